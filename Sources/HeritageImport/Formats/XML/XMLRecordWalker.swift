import Bytes
import XMLStream

/// Reads the elements at one path of a document, each as a row of texts under their paths.
///
/// The path of a text is that of its element inside the row, as in `address/town`, of an attribute
/// `address/@kind`; the row's own text is at `.`. An element that has text of its own between its
/// children gives it all joined, beside what the children give.
struct XMLRecordWalker: ~Copyable {
  /// An element of the row that has not ended.
  private struct OpenElement {
    let node: Int
    let depth: Int
    /// Where its text begins.
    let start: Int
    /// Its number in the selection, or -1.
    let occurrence: Int
    /// Whether it is said to have no value.
    let isNil: Bool
    var hasChildren = false
    var hasOwnText = false
  }

  private var reader: XMLReader
  private(set) var columns: ColumnTable
  private let limits: RowLimits
  private let path: XMLPath
  /// The numbers of the path's names.
  private let steps: [Int]
  private let nilName: Int
  private let schemaNames: Set<Int>
  private let resumptionToken: Int

  private(set) var rowsRead = 0
  /// How many steps of the path the open elements have gone.
  private var matched = 0
  /// The most steps that were ever gone, and the names met in place of the next one.
  private var reached = 0
  private var namesBeside: [String] = []
  /// What a page of a harvest says of the pages after it.
  private(set) var harvest: HarvestPage?

  private var tree = XMLPathTree()
  private var selection = XMLSelection()
  private var open: [OpenElement] = []
  private var text: [UInt8] = []

  /// Reads rows from a document's beginning.
  ///
  /// - Parameters:
  ///   - reader: The document.
  ///   - path: The path of the rows.
  ///   - selectors: The columns to make in which a child's text chooses.
  ///   - columns: The columns known so far.
  ///   - limits: How much a row may have.
  init(
    _ reader: consuming XMLReader, rows path: XMLPath, selectors: [XMLSelector],
    columns: ColumnTable, limits: RowLimits = .standard
  ) {
    var reader = reader
    var columns = columns
    var steps: [Int] = []
    for name in path.names { steps.append(reader.intern(name)) }
    nilName = reader.intern("nil")
    schemaNames = [
      nilName, reader.intern("schemaLocation"), reader.intern("noNamespaceSchemaLocation"),
    ]
    resumptionToken = reader.intern("resumptionToken")
    for selector in selectors {
      var numbers: [String: Int] = [:]
      for name in selector.names { numbers[name] = reader.intern(name) }
      selection.add(
        selector, column: columns.place(of: selector.text), in: &tree, numbers: numbers)
    }
    self.steps = steps
    self.reader = reader
    self.path = path
    self.columns = columns
    self.limits = limits
  }

  var source: String { reader.source }
  var bytesRead: Int { reader.bytesRead }

  /// Reads the next row; returns `false` at the end of the document.
  mutating func next(_ row: inout TableRow) throws -> Bool {
    guard try findRow() else {
      guard rowsRead > 0 else {
        let found = path.names.prefix(reached).joined(separator: "/")
        throw MarkupDocumentError.noRecords(
          source: source, path: path.text, found: found, names: namesBeside)
      }
      return false
    }
    rowsRead += 1
    row.begin(number: rowsRead, line: reader.line)
    try readRow(&row)
    return true
  }

  /// Moves to the start of the next element at the path.
  private mutating func findRow() throws(XMLParseError) -> Bool {
    while try reader.advance() {
      switch reader.kind {
      case .text: continue
      case .end: matched = min(matched, reader.depth)
      case .start:
        guard reader.depth == matched, reader.nameIndex == steps[matched] else {
          try passOver()
          continue
        }
        if matched == 0, reader.name == HarvestPage.root { harvest = HarvestPage() }
        if matched == reached {
          reached += 1
          namesBeside = []
        }
        if matched + 1 == steps.count { return true }
        matched += 1
      }
    }
    return false
  }

  /// Takes note of an element that is not on the path.
  private mutating func passOver() throws(XMLParseError) {
    if reader.depth == matched, matched == reached, namesBeside.count < 5 {
      let name = reader.name
      if !namesBeside.contains(name) { namesBeside.append(name) }
    }
    if harvest != nil, reader.nameIndex == resumptionToken {
      harvest?.recordCount = reader.attribute("completeListSize").flatMap { Int($0) }
      harvest?.goesOn = try reader.readText().contains { !$0.isWhitespace }
    }
  }

