import CanonicalJSON
import HeritageModel
import HeritageText

/// A list of terms with their meanings, in every form a command can answer in.
struct TermTable {
  private let title: String
  private let columns: [String]
  private let rows: [[String]]

  /// All lists there are.
  static let lists = TermTable(
    title: "Lists of terms", columns: ["list", "terms", "of"],
    rows: Vocabulary.all.map { [$0.name, "\($0.terms.count)", $0.singular] }
      + [["scales", "\(DamageScale.all.count)", "damage scale of others"]])

  /// The damage scales of others.
  static let scales = TermTable(
    title: "Damage scales", columns: ["scale", "measures", "title"],
    rows: DamageScale.all.map { [$0.id, "\($0.measures)", $0.title] })

  init(_ vocabulary: Vocabulary) {
    self.init(
      title: "Terms of the list '\(vocabulary.name)'", columns: ["term", "meaning"],
      rows: vocabulary.terms.map { [$0.code, $0.definition] })
  }

  init(_ scale: DamageScale) {
    self.init(
      title: "\(scale.title): \(scale.note)", columns: ["class", "grade", "note"],
      rows: scale.classes.map { [$0.name, Self.grade(of: $0), $0.note ?? ""] })
  }

  private init(title: String, columns: [String], rows: [[String]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  private static func grade(of scaleClass: ScaleClass) -> String {
    switch scaleClass.meaning {
    case .grade(let grade): grade.rawValue
    case .range(let lower, let upper): "\(lower.rawValue)..\(upper.rawValue)"
    case .unknown: DamageGrade.unknown.rawValue
    case .noGrade: "no grade"
    }
  }

  func rendered(_ format: OutputFormat) -> String {
    switch format {
    case .text: text
    case .json: json.text(.pretty)
    case .markdown: markdown
    case .csv: csv
    }
  }

  private var text: String {
    let widths = columns.indices.map { column in
      (rows.map { SafeText.displayWidth($0[column]) } + [columns[column].count]).max() ?? 0
    }
    let lines = ([columns] + rows).map { row in
      row.indices.map { column in
        column == row.count - 1
          ? row[column] : SafeText.padded(row[column], toWidth: widths[column] + 2)
      }.joined()
    }
    return ([title, ""] + lines.map(Self.withoutTrailingSpaces)).joined(separator: "\n")
  }

  private static func withoutTrailingSpaces(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  private var json: JSONValue {
    .array(
      rows.map { row in
        .object(JSONObject(uniqueMembers: zip(columns, row.map(JSONValue.string))))
      })
  }

  private var markdown: String {
    let lines = ([columns, columns.map { _ in "---" }] + rows).map { row in
      "| " + row.map { $0 == "---" ? $0 : SafeText.markdown($0) }.joined(separator: " | ") + " |"
    }
    return (["# \(SafeText.markdown(title))", ""] + lines).joined(separator: "\n")
  }

  private var csv: String {
    ([columns] + rows).map { $0.map(SafeText.csvCell).joined(separator: ",") + "\r\n" }.joined()
  }
}
