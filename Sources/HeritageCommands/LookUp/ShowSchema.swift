import ArgumentParser
import CanonicalJSON
import HeritageDocuments
import HeritageRegistry
import HeritageText

struct ShowSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    _superCommandName: Heritage.name,
    abstract: "Show the JSON Schemas of records and of answers",
    discussion: """
      For programs that read what 'heritage' writes: a JSON Schema (draft 2020-12) of each kind of \
      record, of each answer in JSON and of the parts that several answers have. Without a name, \
      lists them. An answer that is an object says with 'schemaVersion' which version it follows; \
      new members can come without a new version.

      EXAMPLES
        heritage schema
        heritage schema records/report
        heritage schema answers/site --output site.schema.json
      """)

  @Argument(
    help: "A schema, such as 'records/report', without the folder where that tells it.",
    completion: .schema)
  var name: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    guard let name else {
      return try output.write(TermList.schemas, among: [.text, .json, .jsonl, .markdown, .csv])
    }
    let schema = try Self.named(name)
    // It is a document of its own, and no answer that follows a schema.
    guard try output.format(among: [.json]) == .json else { return }
    try output.write(schema.json.text(.pretty))
  }

  private static func named(_ name: String) throws(RegistryError) -> PublishedSchema {
    let all = PublishedSchemas.all
    let found = all.filter { $0.name == name || $0.name.hasSuffix("/" + name) }
    if found.count == 1, let schema = found.first { return schema }
    guard found.isEmpty else {
      throw .usage(
        "'\(name)' is the name of \(found.count) schemas",
        hint: "write \(found.map { "'\($0.name)'" }.joined(separator: " or "))")
    }
    let near = NearestWord.to(name, among: all.map(\.name))
    throw RegistryError(
      .notThere, "no schema is called '\(name)'",
      hint: near.map { "did you mean '\($0)'?" } ?? "run 'heritage schema' to see them all")
  }
}
