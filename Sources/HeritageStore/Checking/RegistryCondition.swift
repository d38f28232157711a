import Glibc
public import HeritageModel
import LinuxFiles

/// How a registry is placed for everyday work.
///
/// It tells where the registry lies, whether it can be written, and what the ends of its journal say:
/// far less than a check.
public struct RegistryCondition: Sendable {
  /// What the lock is doing.
  public enum Lock: Hashable, Sendable {
    case free
    /// Somebody writes, as far as can be told who.
    case held(LockHolder?)
    /// Whether somebody writes cannot be told, for this reason.
    case unknown(String)
  }

  /// The kind of file system, such as `ext4`; a number where it has no name here.
  public let fileSystem: String
  /// What about that kind may come as a surprise.
  public let caution: String?
  /// In bytes, or `nil` where the system does not tell.
  public let freeBytes: Int?
  /// How many more files there can be, where that is counted.
  public let freeFiles: Int?
  public let ignoresCase: Bool
  /// Why the registry cannot be written, or `nil` if it can.
  public let obstacle: StoreError?
  public let lock: Lock
  public let writers: Int
  public let operations: Int
  /// When the newest operation was recorded, by the clock of whoever did.
  public let newest: Instant?
  /// What is missing or damaged at the ends of the journal.
  public let journalFindings: [IntegrityFinding]
  /// What git could do to the files.
  public let gitDanger: IntegrityFinding?
}

extension FileRegistry {
  /// How many operations of each writer are read, counted from the last.
  private static let latest = 50

  /// Looks at how the registry is placed.
  ///
  /// - Throws: ``StoreError`` if the journal's folders cannot be read.
  public func condition() throws(StoreError) -> RegistryCondition {
    let system = folder.root.fileSystem
    let kind = FileSystemKind(system?.kind)
    let journal = Journal(folder: folder)
    var writers = 0
    var operations = 0
    var newest: Instant?
    for writer in try journal.writers() where writer.isFolder {
      let sequences = try journal.sequences(of: writer.name)
      writers += 1
      operations += sequences.count
      guard let last = sequences.last else { continue }
      do {
        let path = Layout.journalFile(writer: writer.name, sequence: last)
        let at = try journal.read(path).at
        newest = max(newest ?? at, at)
      } catch {
        // The findings tell of it.
      }
    }
    return RegistryCondition(
      fileSystem: kind.name, caution: kind.caution, freeBytes: system?.freeBytes,
      freeFiles: system?.freeFiles, ignoresCase: try folder.root.ignoresCase,
      obstacle: obstacleToWriting, lock: lockState, writers: writers, operations: operations,
      newest: newest, journalFindings: try journalFindings(latest: Self.latest),
      gitDanger: try dangerFromGit())
  }

  /// Why nothing can be written in the folders where every change does.
  private var obstacleToWriting: StoreError? {
    do throws(StoreError) {
      try folder.root.requireWriteAccess()
      for name in [Layout.own, Layout.journal] {
        try folder.root.folder(name)?.requireWriteAccess()
      }
      return nil
    } catch {
      return error
    }
  }

  private var lockState: RegistryCondition.Lock {
    do throws(StoreError) {
      // The file is made by the first change.
      guard let file = try folder.ownFile(Layout.lock) else { return .free }
      return try file.tryLock() ? .free : .held(LockHolder.read(from: file, askedBy: nil))
    } catch {
      return .unknown(error.detail)
    }
  }
}

extension OpenFolder {
  /// Whether names that differ in case alone are one name here.
  fileprivate var ignoresCase: Bool {
    get throws(StoreError) {
      let name = Layout.header.text.uppercased()
      guard try kind(of: name) != nil else { return false }
      return try !entries().contains { $0.name == name }
    }
  }
}

/// What is known of a kind of file system.
private struct FileSystemKind {
  let name: String
  let caution: String?

  private static let stick =
    "it keeps no journal of its own: let the system eject it before it is unplugged"
  private static let network =
    "writers on several machines may not see each other's locks: let one at a time write"
  private static let memory = "it is in memory: what is recorded is gone after a restart"

  /// By the numbers of Linux's `magic.h` and of the drivers.
  private static let known: [UInt32: (String, String?)] = [
    0xEF53: ("ext4", nil), 0x9123_683E: ("btrfs", nil), 0x5846_5342: ("xfs", nil),
    0x2FC1_2FC1: ("zfs", nil), 0xF2F5_2010: ("f2fs", nil), 0x794C_7630: ("overlay", nil),
    0x2011_BAB0: ("exfat", stick), 0x4D44: ("vfat", stick), 0x7366_746E: ("ntfs", nil),
    0x5346_544E: ("ntfs", nil), 0x482B: ("hfs+", nil), 0x0102_1994: ("tmpfs", memory),
    0x8584_58F6: ("ramfs", memory), 0x6969: ("nfs", network), 0xFE53_4D42: ("smb", network),
    0xFF53_4D42: ("smb", network), 0x517B: ("smb", network), 0x0102_1997: ("9p", network),
    0x00C3_6400: ("ceph", network), 0x6573_5546: ("fuse", nil), 0x9660: ("iso9660", nil),
    0x7371_7368: ("squashfs", nil),
  ]

  init(_ number: UInt32?) {
    guard let number else {
      (name, caution) = ("unknown", nil)
      return
    }
    (name, caution) = Self.known[number] ?? ("of kind 0x" + String(number, radix: 16), nil)
  }
}
