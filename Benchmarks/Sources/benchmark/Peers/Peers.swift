import Foundation
import SideBySide

/// The programs that the product is compared with.
struct Peers {
  let xmllint: XMLLint
  let sqlite: SQLite

  /// Finds them in a list of folders, as `PATH` has it.
  ///
  /// - Throws: `BenchmarkError.missingPrograms` with all that are missing.
  static func found(inPath path: String) throws(BenchmarkError) -> Peers {
    let needed = [
      BenchmarkError.MissingProgram(name: "xmllint", debianPackage: "libxml2-utils"),
      BenchmarkError.MissingProgram(name: "sqlite3", debianPackage: "sqlite3"),
    ]
    let places = needed.map { place(of: $0.name, inPath: path) }
    guard let xmllint = places[0], let sqlite = places[1] else {
      throw .missingPrograms(zip(needed, places).filter { $0.1 == nil }.map(\.0))
    }
    return Peers(xmllint: XMLLint(program: xmllint), sqlite: SQLite(program: sqlite))
  }

  /// The first file of a program's name in a list of folders; `nil` if there is none.
  static func place(of program: String, inPath path: String) -> String? {
    path.split(separator: ":").map { "\($0)/\(program)" }
      .first(where: FileManager.default.isExecutableFile(atPath:))
  }
}

/// Reads a document as a stream and throws it away: the parser of the product alone.
struct XMLLint {
  let program: String

  func read(_ listing: URL) -> Command {
    Command(program, ["--stream", "--noout", listing.path(percentEncoded: false)])
  }

  func version() -> Command {
    Command(program, ["--version"])
  }
}
