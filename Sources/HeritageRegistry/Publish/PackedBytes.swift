import ByteStreams
import HeritageText

/// What is packed in the bytes of a file: the files of an archive, and what a document has in base64.
enum PackedBytes {
  /// Looks at something that was packed.
  ///
  /// It gets the name inside of the archive, `nil` for what is a part of the file itself; the bytes; and how
  /// many bytes may still be unpacked. It returns why something in it could not be looked into.
  typealias Visitor = (_ name: String?, _ bytes: [UInt8], _ budget: inout Int) -> [String]

  /// Shows everything that is packed in bytes, each unpacked once.
  ///
  /// - Parameters:
  ///   - bytes: What a file holds.
  ///   - name: Its name.
  ///   - budget: How many bytes may be unpacked; what was is taken off.
  ///   - visit: Looks at each.
  /// - Returns: Why something could not be unpacked, and what the visitor gave.
  static func forEach(
    in bytes: [UInt8], named name: String, _ budget: inout Int, _ visit: Visitor
  ) -> [String] {
    if let form = UnreadForm.all.first(where: { $0.matches(bytes) }) {
      return ["it is \(form.name), which is not unpacked"]
    }
    if bytes.starts(with: [0x1F, 0x8B]) {
      return unpack(&budget, visit) { (limits) throws(InputError) in
        let file = InputFile(bytes: bytes, source: name)
        return ("unpacked", try allBytes(of: GunzipStream(file.stream(), limits: limits)))
      }
    }
    if let tar = TapeArchive(bytes) {
      return tar.files.flatMap { visit($0.name, $0.bytes, &budget) }
        + (tar.isWhole ? [] : ["the tape archive (TAR) is cut off or damaged"])
    }
    var zip: Int?
    var embedded: [Int] = []
    PhraseSearch([zipMark, emptyZipMark, base64Mark]).forEachMatch(in: bytes) { phrase, place in
      if phrase == 2 {
        embedded.append(place + base64Mark.count)
      } else {
        zip = zip ?? place
      }
    }
    let archived = zip.map { unzip(bytes, from: $0, named: name, &budget, visit) } ?? []
    // Of an archive the files are looked into, one by one.
    if zip == 0 { return archived }
    return archived
      + embedded.flatMap { place in
        let content = Base64Phrases.decoded(bytes[place...])
        return content.isEmpty ? [] : visit(nil, content, &budget)
      }
  }

  private static let base64Mark = Array("base64,".utf8)
  private static let zipMark: [UInt8] = [0x50, 0x4B, 3, 4]
  private static let emptyZipMark: [UInt8] = [0x50, 0x4B, 5, 6]

  /// Unpacks a ZIP archive that begins at a place; its directory counts from there, or from the first byte.
  private static func unzip(
    _ bytes: [UInt8], from place: Int, named name: String, _ budget: inout Int, _ visit: Visitor
  ) -> [String] {
    let limits = ZipArchive.Limits(
      entries: entryLimit, unpacking: UnpackingLimits(bytes: max(1, budget)))
    let archive: ZipArchive
    do {
      archive = try ZipArchive(
        InputFile(bytes: Array(bytes[place...]), source: name), limits: limits)
    } catch {
      guard place > 0,
        let whole = try? ZipArchive(InputFile(bytes: bytes, source: name), limits: limits)
      else { return [error.description] }
      return unzip(whole, isFromStart: whole.start <= place, &budget, visit)
    }
    return unzip(archive, isFromStart: archive.start == 0, &budget, visit)
  }

  /// As many as an archive without ZIP64 can have.
  private static let entryLimit = 1 << 16

  private static func unzip(
    _ archive: ZipArchive, isFromStart: Bool, _ budget: inout Int, _ visit: Visitor
  ) -> [String] {
    let hidden = isFromStart ? [] : ["a part of the ZIP archive is not in its directory"]
    return hidden
      + archive.entries.flatMap { entry in
        unpack(&budget, visit) { (_) throws(InputError) in
          (entry.name, try allBytes(of: archive.stream(of: entry)))
        }
      }
  }

