import Bytes
import HeritageDocuments
import HeritageModel

/// What every page has around its content: head, style, policy, skip link.
struct PageFrame {
  let title: String
  let description: String
  let context: PageContext
  /// Whether there are key points to skip to.
  var hasKeyPoints = true
  /// A list to skip to, by its place in the page.
  var list: String?
  /// The page's own script, if it has one.
  var script: PageScript?

  private var words: any Wording { context.words }

  /// The page as one document without anything from elsewhere.
  func document(header: Markup, main: [Markup], footer: Markup) -> String {
    let direction = words.isRightToLeft ? "rtl" : "ltr"
    let surroundings = context.surroundings
    let head: [Markup] =
      [
        .element("meta", ["charset": "utf-8"]),
        .element("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
        .element(
          "meta", ["name": "viewport", "content": "width=device-width,initial-scale=1"]),
        .element("meta", ["name": "referrer", "content": "no-referrer"]),
        .element("meta", ["name": "description", "content": description]),
        .element("title", [:], title),
      ] + (surroundings?.head(words) ?? [])
    let body = Markup.several([
      hasKeyPoints
        ? .element("a", ["class": "skip", "href": "#key"], words.label(.skipToKeyPoints))
        : list.map {
          .element("a", ["class": "skip", "href": "#" + $0], words.label(.skipToList))
        } ?? .nothing,
      GradeMark.hatching, bannerMarkup,
      .element("div", ["class": "wrap"], [header, .element("main", [:], main), footer]),
    ]).html
    // Style and script are this project's own texts and must stand as they are for their hashes to
    // hold.
    return "<!DOCTYPE html>\n<html lang=\"\(words.language)\" dir=\"\(direction)\"><head>"
      + Markup.several(head).html + "<style>\(Self.style)</style>"
      + (surroundings?.script ?? "") + "</head>\n<body>" + body + (script?.element ?? "")
      + "</body></html>\n"
  }

  private var bannerMarkup: Markup {
    context.registry[.banner].map {
      .element("aside", ["class": "banner"], [.element("span", ["class": "wrap"], [.foreign($0)])])
    } ?? .nothing
  }

  /// Nothing but the page's own style and script, and pictures that are in it.
  private var policy: String {
    Self.policy + (script.map { "; script-src 'sha256-\($0.hash)'" } ?? "")
  }

  private static let policy =
    "default-src 'none'; style-src 'sha256-\(hash(of: style))'; img-src data:; base-uri 'none'; form-action 'none'"

  static let style = String(decoding: PackageResources.page_css, as: UTF8.self)

  fileprivate static func hash(of text: String) -> String {
    var hash = RunningHash()
    hash.update(Array(text.utf8).span)
    let digest = hash.digest()
    return Base64.text(of: digest.indices.map { digest[$0] })
  }
}

/// A script of this project that stands in a page; the page's policy allows it and no other.
struct PageScript {
  private let text: String
  fileprivate let hash: String

  /// Narrows a list down; the list is complete without it.
  static let filter = PageScript(String(decoding: PackageResources.filter_js, as: UTF8.self))

  private init(_ text: String) {
    self.text = text
    hash = PageFrame.hash(of: text)
  }

  var element: String { "<script>\(text)</script>" }
}
