import HeritageDocuments
import HeritageModel

/// Every item of evidence with its address and the hash of its bytes.
struct EvidenceList {
  let dossier: DossierFacts
  let words: any Wording

  var markup: Markup {
    .element(
      "ol", ["class": "register"],
      dossier.evidence.enumerated().map { index, item in
        .element(
          "li", ["id": "e\(index + 1)"],
          [.element("b", [:], "E\(index + 1)"), .element("div", [:], entry(item))])
      })
  }

  private func entry(_ item: Evidence) -> [Markup] {
    var pieces: [Markup] = [
      .link(to: item.url, [.foreign(item.title, language: item.language)]), ". ",
      .foreign(words.describe(item)), ". ",
    ]
    if let retraction = dossier.withdrawn[item.id] {
      pieces.append(
        .element("b", [:], [.foreign(words.withdrawn(retraction)), " "]))
    }
    if let archived = item.archivedURL {
      pieces += [.link(to: archived, [.text(words.label(.archivedCopy))]), ". "]
    }
    if let licence = item.licence, licence != "other" {
      pieces += [.text(words.label(.licence) + " "), .foreign(licence), ". "]
    }
    if let hash = item.file?.sha256 {
      pieces += ["SHA-256 ", .element("span", ["class": "hash"], hash), ". "]
    } else {
      pieces.append(.text(words.label(.noCopyKept).capitalizedFirst + ". "))
    }
    // On paper a link is no more than its words, so that the address stands there too.
    if let url = item.url, WebAddress.isOne(url) {
      pieces += [.element("br"), .element("span", ["class": "hash"], url)]
    }
    return pieces
  }
}
