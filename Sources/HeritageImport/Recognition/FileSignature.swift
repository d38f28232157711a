/// The bytes at a file's beginning that tell what it is.
enum FileSignature {
  static let zip = Array("PK\u{3}\u{4}".utf8)

  /// Tells a kind of file that is not read by how it begins; `nil` if it may be one that is.
  static func kind(of start: [UInt8]) -> ForeignKind? {
    if start.starts(with: "SQLite format 3\0".utf8) {
      return start.dropFirst(68).starts(with: "GPKG".utf8) ? .geoPackage : .sqlite
    }
    if let known = known.first(where: { start.dropFirst($0.offset).starts(with: $0.bytes) }) {
      return known.kind
    }
    return isDBase(start) ? .dBase : nil
  }

  private static let known: [(offset: Int, bytes: [UInt8], kind: ForeignKind)] = [
    (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
    (0, Array("%PDF-".utf8), .pdf),
    (0, Array("{\\rtf".utf8), .richText),
    (0, [0x00, 0x00, 0x27, 0x0A], .shapefile),
    (4, Array("Standard Jet DB".utf8), .access),
    (4, Array("Standard ACE DB".utf8), .access),
    (0, Array("PAR1".utf8), .parquet),
    (0, Array("fgb\u{3}".utf8), .flatGeobuf),
    (6, Array("OSMHeader".utf8), .openStreetMapExtract),
    (0, Array("version https://git-lfs".utf8), .largeFilePointer),
    (0, [0xFF, 0xD8, 0xFF], .image("JPEG")),
    (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image("PNG")),
    (0, Array("GIF87a".utf8), .image("GIF")),
    (0, Array("GIF89a".utf8), .image("GIF")),
    (0, Array("II*\0".utf8), .image("TIFF")),
    (0, Array("MM\0*".utf8), .image("TIFF")),
    (8, Array("WEBP".utf8), .image("WebP")),
    (4, Array("ftypheic".utf8), .image("HEIC")),
    (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .packed("7z")),
    (0, Array("Rar!\u{1A}\u{7}".utf8), .packed("rar")),
    (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .packed("xz")),
    (0, [0x28, 0xB5, 0x2F, 0xFD], .packed("zstd")),
    (4, Array("1AY&SY".utf8), .packed("bzip2")),
    (257, Array("ustar".utf8), .packed("tar")),
    (0, Array("PK\u{5}\u{6}".utf8), .zip(holding: nil)),
  ]

  /// Whether a file begins like a dBASE table, which has no signature but a date and two lengths.
  private static func isDBase(_ start: [UInt8]) -> Bool {
    guard start.count > 32, [0x03, 0x30, 0x31, 0x83, 0x8B, 0xF5].contains(start[0]) else {
      return false
    }
    let headerBytes = Int(start[8]) | Int(start[9]) << 8
    return (1...12).contains(start[2]) && (1...31).contains(start[3]) && headerBytes > 32
      && [0, 1, 8].contains(headerBytes % 32) && start.contains(0)
  }
}

extension FileContent {
  /// Where in a name a word stands that tells an archive.
  private enum Sign {
    case whole(String), start(String), end(String)

    func fits(_ name: String) -> Bool {
      switch self {
      case .whole(let word): name == word
      case .start(let word): name.hasPrefix(word)
      case .end(let word): name.hasSuffix(word)
      }
    }
  }

  /// Tells what a ZIP archive is by the names of what is in it.
  init(namesInArchive names: [String]) {
    let folded = names.map { $0.lowercased() }
    let known = Self.archives.first { folded.contains(where: $0.sign.fits) }
    self = known?.content ?? .foreign(.zip(holding: Self.likeliestTable(among: names)))
  }

  /// The file of an archive that is the likeliest to be the table, else the first of all.
  private static func likeliestTable(among names: [String]) -> String? {
    let files = names.filter { name in
      // macOS packs a shadow of every file, in a folder of its own.
      !name.hasSuffix("/") && !name.hasPrefix("__MACOSX/")
    }
    func first(endingIn endings: [String]) -> String? {
      files.first { endings.contains(where: $0.lowercased().hasSuffix) }
    }
    return first(endingIn: readable) ?? first(endingIn: convertible) ?? files.first
  }

  private static let archives: [(sign: Sign, content: FileContent)] = [
    (.whole("xl/workbook.bin"), .foreign(.binaryWorkbook)),
    (.start("xl/"), .table(.xlsx)),
    (.start("word/"), .foreign(.wordDocument)),
    (.start("ppt/"), .foreign(.presentation)),
    (.whole("mimetype"), .foreign(.openDocument)),
    (.end(".iwa"), .foreign(.numbers)),
    (.end(".shp"), .foreign(.zippedShapefile)),
    (.end(".gdbtable"), .foreign(.geodatabase)),
    (.end(".kml"), .table(.kmz)),
  ]

  private static let readable = [
    ".csv", ".tsv", ".xlsx", ".json", ".geojson", ".jsonl", ".gpx", ".kmz",
  ]

  /// What may be a table and often is something beside one, or what can be made one.
  private static let convertible = [
    ".xml", ".xls", ".ods", ".gml", ".gpkg", ".dbf", ".zip", ".gz",
  ]
}
