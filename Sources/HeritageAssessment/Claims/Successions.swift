import HeritageModel

/// Which sites and monuments took the place of others, so that what was recorded on these counts there.
///
/// Only duplicates and merged records carry their claims over. A monument of a site that gave way counts
/// for the one of the other site that has its identifier, if there is one. A circle of successors
/// moves nothing.
struct Successions: Sendable {
  private var successors: [Subject: Subject] = [:]
  /// The subjects that gave way to a subject directly.
  private var predecessors: [Subject: [Subject]] = [:]

  /// Notes what takes the place of a subject, if its record says so.
  mutating func note(_ subject: Subject, _ supersession: Supersession?) {
    let next = supersession.flatMap { supersession -> Subject? in
      guard supersession.reason.carriesClaims else { return nil }
      return subject.monument == nil
        ? Subject(site: supersession.by) : Subject(site: subject.site, monument: supersession.by)
    }
    guard next != successors[subject] else { return }
    if let former = successors[subject] { predecessors[former]?.removeAll { $0 == subject } }
    successors[subject] = next
    if let next { predecessors[next, default: []].append(subject) }
  }

  /// Returns the subject for which the claims about one count, which is mostly that one itself.
  ///
  /// - Parameters:
  ///   - subject: A site or a monument.
  ///   - records: The records; a successor that is not among them moves nothing.
  /// - Returns: The last one in the chain, or the subject itself where there is none or a circle.
  func successor(of subject: Subject, in records: Records) -> Subject {
    guard !successors.isEmpty else { return subject }
    var seen: Set = [subject]
    var last = subject
    while let next = successors[last] ?? namesake(of: last) {
      guard seen.insert(next).inserted else { return subject }
      guard records.contains(next.reference) else { break }
      last = next
    }
    return last
  }

  /// The monument of the same identifier in the site that took the place of a monument's site.
  private func namesake(of subject: Subject) -> Subject? {
    guard let monument = subject.monument, let next = successors[Subject(site: subject.site)]
    else { return nil }
    return Subject(site: next.site, monument: monument)
  }

  /// The subjects that may have given way to a subject directly.
  private func candidates(for subject: Subject, in records: Records) -> [Subject] {
    var found = predecessors[subject, default: []]
    if let monument = subject.monument {
      found += predecessors[Subject(site: subject.site), default: []].map {
        Subject(site: $0.site, monument: monument)
      }.filter { records.contains($0.reference) }
    }
    return found
  }

  /// Returns the subjects whose claims count for one: itself first, then those that gave way to it,
  /// ascending; none for one that gave way.
  func subjects(countingFor subject: Subject, in records: Records) -> [Subject] {
    guard !successors.isEmpty else { return [subject] }
    guard successor(of: subject, in: records) == subject else { return [] }
    var found: [Subject] = []
    var seen: Set = [subject]
    var open = [subject]
    while let last = open.popLast() {
      for former in candidates(for: last, in: records) where seen.insert(former).inserted {
        found.append(former)
        open.append(former)
      }
    }
    // What leads into a circle does not end here.
    return [subject] + found.filter { successor(of: $0, in: records) == subject }.sorted()
  }
}
