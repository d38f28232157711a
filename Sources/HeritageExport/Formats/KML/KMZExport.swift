import ByteStreams

/// KML with the pictures of its marks, in one file (KMZ).
package struct KMZExport {
  private let head: ExportHead

  package init(_ head: ExportHead) { self.head = head }

  /// Writes an archive; see ``KMLExport/write(_:to:)``.
  package func write(_ layers: [FeatureLayer], to sink: @escaping ByteSink) throws -> [String] {
    var zip = ZipWriter(sink)
    var remarks: [String] = []
    // Readers open the first KML of an archive.
    try zip.add("doc.kml") { remarks = try KMLExport(head, marks: .icons).write(layers, to: $0) }
    for icon in MarkIcon.allCases { try zip.add(icon.path, icon.png) }
    try zip.finish()
    return remarks
  }
}