  private static func unpack(
    _ budget: inout Int, _ visit: Visitor,
    _ make: (UnpackingLimits) throws(InputError) -> (String, [UInt8])
  ) -> [String] {
    guard budget > 0 else { return ["more is packed in it than is unpacked"] }
    do {
      let (name, bytes) = try make(UnpackingLimits(bytes: budget))
      budget -= bytes.count
      return visit(name, bytes, &budget)
    } catch {
      return [error.description]
    }
  }

  private static func allBytes(of stream: some ByteStream) throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try stream.next()
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }
}

/// A form in which texts are packed and that is not unpacked, by the bytes with which its files begin.
private struct UnreadForm {
  let name: String
  let mark: [UInt8]
  /// Where the mark stands.
  var place = 0

  func matches(_ bytes: [UInt8]) -> Bool { bytes.dropFirst(place).starts(with: mark) }

  static let all = [
    UnreadForm(name: "packed by bzip2", mark: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], place: 4),
    UnreadForm(name: "packed by bzip2", mark: [0x17, 0x72, 0x45, 0x38, 0x50, 0x90], place: 4),
    UnreadForm(name: "packed by xz", mark: [0xFD] + Array("7zXZ\0".utf8)),
    UnreadForm(name: "packed by LZMA", mark: [0x5D, 0, 0]),
    UnreadForm(name: "packed by lzip", mark: Array("LZIP".utf8)),
    UnreadForm(name: "packed by Zstandard", mark: [0x28, 0xB5, 0x2F, 0xFD]),
    UnreadForm(name: "packed by LZ4", mark: [0x04, 0x22, 0x4D, 0x18]),
    UnreadForm(name: "packed by compress", mark: [0x1F, 0x9D]),
    UnreadForm(name: "an archive of 7-Zip", mark: Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C]),
    UnreadForm(name: "an archive of RAR", mark: Array("Rar!".utf8) + [0x1A, 0x07]),
    UnreadForm(name: "a cabinet", mark: Array("MSCF\0\0\0\0".utf8)),
    UnreadForm(
      name: "a document of an older Office", mark: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    UnreadForm(name: "a PDF", mark: Array("%PDF-".utf8)),
  ]
}

/// The files of a tape archive (POSIX, "ustar Interchange Format"), which is not packed itself.
private struct TapeArchive {
  private(set) var files: [(name: String, bytes: [UInt8])] = []
  /// Whether its end is there.
  private(set) var isWhole = true

  private static let block = 512

  /// Reads an archive; `nil` if the bytes begin with no header of one.
  init?(_ bytes: [UInt8]) {
    guard Self.isHeader(bytes.prefix(Self.block)) else { return nil }
    var place = 0
    while place < bytes.count {
      let header = bytes[place...].prefix(Self.block)
      if header.allSatisfy({ $0 == 0 }) { return }
      guard Self.isHeader(header), let size = Self.number(header.dropFirst(124).prefix(12)) else {
        isWhole = false
        return
      }
      let start = place + Self.block
      let content = bytes[min(start, bytes.count)...].prefix(size)
      let name = header.prefix(100).prefix { $0 != 0 }
      if size > 0 { files.append((String(decoding: name, as: UTF8.self), Array(content))) }
      guard content.count == size else {
        isWhole = false
        return
      }
      place = start + (size + Self.block - 1) / Self.block * Self.block
    }
  }

  /// Whether the sum of the bytes is the one that stands among them.
  private static func isHeader(_ header: ArraySlice<UInt8>) -> Bool {
    guard header.count == block, let sum = number(header.dropFirst(148).prefix(8)) else {
      return false
    }
    let own = header.dropFirst(148).prefix(8).reduce(0) { $0 + Int($1) }
    return sum > 0 && header.reduce(0) { $0 + Int($1) } - own + 8 * 0x20 == sum
  }

  /// Reads a number in octal digits, or in bytes after one whose highest bit is set.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    if let first = field.first, first & 0x80 != 0 {
      let bytes = field.suffix(7)
      return field.dropFirst().dropLast(7).allSatisfy { $0 == 0 }
        ? bytes.reduce(0) { $0 << 8 | Int($1) } : nil
    }
    let digits = field.filter { $0 != 0 && $0 != UInt8(ascii: " ") }
    return digits.isEmpty ? nil : Int(String(decoding: digits, as: UTF8.self), radix: 8)
  }
}
