import FoundationEssentials
import HeritageModel
import Testing

/// The lines of the format's document below a heading, up to the next one.
private func section(_ heading: String) throws -> [Substring] {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let file = root.appending(path: "docs/registry-format.md")
  let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
  let start = try #require(lines.firstIndex { $0 == heading })
  return Array(lines[(start + 1)...].prefix { !$0.hasPrefix("#") })
}

/// The names that stand as code in one cell of each row of a table.
private func fields(in lines: [Substring], cell: Int) -> Set<String> {
  let cells = lines.filter { $0.hasPrefix("|") }.map { line in
    line.split(separator: "|", omittingEmptySubsequences: false)[cell]
  }
  return Set(
    cells.flatMap { cell in
      cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .compactMap { $0.isMultiple(of: 2) ? nil : String($1) }
    })
}

@Test(arguments: RecordKind.allCases)
func `the document of the format names every field of a kind, and no other`(
  kind: RecordKind
) throws {
  let name = kind == .setAside ? "Finding set aside" : kind.rawValue.capitalized
  #expect(fields(in: try section("### \(name)"), cell: 1) == Set(kind.type.keys))
}

@Test func `the document of the format names every field of the parts, and no other`() throws {
  var keys: Set<String> = []
  for kind in RecordKind.allCases {
    for path in kind.type.keyPaths {
      let steps = path.split(separator: ".").map(String.init)
      if steps.count > 1, let key = steps.last { keys.insert(key) }
    }
  }
  #expect(fields(in: try section("## 6. Parts of records"), cell: 2) == keys)
}
