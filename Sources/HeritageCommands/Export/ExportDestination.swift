import Foundation
import HeritageExport
import HeritageRegistry

/// Where the files of an export go.
enum ExportDestination {
  /// Everything into one file or, where there is none, to standard output.
  case file(String?, ExportFormat, [ExportLayer])
  /// A file a layer in a folder.
  case folder(String, ExportFormat, [ExportLayer])
  /// A bag, which is a folder of its own.
  case bag(String)

  /// - Throws: ``RegistryError`` if the options do not say where everything goes.
  init(
    _ output: OutputOptions, of format: ExportFormat, _ layers: [ExportLayer]
  ) throws(RegistryError) {
    if output.format != nil {
      throw .usage(
        "an export has no --format; the word behind 'export' is its format",
        hint: "leave it out: heritage export \(format.rawValue)")
    }
    let file = output.output.flatMap { $0 == "-" ? nil : $0 }
    let named = ExportLayer.allCases.filter(layers.contains)
    let all = named.isEmpty ? ExportLayer.allCases : named
    let isFolder = file.map { $0.hasSuffix("/") || StandardStreams.isFolder($0) } ?? false
    switch format.extent {
    case .oneLayer:
      if let file, isFolder {
        self = .folder(file, format, all)
        return
      }
      guard named.count < 2 else {
        throw .usage(
          "a file of '\(format.rawValue)' holds one layer, and \(named.count) are named",
          hint: "name a folder: --output layers/")
      }
      self = .file(file, format, named.isEmpty ? [.sites] : named)
    case .allLayers, .fileOfAllLayers:
      guard !isFolder else {
        throw .usage(
          "'\(file ?? "")' is a folder, and '\(format.rawValue)' is one file",
          hint: "name a file: --output registry.\(format.ending)")
      }
      guard format.isText || file != nil else {
        throw .usage(
          "'\(format.rawValue)' is no text that standard output could show",
          hint: "name a file: --output registry.\(format.ending)")
      }
      self = .file(file, format, all)
    case .folder:
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

  func write(
    _ export: Export, forExcel isForExcel: Bool, _ output: OutputOptions
  ) throws(RegistryError) {
    switch self {
    case .file(let file?, let format, let layers) where format.extent == .fileOfAllLayers:
      try output.make(file: file) { (path) throws(RegistryError) in
        try export.writeGeoPackage(layers, at: path)
      }
    case .file(let file, let format, let layers):
      var remarks: [Remark] = []
      try output.write(to: file) { (sink) throws(RegistryError) in
        remarks = try export.write(layers, as: format, forExcel: isForExcel, to: sink)
      }
      output.tell(remarks)
    case .bag(let folder): try write(bagOf: export, at: folder, output)
    case .folder(let folder, let format, let layers):
      try OutputOptions.refuseRegistry(around: "\(folder)/\(format.rawValue)")
      try Self.make(folder)
      for layer in layers {
        let file = "\(folder)/\(layer.rawValue).\(format.ending)"
        try ExportDestination.file(file, format, [layer]).write(
          export, forExcel: isForExcel, output)
      }
    }
  }

  private func write(
    bagOf export: Export, at folder: String, _ output: OutputOptions
  ) throws(RegistryError) {
    try OutputOptions.refuseRegistry(around: folder)
    let contents = try export.writeBag(at: folder)
    output.tell(contents.remarks)
    output.note(
      "made the bag '\(folder)': \(contents.files) files, \(contents.evidenceFiles) of them evidence"
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
