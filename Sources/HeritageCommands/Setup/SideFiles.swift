import Glibc
import HeritageImport
import HeritageRegistry
import LinuxFiles

/// The files beside a document that an import writes: the rows that it refused, and those that
/// somebody must decide on.
///
/// A file begins with its first row, under a name that no file has yet. One that comes out like the
/// one before it, as after a dry run, gives way to that.
final class SideFiles: SideTableOutput {
  private struct File {
    var path: String
    let number: Int
    let handle: OpenedFile
  }

  private let stem: String
  private let rejected: String?
  private var files: [SideTable: File] = [:]

  /// Says where the files go: beside the document, or into the folder that the program was started
  /// in for standard input and for a document in a registry, whose folder has the registry's own
  /// files alone.
  ///
  /// - Parameters:
  ///   - document: The document's path, `-` for standard input.
  ///   - rejected: The path of the table of refused rows, where it is named.
  init(beside document: String, rejected: String?) {
    let name = document.split(separator: "/").last.map(String.init) ?? document
    stem =
      document == "-"
      ? "standard-input" : Registry.folder(around: document) == nil ? document : name
    self.rejected = rejected
  }

  func path(of table: SideTable) -> String? { files[table]?.path }

  func write(_ bytes: [UInt8], to table: SideTable) throws {
    let handle = try files[table]?.handle ?? begin(table)
    do {
      try handle.write(bytes)
    } catch {
      throw failure(files[table]?.path ?? stem, error.reason)
    }
  }

  /// Takes away the files that say what the ones before them say.
  func finish() {
    for (table, file) in files where file.number > 1 {
      let former = path(of: table, file.number - 1)
      guard Self.haveSameBytes(file.path, former), Linux.remove(file.path) >= 0 else { continue }
      files[table]?.path = former
    }
  }

  private func begin(_ table: SideTable) throws -> OpenedFile {
    for number in 1...Self.mostFiles {
      let path = path(of: table, number)
      guard Registry.folder(around: path) == nil else {
        throw failure(path, "it would lie in the registry's folder")
      }
      let descriptor = Linux.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
      if descriptor >= 0 {
        let handle = OpenedFile(descriptor)
        files[table] = File(path: path, number: number, handle: handle)
        return handle
      }
      guard -descriptor == EEXIST else { throw failure(path, Linux.text(-descriptor)) }
    }
    throw failure(path(of: table, 1), "there are \(Self.mostFiles) such files already")
  }

  private static let mostFiles = 999

  private func path(of table: SideTable, _ number: Int) -> String {
    if table == .rejected, let rejected {
      return number == 1 ? rejected : Self.numbered(rejected, number)
    }
    let kind = table == .rejected ? "rejected" : "matches"
    return "\(stem).\(kind)\(number == 1 ? "" : "-\(number)").csv"
  }

  /// The name with a number before its ending.
  private static func numbered(_ path: String, _ number: Int) -> String {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return "\(path)-\(number)"
    }
    return "\(path.dropLast(name[dot...].count))-\(number)\(name[dot...])"
  }

  private static func haveSameBytes(_ path: String, _ other: String) -> Bool {
    do {
      let (one, two) = try (
        StandardStreams.openRegular(file: path), StandardStreams.openRegular(file: other)
      )
      while true {
        let piece = try one.read(pieceBytes)
        guard try two.read(pieceBytes) == piece else { return false }
        if piece.isEmpty { return true }
      }
    } catch {
      // What cannot be read is not known to be the same, so that both stay.
      return false
    }
  }

  private static let pieceBytes = 1 << 16

  private func failure(_ path: String, _ reason: String) -> RegistryError {
    RegistryError(
      .failed,
      "cannot write '\(path)', which is to hold the rows that are not brought in: \(reason)",
      hint: "name another place, as in '--rejected /tmp/rows.csv'; nothing was imported")
  }
}
