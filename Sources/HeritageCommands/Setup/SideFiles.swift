import Foundation
import HeritageImport
import HeritageRegistry
import LinuxFiles

/// The files beside a document that an import writes: the rows that it refused, and those that
/// somebody must decide on.
///
/// A file begins with its first row, under a name that no file has yet.
final class SideFiles: SideTableOutput {
  private let stem: String
  private let rejected: String?
  private var files: [SideTable: (path: String, handle: FileHandle)] = [:]

  /// Says where the files go.
  ///
  /// - Parameters:
  ///   - document: The document's path, `-` for standard input, whose files go into the folder that
  ///     the program was started in.
  ///   - rejected: The path of the table of refused rows, where it is named.
  init(beside document: String, rejected: String?) {
    stem = document == "-" ? "standard-input" : document
    self.rejected = rejected
  }

  func path(of table: SideTable) -> String? { files[table]?.path }

  func write(_ bytes: [UInt8], to table: SideTable) throws {
    let handle = try files[table]?.handle ?? begin(table)
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      throw failure(files[table]?.path ?? stem, StandardStreams.reason(of: error))
    }
  }

  private func begin(_ table: SideTable) throws -> FileHandle {
    let named = table == .rejected ? rejected : nil
    let kind = table == .rejected ? "rejected" : "matches"
    for number in 1...Self.mostFiles {
      let path: String
      if let named {
        path = number == 1 ? named : Self.numbered(named, number)
      } else {
        path = "\(stem).\(kind)\(number == 1 ? "" : "-\(number)").csv"
      }
      let descriptor = Linux.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
      if descriptor >= 0 {
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        files[table] = (path, handle)
        return handle
      }
      guard -descriptor == EEXIST else { throw failure(path, Linux.text(-descriptor)) }
    }
    throw failure(named ?? stem, "there are \(Self.mostFiles) such files already")
  }

  private static let mostFiles = 999

  /// The name with a number before its ending.
  private static func numbered(_ path: String, _ number: Int) -> String {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return "\(path)-\(number)"
    }
    return "\(path.dropLast(name[dot...].count))-\(number)\(name[dot...])"
  }

  private func failure(_ path: String, _ reason: String) -> RegistryError {
    RegistryError(
      .failed,
      "cannot write '\(path)', which is to hold the rows that are not brought in: \(reason)",
      hint: "name another place, as in '--rejected /tmp/rows.csv'; nothing was imported")
  }
}
