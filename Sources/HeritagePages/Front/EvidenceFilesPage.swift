import HeritageDocuments
package import HeritageModel

/// The list of the files of evidence that lie beside pages, in English: what each shows and its hash.
package struct EvidenceFilesPage {
  /// A file with the item that it belongs to.
  package struct Entry {
    let item: Evidence
    /// The way to the file from the page.
    let address: String

    package init(_ item: Evidence, address: String) {
      self.item = item
      self.address = address
    }
  }

  private let entries: [Entry]
  private let context: PageContext

  package init(_ entries: [Entry], _ context: PageContext) {
    self.entries = entries
    self.context = context
  }

  private var title: String { context.words.label(.filesOfEvidence) }

  package var html: String {
    PageFrame(
      title: title, description: "\(entries.count) files", context: context,
      hasKeyPoints: false
    ).document(
      header: .element(
        "header", [:],
        [
          .element(
            "p", ["class": "strip"],
            [.element("span", [:], context.words.label(context.edition.label))]),
          .element("h1", [:], [.text(title)]),
        ]),
      main: [
        .element(
          "p", ["class": "lede"],
          "Each file is named by its SHA-256, which the record of the item has too."),
        .element("ol", ["class": "register"], entries.enumerated().map(row)),
      ], footer: context.footer)
  }

  private func row(_ index: Int, _ entry: Entry) -> Markup {
    let item = entry.item
    return .element(
      "li", [:],
      [
        .element("b", [:], "\(index + 1)"),
        .element(
          "div", [:],
          [
            .element(
              "a", ["href": entry.address], [.foreign(item.title, language: item.language)]),
            ". ", .foreign(context.words.describe(item)), ". SHA-256 ",
            .element("span", ["class": "hash"], item.file?.sha256 ?? ""), ".",
          ]),
      ])
  }
}
