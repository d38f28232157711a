import CanonicalJSON
import HeritageText

/// A small table of texts, in every form that a command can answer in.
struct PlainTable {
  /// What stands above the table; nothing does where it is empty.
  var title = ""
  let columns: [String]
  let rows: [[String]]

  func rendered(_ format: OutputFormat) -> String {
    switch format {
    case .text: text
    case .json: json.text(.pretty)
    case .markdown: markdown
    case .csv: csv
    }
  }

  var text: String {
    let widths = columns.indices.map { column in
      (rows.map { SafeText.displayWidth($0[column]) } + [columns[column].count]).max() ?? 0
    }
    let lines = ([columns] + rows).map { row in
      row.indices.map { column in
        column == row.count - 1
          ? row[column] : SafeText.padded(row[column], toWidth: widths[column] + 2)
      }.joined()
    }
    return (heading(title) + lines.map(Self.withoutTrailingSpaces)).joined(separator: "\n")
  }

  private static func withoutTrailingSpaces(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  var json: JSONValue {
    .array(
      rows.map { row in
        .object(JSONObject(uniqueMembers: zip(columns, row.map(JSONValue.string))))
      })
  }

  var markdown: String {
    let lines = ([columns, columns.map { _ in "---" }] + rows).map { row in
      "| " + row.map { $0 == "---" ? $0 : SafeText.markdown($0) }.joined(separator: " | ") + " |"
    }
    return (heading("# \(SafeText.markdown(title))") + lines).joined(separator: "\n")
  }

  var csv: String { SafeText.csvForSpreadsheet([columns] + rows) }

  private func heading(_ line: String) -> [String] { title.isEmpty ? [] : [line, ""] }
}