  private mutating func readRow(_ row: inout TableRow) throws {
    text.removeAll(keepingCapacity: true)
    selection.begin()
    try openElement(XMLPathTree.row, &row)
    while let last = open.indices.last {
      let start = text.count
      let isAtEnd = try reader.readTextBytes(endingAt: open[last].depth, into: &text)
      guard text.count <= limits.rowBytes else {
        throw overLimit(.rowBytes(limits.rowBytes))
      }
      if !isAtEnd { open[last].hasChildren = true }
      if open[last].hasChildren, !open[last].hasOwnText {
        open[last].hasOwnText = text[start...].contains { !Self.isBlank($0) }
      }
      if isAtEnd {
        try closeElement(&row)
      } else {
        let name = reader.nameIndex
        try openElement(node(inside: open[last].node, name: name, isAttribute: false), &row)
      }
    }
    selection.finish(&row)
    try row.check(limits, for: reader)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private mutating func openElement(_ node: Int, _ row: inout TableRow) throws {
    partWords(beside: node)
    let parent = open.last?.occurrence ?? -1
    let occurrence = try note(node, inside: parent)
    var isNil = false
    for place in 0..<reader.attributeCount {
      let name = reader.attributeNameIndex(at: place)
      if name < 0 { continue }
      // These belong to the schema and not to the data.
      if reader.attributeHasPrefix(at: place), schemaNames.contains(name) {
        if name == nilName {
          let isTrue = reader.withAttribute(at: place) { Self.isTrue($0) }
          isNil = isNil || isTrue
        }
        continue
      }
      let attribute = self.node(inside: node, name: name, isAttribute: true)
      let inside = try note(attribute, inside: occurrence)
      let column = try column(of: attribute)
      let count = row.cells.count
      reader.withAttribute(at: place) { row.append($0, to: column) }
      if row.cells.count > count { try noteText(of: inside, row) }
    }
    open.append(
      OpenElement(
        node: node, depth: reader.depth, start: text.count, occurrence: occurrence, isNil: isNil))
  }

  private mutating func closeElement(_ row: inout TableRow) throws {
    guard let element = open.popLast() else { return }
    if !element.isNil, element.hasOwnText || !element.hasChildren {
      let column = try column(of: element.node)
      let count = row.cells.count
      row.append(text.span.extracting(element.start...), to: column)
      if row.cells.count > count { try noteText(of: element.occurrence, row) }
    }
    partWords(beside: element.node)
  }

  private mutating func partWords(beside node: Int) {
    guard tree.nodes[node].separatesWords, let last = text.last, !Self.isBlank(last) else { return }
    text.append(UInt8(ascii: " "))
  }

  private static func isTrue(_ value: Span<UInt8>) -> Bool {
    let text = Bytes.text(value)
    return text == "1" || text == "true"
  }

  /// The column of an element's or attribute's texts.
  private mutating func column(of node: Int) throws(MarkupDocumentError) -> Int {
    if tree.nodes[node].column < 0 {
      tree.nodes[node].column = try columns.place(of: name(of: node), limits, for: reader)
    }
    return tree.nodes[node].column
  }

  /// Takes note of the row's last text, which a selector may ask for.
  private mutating func noteText(of occurrence: Int, _ row: TableRow) throws {
    try row.check(limits, for: reader)
    if occurrence >= 0 { selection.take(textOf: occurrence, in: row) }
  }

  /// Notes what is on a selector's path; returns -1 for all else.
  private mutating func note(_ node: Int, inside parent: Int) throws -> Int {
    let watch = tree.nodes[node].watch
    if watch < 0 { return -1 }
    if selection.count >= limits.texts { throw overLimit(.texts(limits.texts)) }
    return selection.note(watch, inside: parent)
  }

  private func overLimit(_ limit: MarkupDocumentError.Limit) -> MarkupDocumentError {
    .overLimit(source: source, line: reader.line, limit)
  }

  private mutating func node(inside parent: Int, name: Int, isAttribute: Bool) -> Int {
    tree.node(
      inside: parent, name: name, isAttribute: isAttribute, text: reader.name(numbered: name))
  }

  /// The path of an element or attribute inside the row.
  private func name(of node: Int) -> String {
    var names: [String] = []
    var place = node
    while place != XMLPathTree.row {
      let entry = tree.nodes[place]
      names.append((entry.isAttribute ? "@" : "") + reader.name(numbered: entry.name))
      place = entry.parent
    }
    return names.isEmpty ? "." : names.reversed().joined(separator: "/")
  }
}

/// What a page of an OAI-PMH harvest says of itself.
struct HarvestPage {
  /// The name of such a page's root element.
  static let root = "OAI-PMH"

  /// How many records the whole harvest has, if the page says so.
  var recordCount: Int?
  /// Whether another page comes after it.
  var goesOn = false

  /// That a document with so many rows is only a part, in words; `nil` if nothing shows that it is.
  func note(rowCount: Int) -> String? {
    guard goesOn || recordCount.map({ $0 > rowCount }) == true else { return nil }
    let share = recordCount.map { ": \(rowCount) of \($0) records" } ?? ""
    return "this is one page of a harvest" + share
  }
}
