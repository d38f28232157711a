import CanonicalJSON
import Glibc
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import LinuxFiles

/// A record in a person's own editor: what is wrong with it is told, and no text is lost.
struct EditorSession {
  private let target: Edit.Target
  private let consent: ChangeConsent
  /// The editor as a shell takes it.
  private let editor: String
  private let folder: String
  private let file: String

  /// Prepares the file that the editor opens.
  ///
  /// - Throws: ``RegistryError`` if nobody is there to edit, no editor is known, or the file cannot be
  ///   made.
  init(_ target: Edit.Target, _ consent: ChangeConsent) throws {
    guard consent.options.interview.isPossible else {
      throw RegistryError.usage(
        "nothing is said to change",
        hint: "give --set FIELD=VALUE, --add, --remove or --from-json, or run the command at a "
          + "terminal")
    }
    guard let editor = Self.editor else {
      throw RegistryError.usage(
        "no editor is known", hint: "set EDITOR, or give --set FIELD=VALUE")
    }
    self.target = target
    self.consent = consent
    self.editor = editor
    folder = try Self.makeFolder()
    file = "\(folder)/\(target.reference?.kind.rawValue ?? "registry").json"
    let text = target.json.text(.pretty) + "\n"
    try Self.write(Array(text.utf8), to: file)
  }

  /// The editors to look for where none is set.
  static let usual = ["editor", "nano", "vi"]

  private static var editor: String? {
    let environment = Surroundings.current.environment
    for name in ["VISUAL", "EDITOR"] {
      if let editor = environment[name], !editor.allSatisfy(\.isWhitespace) { return editor }
    }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    return usual.first { name in
      folders.contains { Linux.access("\($0)/\(name)", X_OK) == 0 }
    }
  }

  /// Lets the person edit until the record can be written, or until they give up.
  ///
  /// - Parameters:
  ///   - perform: Makes the changes, given what was agreed to and whether it is a rehearsal.
  ///   - answer: Tells what was done.
  /// - Throws: ``RegistryError`` that names the file with the text, if the person gives up.
  func run(
    _ perform: (RecordEdit, RecordDifference?, Bool) throws(RegistryError) -> Edited,
    answer: (Edited) throws -> Void
  ) throws {
    while true {
      try openEditor()
      let trial: (edit: RecordEdit, edited: Edited)
      do {
        trial = try tried(perform)
      } catch {
        let error = RegistryError(error)
        for line in FailureMessage(error).lines { StandardStreams.note(line) }
        if let hint = error.hint { StandardStreams.note("hint: \(hint)") }
        guard try ask("edit it again, y or n") == .yes else { throw kept }
        continue
      }
      if trial.edited.difference.isEmpty || consent.options.dryRun {
        if trial.edited.difference.isEmpty {
          clear()
        } else {
          StandardStreams.note("your text is kept in '\(file)'")
        }
        consent.options.output.tell(trial.edited.remarks)
        return try answer(trial.edited)
      }
      let choice = try choice(on: trial.edited)
      if choice == .again { continue }
      guard choice == .yes else { throw kept }
      let edited: Edited
      do throws(RegistryError) {
        edited = try perform(trial.edit, trial.edited.difference, false)
      } catch {
        StandardStreams.note("your text is kept in '\(file)'")
        throw error
      }
      clear()
      return try answer(edited)
    }
  }

  /// Reads what the person wrote, and tries it.
  private func tried(
    _ perform: (RecordEdit, RecordDifference?, Bool) throws(RegistryError) -> Edited
  ) throws -> (RecordEdit, Edited) {
    let objects = try DraftOptions.objects(in: file)
    guard objects.count == 1 else {
      throw RegistryError(.invalid, "the file holds \(objects.count) objects instead of one")
    }
    var edit = RecordEdit()
    edit.rewrite(target.json, as: objects[0])
    return (edit, try perform(edit, nil, true))
  }

  private func choice(on edited: Edited) throws(RegistryError) -> ChangeConsent.Answer {
    guard consent.isAsked else {
      consent.options.output.tell(edited.remarks)
      return .yes
    }
    do {
      return try consent.ask(edited.difference, edited.remarks, mayEditAgain: true)
    } catch {
      StandardStreams.note("your text is kept in '\(file)'")
      throw error
    }
  }

  private func ask(_ prompt: String) throws(RegistryError) -> ChangeConsent.Answer {
    do {
      return try consent.options.interview.answer(prompt)
    } catch {
      StandardStreams.note("your text is kept in '\(file)'")
      throw error
    }
  }

  private var kept: RegistryError {
    RegistryError(
      .refused, "nothing was changed; your text is kept in '\(file)'",
      hint: "remove it when you need it no more, as it may hold what is not for everybody")
  }

  private func openEditor() throws(RegistryError) {
    let place = "'" + file.replacing("'", with: "'\\''") + "'"
    // Standard output is for the answer alone.
    let status = Linux.runInShell(
      "\(editor) \(place) 1>&2", environment: Surroundings.current.environment)
    guard status == 0 else {
      throw RegistryError(
        .failed, "the editor '\(editor)' did not end well; your text is kept in '\(file)'",
        hint: "set EDITOR to another one, or give --set FIELD=VALUE")
    }
  }
}

extension EditorSession {
  /// Makes a folder for temporary files that nobody else can look into, nor into what an editor
  /// puts beside a file.
  private static func makeFolder() throws(RegistryError) -> String {
    let base = Surroundings.current.temporaryFolder
    while true {
      let folder = "\(base)/heritage-edit-\(UInt64.random(in: .min ... .max))"
      let code = Linux.makeFolder(folder, mode: 0o700)
      if code == 0 { return folder }
      guard code == -EEXIST else {
        throw RegistryError(.failed, "cannot create '\(folder)': \(Linux.text(-code))")
      }
    }
  }

  private static func write(_ bytes: [UInt8], to file: String) throws(RegistryError) {
    let descriptor = Linux.open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    guard descriptor >= 0 else {
      throw RegistryError(.failed, "cannot create '\(file)': \(Linux.text(-descriptor))")
    }
    defer { close(descriptor) }
    try StandardStreams.write(bytes, to: descriptor, named: "'\(file)'")
  }

  /// Removes the file, and what the editor put beside it.
  private func clear() {
    let code = Linux.removeFolder(folder)
    if code < 0 { StandardStreams.note("cannot remove '\(folder)': \(Linux.text(-code))") }
  }
}
