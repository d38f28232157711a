import HeritageModel

/// The items that claims rest on, with what identifies their bytes.
enum EvidenceRegister {
  static func table(_ items: [Evidence], _ records: KnownRecords) -> Page.Table {
    Page.Table(
      ["Id", "Type", "Source", "Title", "Acquired", "Published", "SHA-256"],
      rows: items.map { item in
        [
          .code(item.id.text), .own(item.type.words), .record(item.source),
          (records.retraction(of: item.id) == nil
            ? .record(item.title) : "withdrawn: \(item.title)") + item.access.mark,
          item.acquired.map { .record($0.text) } ?? "–",
          item.published.map { .record($0.text) } ?? "–", item.digestCell,
        ]
      })
  }
}
