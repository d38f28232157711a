import HeritageDocuments
import HeritageExport
import HeritageRegistry
import LinuxFiles

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

  /// - Parameters:
  ///   - output: The file or folder that was named, `-` for standard output.
  ///   - format: The format.
  ///   - layers: The layers that were named.
  /// - Throws: ``RegistryError`` if they do not say where everything goes.
  init(
    _ output: String?, of format: ExportFormat, _ layers: [ExportLayer]
  ) throws(RegistryError) {
    let file = output.flatMap { $0 == "-" ? nil : $0 }
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
          hint: "name a folder, with a slash at its end: --output "
            + Self.folderName(file ?? "layers", format) + "/")
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

  /// A name without the ending of files in a format.
  private static func folderName(_ file: String, _ format: LayerFormat) -> String {
    let ending = "." + format.ending
    return file.hasSuffix(ending) ? String(file.dropLast(ending.count)) : file
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
      throw .usage("'\(format.name)' is not a text format; it needs a file", hint: hint)
    }
    guard !isFolder(file) else {
      throw .usage("'\(file)' is a folder, and '\(format.name)' is one file", hint: hint)
    }
    return file
  }

  /// Writes an export.
  ///
  /// - Returns: Whether everything in it is as it was recorded, which a bag alone vouches for.
  /// - Throws: ``RegistryError`` if it cannot be written.
  func write(
    _ export: Export, forExcel isForExcel: Bool, _ output: OutputOptions
  ) throws(RegistryError) -> Bool {
    switch self {
    case .layer(let layer, let format, let file):
      try output.write(to: file) { (sink) throws(RegistryError) in
        try export.write(layer, as: format, forExcel: isForExcel, to: sink)
      }
    case .folder(let folder, let format, _):
      try OutputOptions.refuseRegistry(around: "\(folder)/\(format.rawValue)")
      try Self.make(folder)
      for file in files { _ = try file.write(export, forExcel: isForExcel, output) }
    case .bundle(let layers, let format, let file):
      var remarks: [Remark] = []
      try output.write(to: file) { (sink) throws(RegistryError) in
        remarks = try export.write(
          layers, as: format, isCancelled: { Interruption.isRequested }, to: sink)
      }
      output.tell(remarks)
    case .geoPackage(let layers, let file):
      try output.make(file: file) { (path) throws(RegistryError) in
        try export.writeGeoPackage(layers, at: path) { Interruption.isRequested }
      }
    case .bag(let folder): return try write(bagOf: export, at: folder, output)
    }
    return true
  }

  private func write(
    bagOf export: Export, at folder: String, _ output: OutputOptions
  ) throws(RegistryError) -> Bool {
    try OutputOptions.refuseRegistry(around: folder)
    let contents = try export.writeBag(at: folder) { Interruption.isRequested }
    output.tell(contents.remarks)
    output.note(
      "made the bag '\(folder)': \(counted(contents.files, "file")), \(contents.evidenceFiles) of them evidence"
    )
    return contents.isAsRecorded
  }

  /// The files that it comes to, each a destination of its own.
  private var files: [ExportDestination] {
    guard case .folder(let folder, let format, let layers) = self else { return [self] }
    let place = folder.hasSuffix("/") ? folder : folder + "/"
    return layers.map { .layer($0, format, file: "\(place)\($0.rawValue).\(format.ending)") }
  }

  /// What is to be told of files that have nothing in them, without a full stop.
  func remarks(on export: Export) -> [String] {
    files.compactMap { file in
      switch file {
      case .layer(let layer, let format, let file):
        guard export.isEmpty(layer) else { return nil }
        let name = file.map { "'\($0)'" } ?? "the answer"
        let rest =
          switch format {
          case .csv: "has a head and no rows"
          case .geojson: "has a head and no features"
          case .geojsonseq, .jsonl: "is empty"
          }
        return "no \(layer.rawValue) in \(export.scope): \(name) \(rest)"
      case .bundle(let layers, _, let file):
        return Self.remark(on: layers, of: export, in: file ?? "-")
      case .geoPackage(let layers, let file): return Self.remark(on: layers, of: export, in: file)
      case .bag(let folder):
        return ExportLayer.allCases.allSatisfy(export.isEmpty)
          ? "nothing in \(export.scope): the bag '\(folder)' is without records" : nil
      case .folder: return nil
      }
    }
  }

  private static func remark(
    on layers: [ExportLayer], of export: Export, in file: String
  ) -> String? {
    guard layers.allSatisfy(export.isEmpty) else { return nil }
    let what = layers.count == 1 ? "no \(layers[0].rawValue)" : "nothing"
    return "\(what) in \(export.scope): '\(file)' has a head and no rows"
  }

  /// What an ending says that stands for another format than the one that was written, without a full
  /// stop; `nil` where none does.
  func contradiction(to format: ExportFormat) -> String? {
    let file: String? =
      switch self {
      case .layer(_, _, let file), .bundle(_, _, let file): file
      case .geoPackage(_, let file), .bag(let file): file
      case .folder: nil
      }
    guard let file, let name = file.split(separator: "/").last, let dot = name.lastIndex(of: "."),
      dot != name.startIndex
    else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    guard !format.endings.contains(ending), let other = FileEnding.meaning(of: ending) else {
      return nil
    }
    let stem = name[..<dot]
    let right = format.ending.map { stem.hasSuffix(".\($0)") ? "\(stem)" : "\(stem).\($0)" }
    return "'\(file)' holds \(format.name), and its ending stands for \(other); call it '"
      + (right ?? "\(stem)") + "'"
  }

  private static func make(_ folder: String) throws(RegistryError) {
    let code = Linux.makeFolders(folder, mode: 0o777)
    guard code >= 0 else {
      throw RegistryError(.failed, "cannot make the folder '\(folder)': \(Linux.text(-code))")
    }
  }
}

/// What the ending of a file's name says to people and programs.
private enum FileEnding {
  /// The format that an ending stands for, of those that exports are taken for; `nil` for another.
  static func meaning(of ending: String) -> String? {
    let formats = ExportFormat.allCases
    return formats.first { $0.ending == ending }?.name ?? others[ending]
      ?? OutputFormat(ending: ending)?.rawValue
      ?? formats.first { $0.endings.contains(ending) }?.name
  }

  private static let others = [
    "gz": "gzip", "ods": "a table of LibreOffice", "pdf": "PDF", "shp": "a shapefile",
    "xls": "a workbook of an older Excel", "zip": "ZIP",
  ]
}
