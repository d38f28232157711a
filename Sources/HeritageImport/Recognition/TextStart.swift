/// The start of a text, as UTF-8 without a byte-order mark, from which its format is told.
struct TextStart {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    self.bytes = bytes.drop { Self.isBlank($0) }
  }

  var content: FileContent {
    guard let first = bytes.first else { return .empty }
    if first == UInt8(ascii: "<") { return markup }
    if let json = JSONStart(bytes) { return json.content }
    let separator = DelimitedStart.likeliestSeparator(of: Array(bytes), isWhole: false)
    return .table(separator == DelimitedByte.tab ? .tsv : .csv)
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  // MARK: Markup

  /// What markup is by its first element.
  private var markup: FileContent {
    let start = String(decoding: bytes.prefix(15), as: UTF8.self).lowercased()
    if Self.startsOfPages.contains(where: start.hasPrefix) { return .foreign(.html) }
    guard let tag = rootTag else { return .table(.xml) }
    let name = tag.prefix { !Self.isBlank($0) && $0 != UInt8(ascii: "/") }
    let local = name.split(separator: UInt8(ascii: ":")).last ?? name
    let declaration = "xmlns" + (local.count == name.count ? "=" : ":")
    return FileContent(
      root: String(decoding: local, as: UTF8.self),
      hasNamespace: String(decoding: tag, as: UTF8.self).contains(declaration))
  }

  // Some programs call a page with one table in it a workbook.
  private static let startsOfPages = [
    "<!doctype html", "<html", "<head", "<meta", "<body", "<table", "<style", "<script",
  ]

  /// What stands in the first tag, after declarations and comments; `nil` if it is farther away.
  private var rootTag: ArraySlice<UInt8>? {
    var rest = bytes
    while rest.first == UInt8(ascii: "<") {
      let ending =
        if rest.starts(with: "<!--".utf8) {
          "-->"
        } else if rest.starts(with: "<?".utf8) {
          "?>"
        } else if rest.starts(with: "<!".utf8) {
          rest.prefix { $0 != UInt8(ascii: ">") }.contains(UInt8(ascii: "[")) ? "]>" : ">"
        } else {
          ""
        }
      guard !ending.isEmpty else { return rest.dropFirst().prefix { $0 != UInt8(ascii: ">") } }
      guard let place = Self.place(of: Array(ending.utf8), in: rest) else { return nil }
      rest = rest[(place + ending.utf8.count)...].drop(while: Self.isBlank)
    }
    return nil
  }

  private static func place(of text: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0] == text[0] && bytes[$0...].starts(with: text) }
  }
}

/// What the start of a JSON text tells of the whole.
private struct JSONStart {
  let content: FileContent

  /// Looks at a text; `nil` if it does not begin like JSON.
  init?(_ text: ArraySlice<UInt8>) {
    let isSequence = text.first == 0x1E
    let text = isSequence ? text.dropFirst().drop(while: TextStart.isBlank) : text
    guard let first = text.first,
      let next = text.dropFirst().first(where: { !TextStart.isBlank($0) })
    else { return nil }
    let follows =
      switch first {
      case UInt8(ascii: "{"): "\"}"
      case UInt8(ascii: "["): "{[\"]-0123456789tfn"
      default: ""
      }
    guard follows.utf8.contains(next) else { return nil }
    let scan = Scan(text)
    // A heading may begin with a bracket.
    if first == UInt8(ascii: "["), scan.follower == .text { return nil }
    let isSeveral = isSequence || scan.follower == .value
    content =
      switch scan.rootType {
      case "Topology": .foreign(.topoJSON)
      case "FeatureCollection": .table(.geojson)
      case "Feature": .table(isSeveral ? .geojsonseq : .geojson)
      default:
        .table(scan.featureType == "Feature" ? .geojson : isSeveral ? .jsonl : .json)
      }
  }

  /// The first value of a text, as far as it is at hand.
  private struct Scan {
    enum Follower {
      case nothing, value, text
    }

    private(set) var rootType: String?
    /// The type of what the root object's features are.
    private(set) var featureType: String?
    /// What stands behind the value, as far as that is at hand.
    private(set) var follower = Follower.nothing

    private let text: ArraySlice<UInt8>
    private var at: Int
    /// The last key of each object that is open, `nil` for an array.
    private var keys: [String?] = []

    init(_ text: ArraySlice<UInt8>) {
      self.text = text
      at = text.startIndex
      run()
    }

    private mutating func run() {
      while at < text.endIndex {
        switch text[at] {
        case UInt8(ascii: "\""):
          note(string())
          continue
        case UInt8(ascii: "{"): keys.append("")
        case UInt8(ascii: "["): keys.append(nil)
        case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = keys.popLast()
        default: break
        }
        at += 1
        if keys.isEmpty {
          let next = text[at...].first { !TextStart.isBlank($0) && $0 != 0x1E }
          if let next { follower = "{[".utf8.contains(next) ? .value : .text }
          return
        }
      }
    }

    /// Takes the string that begins at the place.
    private mutating func string() -> String {
      let start = at + 1
      at = start
      while at < text.endIndex, text[at] != UInt8(ascii: "\"") {
        at += text[at] == UInt8(ascii: "\\") ? 2 : 1
      }
      at = min(at, text.endIndex)
      defer { at = min(at + 1, text.endIndex) }
      // No name that tells anything is longer.
      return String(decoding: text[start..<at].prefix(32), as: UTF8.self)
    }

    private mutating func note(_ string: String) {
      guard let key = keys.last ?? nil else { return }
      if text[at...].first(where: { !TextStart.isBlank($0) }) == UInt8(ascii: ":") {
        keys[keys.count - 1] = string
      } else if key == "type", keys.count == 1 {
        rootType = rootType ?? string
      } else if key == "type", keys.count == 3, keys[0] == "features" {
        featureType = featureType ?? string
      }
    }
  }
}
