import ArgumentParser
import CanonicalJSON
import Foundation
import HeritageModel
import HeritageStore

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a registry",
    discussion: """
      Makes the folder if need be. The registry can be copied to a stick, into git, or to another \
      team: all of it but the folder '.heritage', which is this machine's own.

      EXAMPLES
        heritage init
        heritage init /media/stick/Registry --title 'Damage in Homs province'
      """)

  @Argument(help: "The folder; 'Registry' without one.", completion: .directory)
  var folder = "Registry"

  @Option(help: "What the registry is called.")
  var title = "Heritage damage registry"

  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try output.formatBeforeWriting(among: [.text, .json])
    try refuseInsideRegistry()
    var identifiers = Surroundings.current.identifiers
    let registryID = UUID(using: &identifiers).uuidString.lowercased()
    let operation = identifiers.recordID().text
    let registry = try FileRegistry.create(
      at: folder, title: title, id: registryID,
      OperationDraft(
        id: operation, at: Surroundings.current.now, by: writing.user,
        command: "init"),
      timeout: writing.timeout)
    switch format {
    case .json:
      let answer: JSONObject = [
        "id": .string(registry.header.id), "path": .string(folder), "title": .string(title),
      ]
      try output.write(answer.text(.pretty), recorded: operation)
    default: try output.write("made \(folder)", recorded: operation)
    }
  }

  /// Refuses a folder below a registry, where no command would find the right one of the two.
  private func refuseInsideRegistry() throws(CommandError) {
    var place = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL
      .deletingLastPathComponent()
    while true {
      if FileManager.default.fileExists(atPath: place.appending(path: "registry.json").path) {
        throw CommandError(
          "'\(folder)' lies inside the registry '\(place.path)'",
          hint: "name a folder outside of it")
      }
      let parent = place.deletingLastPathComponent()
      if parent.path == place.path { return }
      place = parent
    }
  }
}

extension UUID {
  /// Makes a random UUID (version 4) from a source.
  init(using source: inout some RandomNumberGenerator) {
    var bytes: [UInt8] = []
    for half in [source.next(), source.next()] {
      bytes += (0..<8).map { UInt8(truncatingIfNeeded: half >> (8 * UInt64($0))) }
    }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    self.init(
      uuid: (
        bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7],
        bytes[8], bytes[9], bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
      ))
  }
}
