import Glibc
import HeritageRegistry
import LinuxFiles

/// The file of a person's own settings, which only she can read.
struct SettingsFile {
  let path: String

  /// Finds the file, or returns `nil` where the person has no folder for settings.
  ///
  /// - Parameter environment: The variables that say where they lie.
  init?(_ environment: [String: String]) {
    // A name that is not absolute is to be ignored, as the XDG Base Directory Specification has it.
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      path = folder + "/heritage/config.json"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = home + "/.config/heritage/config.json"
    } else {
      return nil
    }
  }

  /// Reads the settings, none where there is no file.
  ///
  /// - Throws: ``RegistryError`` if the file cannot be read, or holds something else.
  func read() throws(RegistryError) -> PersonalSettings {
    guard Linux.access(path, F_OK) != -ENOENT else { return PersonalSettings() }
    let file = try StandardStreams.openRegular(file: path)
    let content: [UInt8]
    do {
      content = try file.read(Self.limit)
    } catch {
      throw RegistryError(.failed, "cannot read '\(path)': \(error.reason)")
    }
    return try PersonalSettings(reading: content, named: path)
  }

  /// The most that a file may hold, in bytes, and one more.
  private static let limit = 1 << 20 + 1

  /// Puts settings in the place of those that are there.
  ///
  /// - Throws: ``RegistryError`` if they cannot be kept; the file then stays as it was.
  func write(_ settings: PersonalSettings) throws(RegistryError) {
    // A person may keep the file elsewhere and link to it.
    let place = Registry.place(of: path)
    let above = place.split(separator: "/").dropLast().joined(separator: "/")
    _ = try done(Linux.makeFolders("/" + above, mode: 0o700))
    let draft = place + ".\(UInt64.random(in: .min ... .max)).tmp"
    let descriptor = try done(
      Linux.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600))
    defer { close(descriptor) }
    do throws(RegistryError) {
      try StandardStreams.write(settings.bytes, to: descriptor, named: "'\(path)'")
      _ = try done(Linux.sync(descriptor))
      _ = try done(
        Linux.rename(draft, in: Linux.workingFolder, to: place, in: Linux.workingFolder))
    } catch {
      _ = Linux.remove(draft)
      throw error
    }
  }

  private func done(_ code: Int32) throws(RegistryError) -> Int32 {
    guard code >= 0 else {
      throw RegistryError(
        .failed, "cannot keep your settings in '\(path)': \(Linux.text(-code))",
        hint: "name yourself with --by or HERITAGE_USER, or another folder with XDG_CONFIG_HOME")
    }
    return code
  }
}
