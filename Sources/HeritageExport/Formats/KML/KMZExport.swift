import ByteStreams

/// KML with the pictures of its marks, in one file (KMZ).
package struct KMZExport {
  private let head: ExportHead
  private let check: StepCheck

  /// - Parameters:
  ///   - head: What the document says of itself.
  ///   - check: Asked before each thing.
  package init(_ head: ExportHead, asking check: @escaping StepCheck = {}) {
    self.head = head
    self.check = check
  }

  /// Writes an archive; see ``KMLExport/write(_:to:)``.
  package func write(_ layers: [FeatureLayer], to sink: @escaping ByteSink) throws -> [String] {
    var zip = ZipWriter(sink)
    var remarks: [String] = []
    // Readers open the first KML of an archive.
    try zip.add("doc.kml") { sink in
      remarks = try KMLExport(head, marks: .icons, asking: check).write(layers, to: sink)
    }
    for icon in MarkIcon.allCases { try zip.add(icon.path, icon.png) }
    try zip.finish()
    return remarks
  }
}
