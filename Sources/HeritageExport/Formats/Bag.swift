import HeritageDocuments
import HeritageModel

/// The files of a bag (BagIt, RFC 8493) that tell of its other files: what archives and courts check a
/// bundle by.
package struct Bag {
  /// The algorithm of the manifests, which is also that by which the registry names evidence.
  private static let algorithm = "sha256"
  private static let payload = "data/"

  private let head: ExportHead
  private let identifier: String
  private var manifest: [(path: String, hash: String)] = []
  private var bytes = 0

  /// - Parameters:
  ///   - head: What the export says of itself.
  ///   - identifier: The registry's UUID.
  package init(_ head: ExportHead, ofRegistry identifier: String) {
    self.head = head
    self.identifier = identifier
  }

  /// Returns the path in the bag of a file of its payload.
  package static func path(of file: String) -> String { payload + file }

  /// Takes note of a file of the payload.
  package mutating func note(_ file: String, bytes: Int, sha256: String) {
    manifest.append((Self.path(of: file), sha256))
    self.bytes += bytes
  }

  /// The tag files but the last one, which lists them, in the order in which they are written.
  ///
  /// - Parameter remarks: What a reader has to know beside what the export says of itself.
  /// - Returns: Their names and contents.
  package func tagFiles(with remarks: [String]) -> [(name: String, text: String)] {
    [
      ("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
      ("bag-info.txt", information(remarks)),
      ("manifest-\(Self.algorithm).txt", Self.lines(manifest)),
    ]
  }

  /// The last file of a bag: the hashes of its other tag files.
  package static func tagManifest(
    _ files: [(path: String, hash: String)]
  ) -> (name: String, text: String) {
    ("tagmanifest-\(algorithm).txt", lines(files))
  }

  private static func lines(_ files: [(path: String, hash: String)]) -> String {
    files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .map { "\($0.hash)  \(encoded($0.path))\n" }.joined()
  }

  /// A path with what would break its line percent-encoded, as section 2.1.3 of the standard has it.
  private static func encoded(_ path: String) -> String {
    path.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  /// What is in the bag and whose it is.
  ///
  /// It bears no day of bagging: the same registry gives the same bag.
  private func information(_ remarks: [String]) -> String {
    let registry = head.registry
    var fields: [(label: String, value: String?)] = [
      ("Source-Organization", registry[.publisher]), ("Contact-Name", registry[.contact]),
      ("External-Description", "\(head.title), \(head.edition.audience.rawValue) edition"),
      ("External-Identifier", "urn:uuid:\(identifier)"),
      ("Payload-Oxum", "\(bytes).\(manifest.count)"),
      ("Records-Up-To", head.newest?.description), ("Licence", head.licence),
      ("Citation", registry[.citation]), ("Address", registry[.address]),
    ]
    fields += (head.remarks + remarks).map { ("Remark", $0) }
    return fields.compactMap { field in
      field.value.map { "\(field.label): \($0)\n" }
    }.joined()
  }
}
