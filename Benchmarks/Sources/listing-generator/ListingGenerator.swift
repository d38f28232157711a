public import ArgumentParser
import Foundation
public import ListingGeneration

@main
struct ListingGenerator: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "listing-generator",
    abstract: "Write a listing in the shape of UNESCO's to standard output",
    discussion: "The same options give the same bytes, on every machine.")

  @Option(help: "How many rows.")
  var rows: Int

  @Option(help: "The schema: a (21 elements, one point) or b (20 elements, many points).")
  var schema: ListingSchema = .a

  @Option(help: "The seed; listings of one seed agree on the rows that they share.")
  var seed: UInt64 = 1

  @Option(help: "The language of names, states and descriptions: en or fr.")
  var language: ListingLanguage = .english

  @Option(
    name: .customLong("change"),
    help: "The percentage of rows whose description differs from the unchanged listing's.")
  var changePercent: Double = 0

  func validate() throws {
    guard (0...ListingWriter.mostRows).contains(rows) else {
      throw ValidationError("rows '\(rows)' are outside 0 to \(ListingWriter.mostRows)")
    }
    guard (0...100).contains(changePercent) else {
      throw ValidationError("change '\(changePercent)' is outside 0 to 100 percent")
    }
  }

  func run() throws {
    let listing = Listing(
      rows: rows, schema: schema, language: language, seed: seed, changePercent: changePercent)
    let output = FileHandle.standardOutput
    _ = try ListingWriter(listing).write { piece in
      try output.write(contentsOf: Data(piece))
    }
  }
}

extension ListingSchema: ExpressibleByArgument {}
extension ListingLanguage: ExpressibleByArgument {}
