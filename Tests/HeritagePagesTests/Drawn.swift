import HeritagePages

/// What stands in a figure, read from its text.
struct Drawn {
  let html: String

  init(_ markup: Markup) {
    html = markup.html
  }

  init(_ html: String) {
    self.html = html
  }

  /// The middles and radii of the circles of a radius.
  func circles(radius: String) -> [(x: Double, y: Double)] {
    html.matches(
      of: /<circle cx="([-0-9.]+)" cy="([-0-9.]+)" r="([0-9.]+)" fill="#[0-9a-f]+" stroke/
    ).filter { $0.output.3 == radius }.compactMap { match in
      Double(match.output.1).flatMap { x in Double(match.output.2).map { (x, $0) } }
    }
  }

  /// The words drawn, with a star behind what a phone leaves out.
  var texts: [String] {
    html.matches(of: /<text( class="wide")?[^>]*>([^<]*)<\/text>/).map {
      String($0.output.2) + ($0.output.1 == nil ? "" : "*")
    }
  }

  /// The values of attributes that have numbers.
  var numbers: [String] {
    html.matches(
      of: /\s(?:x|y|x1|x2|y1|y2|cx|cy|dx|dy|r|d|width|height|viewBox|font-size)="([^"]*)"/
    ).map { String($0.output.1) }
  }

  /// Whether every number is one that a browser can read.
  var isFinite: Bool {
    numbers.allSatisfy { value in
      !value.isEmpty && value.allSatisfy { "0123456789.- %MmLlHhVvZz".contains($0) }
    }
  }

  var ids: [String] {
    html.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
  }

  /// The places of the page that links and patterns in it name.
  var ownReferences: Set<String> {
    Set(html.matches(of: /url\(#([^)]*)\)/).map { String($0.output.1) })
  }

  /// The same as ``between(_:_:)`` with each element on a line of its own.
  func lines(_ start: String, _ end: String) -> String {
    between(start, end).replacing("><", with: ">\n<")
  }

  /// What is between two pieces of the text, the first ones that there are.
  func between(_ start: String, _ end: String) -> String {
    let from = start.isEmpty ? html.startIndex : html.firstRange(of: start)?.upperBound
    guard let from else { return "" }
    let rest = html[from...]
    return String(rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)])
  }
}
