import ByteStreams
import XMLStream

/// What a workbook's archive holds besides the cells.
struct WorkbookParts {
  struct Sheet {
    let name: String
    let isHidden: Bool
    let entry: ZipArchive.Entry
  }

  private(set) var sheets: [Sheet] = []
  /// Whether days are counted from 1904, as Excel for the Macintosh once did.
  private(set) var countsFrom1904 = false
  private(set) var formats = CellFormats()
  private(set) var texts = SharedTexts()
  /// Bytes of the archive that were read.
  private(set) var bytesRead = 0

  private let archive: ZipArchive

  init(_ archive: ZipArchive) throws {
    self.archive = archive
    let parts = try relationships(of: "")
    guard let workbook = parts.first(where: { $0.isOfKind("officeDocument") }) else {
      throw fault(.noWorkbook)
    }
    if workbook.target.hasSuffix(".bin") { throw fault(.binary) }
    let related = try relationships(of: workbook.target)
    try readWorkbook(workbook.target, related)
    if let styles = related.first(where: { $0.isOfKind("styles") }) {
      var reader = try self.reader(of: styles.target)
      try formats.read(&reader)
    }
    if let shared = related.first(where: { $0.isOfKind("sharedStrings") }) {
      let entry = try self.entry(shared.target)
      texts = SharedTexts(byteCount: entry.byteCount)
      var reader = try self.reader(of: shared.target, limits: Self.textLimits)
      guard try texts.read(&reader) else {
        throw fault(.tooManyTexts(limit: SharedTexts.byteLimit))
      }
    }
  }

  /// A reader of a sheet's cells.
  func reader(of sheet: Sheet) throws -> XMLReader {
    try XMLReader(stream: archive.stream(of: sheet.entry), limits: Self.sheetLimits)
  }

  func fault(_ fault: WorkbookFault) -> ImportError {
    .unreadableWorkbook(source: archive.source, fault)
  }

  /// The rows of a sheet are all inside one child of the root element.
  private static let sheetLimits = XMLLimits(
    names: 10_000, fieldBytes: 8 << 20, recordBytes: .max)
  private static let textLimits = XMLLimits(fieldBytes: 8 << 20, recordBytes: 16 << 20)

  private func entry(_ path: String) throws -> ZipArchive.Entry {
    if let entry = archive.entry(named: path) { return entry }
    // The standard takes names in any case, and some programs make use of that.
    let folded = path.lowercased()
    guard let entry = archive.entries.first(where: { $0.name.lowercased() == folded }) else {
      throw fault(.missingPart(path))
    }
    return entry
  }

  private mutating func reader(
    of path: String, limits: XMLLimits = XMLLimits(recordBytes: .max)
  ) throws -> XMLReader {
    let entry = try entry(path)
    bytesRead += entry.packedBytes
    return try XMLReader(stream: archive.stream(of: entry), limits: limits)
  }

  private mutating func readWorkbook(_ path: String, _ related: [Relationship]) throws {
    var reader = try reader(of: path)
    while try reader.advance() {
      guard reader.kind == .start else { continue }
      switch reader.name {
      case "workbookPr":
        countsFrom1904 = ["1", "true"].contains(reader.attribute("date1904") ?? "")
      case "sheet" where reader.depth == 2:
        // A chart that fills a sheet has no cells.
        guard let name = reader.attribute("name"), let id = reader.attribute("id"),
          let part = related.first(where: { $0.id == id }), part.isOfKind("worksheet")
        else { continue }
        let isHidden = (reader.attribute("state") ?? "visible") != "visible"
        sheets.append(Sheet(name: name, isHidden: isHidden, entry: try entry(part.target)))
      default: continue
      }
    }
  }
}

extension WorkbookParts {
  /// How one part of the archive names another.
  private struct Relationship {
    let id: String
    let kind: String
    let target: String

    /// The two editions of the standard begin a kind differently and end it alike.
    func isOfKind(_ name: String) -> Bool { kind.hasSuffix("/\(name)") }
  }

  /// What a part names; the archive itself is the part without a name.
  private mutating func relationships(of path: String) throws -> [Relationship] {
    let folder = path.split(separator: "/").dropLast().map(String.init)
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let list = (folder + ["_rels", "\(name).rels"]).joined(separator: "/")
    guard archive.entry(named: list) != nil else {
      if path.isEmpty { throw fault(.noWorkbook) }
      throw fault(.missingPart(list))
    }
    var reader = try reader(of: list)
    var found: [Relationship] = []
    while try reader.advance() {
      guard reader.kind == .start, reader.name == "Relationship",
        reader.attribute("TargetMode") != "External", let id = reader.attribute("Id"),
        let kind = reader.attribute("Type"), let target = reader.attribute("Target")
      else { continue }
      found.append(Relationship(id: id, kind: kind, target: Self.path(target, from: folder)))
    }
    return found
  }

  /// The path inside the archive that a target means to a part in a folder.
  private static func path(_ target: String, from folder: [String]) -> String {
    var parts = target.hasPrefix("/") ? [] : folder
    for part in target.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
