import CanonicalJSON
public import HeritageModel

/// What an operation did to one thing of a registry, with the record as it was before and after,
/// as far as these versions are still there.
public struct LoggedChange: Sendable {
  public enum Thing: Sendable {
    case record(RecordReference)
    /// A line of a pack for a record.
    case packed(RecordReference)
    /// A whole pack of records.
    case pack
    /// What the registry says of itself, such as its title.
    case registry
    /// Any other file, by its path.
    case file(String)
    /// As many records that moved between files of their own and a pack.
    case files(Int)
  }

  public enum Deed: Sendable {
    case added
    case edited
    case removed
    /// From a file of its own into a pack, where it says the same.
    case packed
  }

  let thing: Thing
  let deed: Deed
  let before: (any HeritageRecord)?
  let after: (any HeritageRecord)?

  public init(
    _ thing: Thing, _ deed: Deed, before: (any HeritageRecord)? = nil,
    after: (any HeritageRecord)? = nil
  ) {
    self.thing = thing
    self.deed = deed
    self.before = before
    self.after = after
  }

  /// The record that is told of, in the newest version that is there.
  var record: (any HeritageRecord)? { after ?? before }
}

/// How the changes of an operation are told.
public enum LogManner: Sendable {
  /// As what somebody did.
  case done
  /// As what taking an operation back did.
  case tookBack
  /// As what taking an operation back would do.
  case wouldTakeBack

  fileprivate func verb(_ deed: LoggedChange.Deed) -> String {
    switch (self, deed) {
    // That a record is there now is said by naming it.
    case (.done, .added): ""
    case (.done, .edited): "edited "
    case (.done, .removed), (.tookBack, .removed): "removed "
    case (.tookBack, .added): "brought back "
    case (.tookBack, .edited), (.wouldTakeBack, .edited): "put back "
    case (.wouldTakeBack, .added): "bring back "
    case (.wouldTakeBack, .removed): "remove "
    case (_, .packed): "moved "
    }
  }
}

extension LoggedChange {
  /// The change in one line.
  func line(_ manner: LogManner) -> Line {
    switch thing {
    case .files(let count):
      .own(
        manner.verb(deed) + counted(count, "record")
          + (deed == .packed ? " into a pack" : " out of a pack"))
    case .registry where deed == .added: "made the registry"
    case .registry: .own(manner.verb(deed) + "what the registry says of itself")
    case .pack: .own(manner.verb(deed) + "a pack of records")
    case .packed(let reference): .own(manner.verb(deed)) + reference.line + ", in a pack"
    case .file(let path): .own(manner.verb(deed)) + .code(path)
    case .record(let reference):
      heir.map { reference.line + $0 }
        ?? .own(manner.verb(deed)) + (record.map(\.logLine) ?? reference.line) + detail
    }
  }

  /// What a record says that is told whole, or which of its fields an edit changed.
  private var detail: Line {
    guard deed == .edited else { return record?.logDetail ?? .empty }
    let fields = changedFields
    return fields.isEmpty ? .empty : ": \(own: fields.joined(separator: ", "))"
  }

  /// The names of the fields that differ between two versions, as records have them.
  private var changedFields: [String] {
    guard let before, let after else { return [] }
    let (old, new) = (before.json, after.json)
    let names = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
    // That an edited field is controlled from then on goes without saying.
    let told = names.subtracting(["controlled"])
    return (told.isEmpty ? names : told).sorted()
  }

  /// That a place gave way to another with this change, which is no mere edit.
  private var heir: Line? {
    guard deed == .edited, before?.supersession == nil, let new = after?.supersession else {
      return nil
    }
    let places = new.successors.map { Line.code($0.text) }.joined(" and ")
    return " gave way to \(places) (\(own: new.reason.rawValue))"
  }
}

extension HeritageRecord {
  fileprivate var supersession: Supersession? {
    switch self {
    case let site as Site: site.supersededBy
    case let monument as Monument: monument.supersededBy
    default: nil
    }
  }

  /// What the record is, and what it is about.
  fileprivate var logLine: Line {
    switch self {
    case let report as Report: "\(reference.line) on \(report.subject.line)"
    case let review as Review: "review of \(code: review.report.text)"
    case let incident as Incident: "\(reference.line) at \(code: incident.site.text)"
    case let work as Intervention: "\(reference.line) on \(work.subject.line)"
    case let retraction as Retraction: "withdrawal of evidence \(code: retraction.evidence.text)"
    case let decision as SetAside where decision.recordsKeptApart != nil:
      "decision that \(decision.record) and \(decision.values.first ?? "") are two places"
    case let decision as SetAside:
      "decision that \(decision.code) of \(decision.record) needs no mending"
    default: reference.line
    }
  }

  /// What the record says, in short.
  fileprivate var logDetail: Line {
    let text: Line? =
      switch self {
      case let site as Site: site.names.lineInTwoScripts
      case let monument as Monument: monument.names.lineInTwoScripts
      case let report as Report: "\(report.gradeWords) (\(report.assessor))"
      case let review as Review:
        "\(own: review.verdict.rawValue)\(review.by.map { " (\($0))" } ?? .empty)"
      case let item as Evidence: "\(item.title)"
      case let incident as Incident: incident.note.map { "\($0)" }
      case let work as Intervention:
        "\(own: work.type.rawValue)\(work.date.map { ", \($0.text)" } ?? .empty)"
      case let source as Source: "\(source.name)"
      case let retraction as Retraction: "\(retraction.because)"
      case let decision as SetAside: "\(decision.because) (\(decision.by))"
      default: nil
      }
    return (text.map { ": \($0)" } ?? .empty) + sensitivity.access.mark
  }
}

extension Subject {
  fileprivate var line: Line { .code(monument.map { "\(site)/\($0)" } ?? site.text) }
}

extension RecordReference {
  /// The record's kind and what people name it by.
  fileprivate var line: Line {
    let name = description.drop { $0 != "/" }.dropFirst()
    return "\(own: kind.rawValue) \(code: String(name))"
  }
}

extension [Name] {
  /// The name to show, and a preferred or official one in another script, if there is one.
  fileprivate var lineInTwoScripts: Line? {
    guard let title = shown() else { return nil }
    let script = Script.of(title)
    let other = first { name in
      name.kind != .variant && name.kind != .historic && Script.of(name.text) != script
    }
    return "\(title)\(other.map { " \($0.text)" } ?? .empty)"
  }
}
