/// What a file's name says of its kind.
package struct FileType {
  /// The ending to keep the bytes under, `bin` where the name has no usable one.
  package let fileExtension: String
  /// The media type registered for the ending, where it is one that evidence comes in.
  package let mediaType: String?

  package init(name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let ending = parts.count > 1 ? parts.last?.lowercased() ?? "" : ""
    let isUsable =
      (1...8).contains(ending.utf8.count)
      && ending.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
    fileExtension = isUsable ? ending : "bin"
    mediaType = isUsable ? Self.mediaTypes[ending] : nil
  }

  /// What such a file most likely is as evidence, where that can be told.
  package var evidenceType: EvidenceType? {
    switch mediaType?.prefix(while: { $0 != "/" }) {
    case "image": .groundPhoto
    case "video": .video
    case "audio": .audio
    default: nil
    }
  }

  /// The media type of a file that is no photo by its name, where an item says that it is one.
  package func mediaType(unlike type: EvidenceType) -> String? {
    guard type == .groundPhoto, let mediaType, !mediaType.hasPrefix("image/") else { return nil }
    return mediaType
  }

  private static let mediaTypes: [String: String] = [
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "tif": "image/tiff",
    "tiff": "image/tiff", "webp": "image/webp", "heic": "image/heic", "gif": "image/gif",
    "mp4": "video/mp4", "mov": "video/quicktime", "webm": "video/webm", "mp3": "audio/mpeg",
    "wav": "audio/wav", "m4a": "audio/mp4", "pdf": "application/pdf", "txt": "text/plain",
    "html": "text/html", "json": "application/json", "xml": "application/xml",
    "zip": "application/zip", "csv": "text/csv", "wacz": "application/wacz+zip",
    "eml": "message/rfc822",
    "docx":
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ]
}
