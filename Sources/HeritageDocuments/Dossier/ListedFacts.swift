import HeritageModel
import HeritageText

extension [Page.Fact] {
  /// The most columns of lists that a page shows.
  private static let shownColumns = 12
  /// The widest text of a column that a page shows.
  private static let shownWidth = 160

  /// What lists say of a record: which of their rows are about it, and what stays beside its fields.
  static func listed(_ origins: [String: Origin], _ unmapped: [String: UnmappedColumns]) -> Self {
    let columns = unmapped.sorted { $0.key < $1.key }.flatMap { source, list in
      list.columns.map { column -> Line in
        let text = SafeText.shortened(column.texts.joined(separator: "; "), toWidth: shownWidth)
        return "\(column.name): \(text) (\(source))"
      }
    }
    var lines = Array<Line>(columns.prefix(shownColumns))
    if columns.count > shownColumns {
      lines.append("and \(columns.count - shownColumns) more, which '--format json' shows")
    }
    return [
      Page.Fact("From", origins.sorted { $0.key < $1.key }.map { $1.line(of: $0) }),
      Page.Fact("Other columns", lines),
    ]
  }
}

extension Origin {
  /// The list with the keys of its rows, and the edition that set something last.
  fileprivate func line(of source: String) -> Line {
    let keys = keys.map { key -> Line in
      .record(key.split(separator: "\u{1F}").joined(separator: " / "))
    }
    let rows: Line = keys.isEmpty ? "" : " \(keys.joined(upTo: 5))"
    let edition: Line = edition.map { ", edition \($0.text)" } ?? ""
    return "\(source)\(rows)\(edition)"
  }
}
