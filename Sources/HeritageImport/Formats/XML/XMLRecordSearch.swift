import XMLStream

/// Finds the elements of a document that are its rows, from a look at its beginning.
///
/// They are the first elements nearest to the root that stand beside another of their name and have
/// elements inside, or else attributes. For LIDO and for pages of an OAI-PMH harvest it is known.
struct XMLRecordSearch: ~Copyable {
  private struct Path {
    let parent: Int
    let name: Int
    let depth: Int
    var hasElements = false
    var hasAttributes = false
    /// Whether one stands beside another.
    var isRepeated = false
  }

  private struct OpenElement {
    let path: Int
    /// The numbers of the names that it has inside.
    var names: Set<Int> = []
  }

  /// How much of a document is looked at: more than a row of any real one has.
  private static let bytes = 1 << 20

  private var reader: XMLReader
  private var paths: [Path] = []
  private var places: [UInt64: Int] = [:]
  private var open: [OpenElement] = []
  /// What a harvest's page looks like so far.
  private var harvestPath: XMLPath?

  /// Finds the path of the rows.
  ///
  /// - Parameter reader: The document at its beginning.
  /// - Returns: The path.
  /// - Throws: `XMLParseError` if the document is damaged in its beginning, and
  ///   ``MarkupDocumentError`` if the path cannot be told.
  static func path(in reader: consuming XMLReader) throws -> XMLPath {
    var search = XMLRecordSearch(reader: reader)
    return try search.run()
  }

  private init(reader: consuming XMLReader) {
    self.reader = reader
  }

  private mutating func run() throws -> XMLPath {
    while reader.bytesRead <= Self.bytes, try reader.advance() {
      switch reader.kind {
      case .text: continue
      case .end: open.removeLast()
      case .start:
        if let path = readKnownPath() { return path }
        openElement()
      }
    }
    if let harvestPath { return harvestPath }
    guard let found = likeliest else {
      throw MarkupDocumentError.recordsUnclear(source: reader.source, candidates: candidates)
    }
    return XMLPath(names(of: found))
  }

  private mutating func openElement() {
    let name = reader.nameIndex
    let parent = open.last?.path ?? -1
    let key = UInt64(parent + 1) << 32 | UInt64(name)
    let place = places[key] ?? paths.count
    if place == paths.count {
      places[key] = place
      paths.append(Path(parent: parent, name: name, depth: reader.depth))
    }
    if reader.attributeCount > 0 { paths[place].hasAttributes = true }
    if let last = open.indices.last {
      paths[open[last].path].hasElements = true
      if !open[last].names.insert(name).inserted { paths[place].isRepeated = true }
    }
    open.append(OpenElement(path: place))
  }

  private var likeliest: Int? {
    func nearest(where isFit: (Path) -> Bool) -> Int? {
      paths.indices.filter { paths[$0].isRepeated && isFit(paths[$0]) }
        .min { (paths[$0].depth, $0) < (paths[$1].depth, $1) }
    }
    return nearest { $0.hasElements } ?? nearest { $0.hasAttributes }
  }

  /// Up to three paths of elements with something inside, those nearest to the root first.
  private var candidates: [String] {
    let places = paths.indices.filter { paths[$0].hasElements || paths[$0].hasAttributes }
    let nearest = places.sorted { (paths[$0].depth, $0) < (paths[$1].depth, $1) }
    return nearest.prefix(3).map { names(of: $0).joined(separator: "/") }
  }

  private func names(of path: Int) -> [String] {
    var names: [String] = []
    var place = path
    while place >= 0 {
      names.append(reader.name(numbered: paths[place].name))
      place = paths[place].parent
    }
    return names.reversed()
  }

  /// The path of the rows where the element that begins shows what the document is.
  private mutating func readKnownPath() -> XMLPath? {
    let name = reader.name
    switch reader.depth {
    case 0 where name == "lido": return XMLPath(["lido"])
    case 0 where name == "lidoWrap": return XMLPath(["lidoWrap", "lido"])
    case 2 where name == "record" && isInHarvest:
      harvestPath = harvestPath ?? XMLPath(openNames + [name])
      return nil
    case 4 where harvestPath != nil && openNames.last == "metadata":
      switch name {
      case "lido": return XMLPath(openNames + [name])
      case "lidoWrap": return XMLPath(openNames + [name, "lido"])
      default: return harvestPath
      }
    default: return nil
    }
  }

  private var isInHarvest: Bool {
    open.first.map { reader.name(numbered: paths[$0.path].name) } == HarvestPage.root
  }

  private var openNames: [String] { open.map { reader.name(numbered: paths[$0.path].name) } }
}
