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

  private var words: any Wording { context.words }

  /// The page as one document without a script and without anything from elsewhere.
  func document(header: Markup, main: [Markup], footer: Markup) -> String {
    let direction = words.isRightToLeft ? "rtl" : "ltr"
    let head: [Markup] = [
      .element("meta", ["charset": "utf-8"]),
      .element("meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy]),
      .element(
        "meta", ["name": "viewport", "content": "width=device-width,initial-scale=1"]),
      .element("meta", ["name": "referrer", "content": "no-referrer"]),
      .element("meta", ["name": "description", "content": description]),
      .element("title", [:], title),
    ]
    let body = Markup.element(
      "body", [:],
      [
        hasKeyPoints
          ? .element("a", ["class": "skip", "href": "#key"], words.label(.skipToKeyPoints))
          : .nothing,
        GradeMark.hatching, bannerMarkup,
        .element("div", ["class": "wrap"], [header, .element("main", [:], main), footer]),
      ])
    // The style is this project's own text and must stand as it is for its hash to hold.
    return "<!DOCTYPE html>\n<html lang=\"\(words.language)\" dir=\"\(direction)\"><head>"
      + Markup.several(head).html + "<style>\(Self.style)</style></head>\n" + body.html
      + "</html>\n"
  }

  private var bannerMarkup: Markup {
    context.registry[.banner].map {
      .element("aside", ["class": "banner"], [.element("span", ["class": "wrap"], [.foreign($0)])])
    } ?? .nothing
  }

  /// Nothing but the page's own style and pictures that are in it.
  static let policy =
    "default-src 'none'; style-src 'sha256-\(styleHash)'; img-src data:; base-uri 'none'; form-action 'none'"

  static let style = String(decoding: PackageResources.page_css, as: UTF8.self)

  private static let styleHash: String = {
    var hash = RunningHash()
    hash.update(Array(style.utf8).span)
    let digest = hash.digest()
    return Base64.text(of: digest.indices.map { digest[$0] })
  }()
}
