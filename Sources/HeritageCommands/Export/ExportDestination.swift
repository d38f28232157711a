import Foundation
import HeritageDocuments
import HeritageExport
import HeritageRegistry

/// Where the files of an export go.
enum ExportDestination {
  /// One layer into a file or, where there is none, to standard output.
  case layer(ExportLayer, LayerFormat, file: String?)
  /// A file a layer in a folder.
  case folder(String, LayerFormat, [ExportLayer])
  /// All layers into a file or, where there is none, to standard output.
  case bundle([ExportLayer], BundleFormat, file: String?)
  case geoPackage([ExportLayer], file: String)
  /// A bag, which is a folder of its own.
  case bag(String)

  /// - Throws: ``RegistryError`` if the options do not say where everything goes.
  init(
    _ output: OutputOptions, of format: ExportFormat, _ layers: [ExportLayer]
  ) throws(RegistryError) {
    if output.format != nil {
      throw .usage(
        "an export has no --format; the word behind 'export' is its format",
        hint: "leave it out: heritage export \(format.name)")
    }
    let file = output.output.flatMap { $0 == "-" ? nil : $0 }
    let named = ExportLayer.allCases.filter(layers.contains)
    let all = named.isEmpty ? ExportLayer.allCases : named
    switch format {
    case .layer(let format):
      if let file, Self.isFolder(file) {
        self = .folder(file, format, all)
        return
      }
      guard named.count < 2 else {
        throw .usage(
          "a file of '\(format.rawValue)' holds one layer, and \(named.count) are named",
          hint: "name a folder: --output layers/")
      }
      self = .layer(named.first ?? .sites, format, file: file)
    case .bundle(let kind):
      if kind.isText, file == nil {
        self = .bundle(all, kind, file: nil)
      } else {
        self = .bundle(all, kind, file: try Self.file(file, of: format))
      }
    case .geoPackage: self = .geoPackage(all, file: try Self.file(file, of: format))
    case .bag:
      guard let file else {
        throw .usage("a bag is a folder", hint: "name a new one: --output bag")
      }
      guard named.isEmpty else {
        throw .usage(
          "a bag holds everything, and '\(named[0].rawValue)' is named", hint: "leave it out")
      }
      self = .bag(file)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    path.hasSuffix("/") || StandardStreams.isFolder(path)
  }

  /// Returns the file of a format that has to be one.
  private static func file(
    _ file: String?, of format: ExportFormat
  ) throws(RegistryError) -> String {
    let hint = "name a file: --output registry.\(format.ending ?? "")"
    guard let file else {
      throw .usage("'\(format.name)' is no text that standard output could show", hint: hint)
    }
    guard !isFolder(file) else {
      throw .usage("'\(file)' is a folder, and '\(format.name)' is one file", hint: hint)
    }
    return file
  }

  func write(
    _ export: Export, forExcel isForExcel: Bool, _ output: OutputOptions
  ) throws(RegistryError) {
    switch self {
    case .layer(let layer, let format, let file):
      try output.write(to: file) { (sink) throws(RegistryError) in
        try export.write(layer, as: format, forExcel: isForExcel, to: sink)
      }
    case .folder(let folder, let format, let layers):
      try OutputOptions.refuseRegistry(around: "\(folder)/\(format.rawValue)")
      try Self.make(folder)
      for layer in layers {
        try Self.layer(layer, format, file: "\(folder)/\(layer.rawValue).\(format.ending)")
          .write(export, forExcel: isForExcel, output)
      }
    case .bundle(let layers, let format, let file):
      var remarks: [Remark] = []
      try output.write(to: file) { (sink) throws(RegistryError) in
        remarks = try export.write(layers, as: format, to: sink)
      }
      output.tell(remarks)
    case .geoPackage(let layers, let file):
      try output.make(file: file) { (path) throws(RegistryError) in
        try export.writeGeoPackage(layers, at: path)
      }
    case .bag(let folder): try write(bagOf: export, at: folder, output)
    }
  }

  private func write(
    bagOf export: Export, at folder: String, _ output: OutputOptions
  ) throws(RegistryError) {
    try OutputOptions.refuseRegistry(around: folder)
    let contents = try export.writeBag(at: folder) { Interruption.isRequested }
    output.tell(contents.remarks)
    output.note(
      "made the bag '\(folder)': \(counted(contents.files, "file")), \(contents.evidenceFiles) of them evidence"
    )
  }

  private static func make(_ folder: String) throws(RegistryError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw RegistryError(
        .failed, "cannot make the folder '\(folder)': \(StandardStreams.reason(of: error))")
    }
  }
}
