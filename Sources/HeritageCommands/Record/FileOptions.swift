import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageRegistry

/// The photos and files that a report rests on, as options.
struct FileOptions: ParsableArguments {
  @Option(
    name: .customLong("photo"),
    help: ArgumentHelp(
      "A photo to keep, an item of evidence of its own; can be given several times.",
      valueName: "file"),
    completion: .file())
  var photos: [String] = []

  @Option(
    name: .customLong("file"),
    help: "Any other file to keep, an item of its own too; can be given several times.",
    completion: .file())
  var files: [String] = []

  @Option(
    help: """
      What --file names; see 'vocabulary evidence-types'. Without it an image is a ground-photo, \
      and a video a video.
      """, completion: .terms(EvidenceType.self))
  var evidenceType: String?

  @Option(help: "Who made the photos and files; the assessor without it.")
  var source: String?

  @Option(help: "When they were made, where no camera says it or its clock is wrong.")
  var acquired: String?

  @Option(help: "Their licence as an SPDX identifier, or 'other'.")
  var licence: String?

  /// The members that the options set, the type of those files that are no photos for certain.
  var members: JSONObject {
    var members = JSONObject()
    members.fill("acquired", acquired)
    members.fill("licence", licence)
    members.fill("source", source)
    members.fill("type", evidenceType)
    return members
  }

  /// Makes drafts of what the options name.
  ///
  /// - Parameter members: What is said of the files.
  /// - Returns: The drafts, the photos first.
  /// - Throws: ``RegistryError`` if an option would be dropped.
  func drafts(_ members: JSONObject) throws(RegistryError) -> [FileDraft] {
    if evidenceType != nil, files.isEmpty, !photos.isEmpty {
      throw .usage(
        "--evidence-type is for what --file names",
        hint: "a photo is a ground-photo; give an image of another sort with --file")
    }
    var photo = members
    photo.fill("type", EvidenceType.groundPhoto.rawValue)
    return photos.map { FileDraft($0, members: photo) }
      + files.map { FileDraft($0, members: members) }
  }
}

extension Interview {
  /// Looks at files before anything is recorded: offers the items of those that are here already,
  /// and asks what sort the others are where their names do not tell.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - option: The option that gives their type.
  ///   - registry: Where they are to be kept.
  /// - Returns: The files that stay, with their types.
  /// - Throws: ``RegistryError`` if one cannot be kept, or if its type is missing and nobody can be
  ///   asked.
  func settle(
    _ files: [FileDraft], typeOption option: String, in registry: Registry
  ) throws(RegistryError) -> [FileLook] {
    guard !files.isEmpty else { return [] }
    var looks: [FileLook] = []
    for var look in try registry.look(at: files) {
      if let known = look.known {
        guard try uses(known, for: look.draft) else { continue }
      } else if !look.hasType {
        try complete(
          &look.draft.members,
          [
            Question(
              "type", option: option, prompt: "what '\(look.draft.name)' is", EvidenceType.self)
          ])
      }
      looks.append(look)
    }
    return looks
  }

  /// Asks whether the item that has a file's bytes is meant.
  private func uses(_ known: KnownItem, for file: FileDraft) throws(RegistryError) -> Bool {
    guard isPossible else { return true }
    var question = Question(
      "use", option: file.path,
      prompt: "'\(file.path)' is here already as evidence \(known.words); use that item, y or n",
      fault: { ["y", "yes", "n", "no"].contains($0.lowercased()) ? nil : "answer y or n" })
    question.standard = "y"
    var answers = JSONObject()
    try complete(&answers, [question])
    guard answers["use"]?.stringValue?.lowercased().hasPrefix("n") == true else { return true }
    StandardStreams.note("'\(file.path)' is left out")
    return false
  }
}
