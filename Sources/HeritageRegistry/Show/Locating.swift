public import HeritageDocuments
import HeritageModel
import HeritageStore
import Pictures

extension Registry {
  /// Says in a document where a program finds what it is made of: the registry, its last operation,
  /// the files of evidence and how large the pictures in them are.
  ///
  /// Only the beginning of a picture is read. In an edition an item without its file's hash has no
  /// file, and no operation is told, as it says when somebody was at work.
  ///
  /// - Parameter shown: The document, for its audience.
  /// - Returns: The document with what JSON alone says.
  /// - Throws: ``RegistryError`` if the registry cannot be read.
  public func located<Document: LocatedDocument>(
    _ shown: Shown<Document>
  ) throws(RegistryError) -> Shown<Document> {
    try RegistryError.telling {
      var document = shown.document
      document.whereabouts.registry = id
      if document.edition.audience == .internal {
        document.whereabouts.lastOperation = try files.lastOperation().map {
          Whereabouts.LastOperation(id: $0.id, at: $0.at)
        }
      }
      let items = document.itemsTold
      let paths = try evidencePaths(of: items)
      for item in items {
        guard let digest = item.file?.sha256, let path = paths[digest] else { continue }
        let size = item.mayBePicture ? try pictureSize(of: path) : nil
        document.whereabouts.files[digest] = KeptFile(path: path.text, size: size)
      }
      return Shown(document: document, damaged: shown.damaged)
    }
  }

  /// The paths of the items' files that are here, by the SHA-256 of their bytes.
  func evidencePaths(of items: some Sequence<Evidence>) throws -> [String: RegistryPath] {
    let paths = try files.evidenceFiles(
      Set(items.compactMap { $0.file?.sha256.flatMap { ContentHash($0) } }))
    return Dictionary(paths.map { ($0.key.text, $0.value) }) { first, _ in first }
  }

  /// How many bytes are read of a picture, one after the other until its size is among them: most
  /// have it in the first, and some behind a long description.
  private static let openings = [1 << 15, 1 << 18, 1 << 23]

  /// Returns the size of the picture in a file, or `nil` if there is none that is read.
  private func pictureSize(of path: RegistryPath) throws -> PictureSize? {
    for count in Self.openings {
      guard let opening = try files.opening(ofEvidence: path, count: count) else { return nil }
      do throws(PictureError) {
        let size = try PixelSize(ofPicture: opening.bytes)
        return PictureSize(width: size.width, height: size.height)
      } catch {
        // What is cut off looks damaged.
        guard error == .damaged, !opening.isWhole else { return nil }
      }
    }
    return nil
  }
}

extension Evidence {
  /// Whether the item's file can be a still picture, by what its record says.
  fileprivate var mayBePicture: Bool { file?.mediaType?.hasPrefix("image/") ?? true }
}
