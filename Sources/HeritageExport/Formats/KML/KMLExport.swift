import HeritageDocuments
import HeritageModel

/// Layers as KML 2.2 (OGC 07-147r2) for Google Earth and programs that read its files.
///
/// A folder a layer has a folder a state, the worst first, so that each can be switched on and off.
/// Every column is there for programs; what a person reads stands in sentences.
package struct KMLExport {
  /// What the marks of points are drawn with.
  package enum Marks: Sendable {
    /// The reader's own pin in the colour of the state, as a file alone brings no pictures along.
    case pins
    /// The pictures of ``MarkIcon``, which lie beside the file.
    case icons
  }

  private let head: ExportHead
  private let marks: Marks
  private let check: StepCheck

  /// - Parameters:
  ///   - head: What the document says of itself.
  ///   - marks: What the marks of points are drawn with.
  ///   - check: Asked before each thing.
  package init(
    _ head: ExportHead, marks: Marks = .pins, asking check: @escaping StepCheck = {}
  ) {
    self.head = head
    self.marks = marks
    self.check = check
  }

  /// Writes a document.
  ///
  /// - Parameters:
  ///   - layers: What its folders hold.
  ///   - sink: Gets the bytes in pieces, in their order.
  /// - Returns: What is left out, lower-case, without a full stop; it stands in the document too.
  /// - Throws: What the sink and the check throw.
  package func write(_ layers: [FeatureLayer], to sink: @escaping ByteSink) throws -> [String] {
    let folders = try layers.map { layer in
      try KMLFolder(layer, isBeside: layer.name.isBeside(layers.map(\.name)), asking: check)
    }
    let remarks = folders.compactMap(\.remark)
    try XMLWriter.write(to: sink, "kml", ["xmlns": "http://www.opengis.net/kml/2.2"]) { xml in
      try xml.element("Document") { xml in
        try xml.element("name", head.title)
        try xml.element("open", "1")
        let about = try about(remarks)
        try xml.element("description") { try $0.section(about) }
        for state in StateClass.allCases { try KMLStyle(state, marks).write(to: &xml) }
        for folder in folders { try folder.writeSchema(to: &xml) }
        for folder in folders { try folder.write(to: &xml) }
        try xml.line()
      }
    }
    return remarks
  }

  /// What the document says of itself, in HTML.
  private func about(_ remarks: [String]) throws -> String {
    let registry = head.registry
    var lines = [registry[.banner], registry[.citation]].compactMap(\.self).map { AccountLine($0) }
    lines += head.licence.map { [AccountLine("Licence", $0)] } ?? []
    lines += head.newest.map { [AccountLine("Records up to", $0.description)] } ?? []
    lines += (head.remarks + remarks).map { AccountLine($0.capitalizedFirst + ".") }
    return try KMLText.html(of: lines)
  }
}

extension ExportLayer {
  /// Whether a layer is read beside others, whose marks it would cover.
  fileprivate func isBeside(_ layers: [ExportLayer]) -> Bool {
    [.reports, .evidence].contains(self) && !Set(layers).isDisjoint(with: [.sites, .monuments])
  }
}
