import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct SchemaTests {
  @Test func `the schemas in the repository are those of this program`() throws {
    let folder = URL(filePath: Repository.path("docs/schemas"))
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") }
    #expect(files.sorted() == PublishedSchemas.all.map { $0.name + ".schema.json" }.sorted())
    for schema in PublishedSchemas.all {
      let file = folder.appending(path: schema.name + ".schema.json")
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      #expect(text == schema.json.text(.pretty) + "\n", "run 'make docs'")
    }
  }

  @Test func `every record and every answer fits its schema`() throws {
    let run = try CommandRun.program(
      URL(filePath: Repository.path("scripts/check-schemas.py")),
      [FixedSurroundings.program, Repository.path("Registry")], in: TemporaryFolder.path)
    #expect(run.errors == "")
    #expect(run.output.hasSuffix(" documents fit \(PublishedSchemas.all.count) schemas\n"))
    #expect(run.exitCode == 0)
  }

  @Test func `a schema is printed by its name, and all are listed`() throws {
    let list = try heritage("schema", "--format", "json").json()
    #expect(list.column("schema") == PublishedSchemas.all.map(\.name))
    let source = try heritage("schema", "source").json()
    #expect(source["$schema"] == "https://json-schema.org/draft/2020-12/schema")
    #expect(source["required"] == ["id", "name"])
    try heritage("schema", "records/source", "--output", "source.schema.json").expect()
    #expect(try contents(of: "source.schema.json") == source.text(.pretty) + "\n")
  }

  @Test(arguments: [
    (
      ["report"], 64,
      """
      error: 'report' is the name of 2 schemas
      hint: write 'records/report' or 'answers/report'
      """
    ),
    (
      ["records/reprot"], 66,
      "error: no schema is called 'records/reprot'\nhint: did you mean 'records/report'?"
    ),
    (
      ["records/report", "--format", "csv"], 64,
      "error: this command has no 'csv' form\nhint: use one of: json"
    ),
  ])
  func `says what is wrong with the call`(
    arguments: [String], code: Int32, errors: String
  ) throws {
    try heritage(["schema"] + arguments).expect(exit: code, errors: errors)
  }
}
