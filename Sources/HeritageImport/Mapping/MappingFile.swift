public import ByteStreams

extension Mapping {
  /// Returns what a mapping's file holds, else the built-in mapping of the name.
  ///
  /// - Parameter name: A path or a name.
  /// - Returns: The mapping as it is written, or `nil` if there is neither.
  /// - Throws: `InputError` if there is a file and it cannot be read.
  public static func bytes(ofFileOrBuiltIn name: String) throws -> [UInt8]? {
    do throws(InputError) {
      let file = try InputFile(path: name, limit: largest)
      return try file.bytes(at: 0, count: file.byteCount)
    } catch {
      guard case .missing = error.reason else { throw error }
      return BuiltInMappings.files.first { $0.name == name }?.bytes
    }
  }
}

/// What a check of a mapping, alone or against a document, came to.
public struct MappingCheck: Hashable, Sendable {
  /// What becomes of the columns of a document.
  public struct Columns: Hashable, Sendable {
    public let used: [String]
    public let dropped: [String]
    /// Those that are kept word for word.
    public let unplaced: [String]
  }

  /// What was found, by line.
  public let findings: [MappingFinding]
  /// What becomes of the document's columns; `nil` without a document, or if the mapping does not
  /// fit it.
  public let columns: Columns?

  /// Checks a mapping.
  ///
  /// - Parameters:
  ///   - bytes: The mapping as it is written.
  ///   - name: Its name or file.
  ///   - document: The document that it is for.
  ///   - stated: What is said of the document beside the mapping.
  ///   - progress: Called now and then with the bytes of the document read so far.
  /// - Throws: What keeps the document from being read, or what `progress` throws.
  public init(
    _ bytes: [UInt8], named name: String, against document: InputFile,
    stated: StatedInput = StatedInput(), progress: (_ bytesRead: Int) throws -> Void = { _ in }
  ) throws {
    let mapping: Mapping
    do throws(MappingError) {
      mapping = try Mapping(bytes, named: name)
    } catch {
      self.init(error)
      return
    }
    let table = try TableDocument(document, stated.completing(mapping.input))
    let reader = try table.reader(columns: mapping.firstColumns)
    var row = TableRow()
    var rows = 0
    while try reader.next(&row) {
      rows += 1
      if rows % 4096 == 0 { try progress(reader.bytesRead) }
    }
    let names = reader.columns
    let findings = mapping.check(against: names)
    guard !findings.contains(where: \.isError) else {
      self.init(findings, nil)
      return
    }
    let bound = try BoundMapping(mapping, to: names)
    func list(_ places: Set<Int>) -> [String] {
      places.sorted().map { names[$0] }.filter { !$0.hasPrefix(SideTables.prefix) }
    }
    self.init(
      findings,
      Columns(
        used: list(bound.usedColumns), dropped: list(bound.droppedColumns),
        unplaced: list(bound.unplacedColumns)))
  }

  /// Checks a mapping alone.
  ///
  /// - Parameters:
  ///   - bytes: The mapping as it is written.
  ///   - name: Its name or file.
  public init(_ bytes: [UInt8], named name: String) {
    do throws(MappingError) {
      let mapping = try Mapping(bytes, named: name)
      self.init(mapping.remarks.map { MappingFinding(fault: $0, isError: false) }, nil)
    } catch {
      self.init(error)
    }
  }

  private init(_ findings: [MappingFinding], _ columns: Columns?) {
    self.findings = findings
    self.columns = columns
  }

  private init(_ error: MappingError) {
    self.init(
      error.faults.sorted { ($0.line, $0.path) < ($1.line, $1.path) }
        .map { MappingFinding(fault: $0, isError: true) }, nil)
  }
}
