import HeritageModel

/// Which records rest on items of evidence, and which items go with each other.
///
/// Items that go with each other, such as halves of pairs, copies and what they were copied from, are
/// one group. What a group is evidence on is found once and not for each of its items, as thousands
/// of copies of one image would otherwise each look at all the others.
struct EvidenceUsers {
  private var usersByItem: [RecordID: [RecordReference]] = [:]
  private var groupsByItem: [RecordID: Int] = [:]
  /// The items of each group.
  private(set) var groups: [[RecordID]] = []
  /// What the items of each group are evidence on.
  private(set) var subjects: [Set<Subject>] = []
  /// The sites of these subjects.
  private let sites: [Set<Slug>]

  /// - Parameters:
  ///   - records: All records.
  ///   - told: The records among which a user says what it is about; all of them without any.
  init(_ records: Records, amongTold told: Records? = nil) {
    for report in records.reports {
      Self.note(report.evidence, .report(report.id), &usersByItem)
    }
    for review in records.reviews {
      Self.note(review.evidence, .review(review.id), &usersByItem)
    }
    for intervention in records.interventions {
      Self.note(intervention.evidence, .intervention(intervention.id), &usersByItem)
    }
    let neighbours = Self.neighbours(in: records)
    for item in records.evidence where groupsByItem[item.id] == nil {
      var found = [item.id]
      groupsByItem[item.id] = groups.count
      var next = 0
      while next < found.count {
        for other in neighbours[found[next]] ?? [] where groupsByItem[other] == nil {
          groupsByItem[other] = groups.count
          found.append(other)
        }
        next += 1
      }
      groups.append(found)
    }
    let users = usersByItem
    subjects = groups.map { items in
      Set(items.flatMap { users[$0] ?? [] }.compactMap { (told ?? records).subject(of: $0) })
    }
    sites = subjects.map { Set($0.map(\.site)) }
  }

  private static func note(
    _ items: [RecordID], _ user: RecordReference,
    _ usersByItem: inout [RecordID: [RecordReference]]
  ) {
    for item in items { usersByItem[item, default: []].append(user) }
  }

  private static func neighbours(in records: Records) -> [RecordID: [RecordID]] {
    var neighbours: [RecordID: [RecordID]] = [:]
    for item in records.evidence {
      for other in item.otherItems where records.evidence.contains(.evidence(other)) {
        neighbours[item.id, default: []].append(other)
        neighbours[other, default: []].append(item.id)
      }
    }
    return neighbours
  }

  /// The reports, reviews and interventions that name an item.
  func users(of item: RecordID) -> [RecordReference] { usersByItem[item] ?? [] }

  /// The number of an item's group; `nil` for an item that is not there.
  func group(of item: RecordID) -> Int? { groupsByItem[item] }

  /// The sites that an item, and those that it goes with, are evidence on.
  func sites(of item: RecordID) -> Set<Slug> { groupsByItem[item].map { sites[$0] } ?? [] }
}

extension Records {
  /// What a record that rests on evidence is about.
  fileprivate func subject(of user: RecordReference) -> Subject? {
    switch user {
    case .report(let id): reports[id]?.subject
    case .review(let id): reviews[id].flatMap { reports[$0.report]?.subject }
    case .intervention(let id): interventions[id]?.subject
    default: nil
    }
  }
}

extension Evidence {
  /// The items that this one names.
  var otherItems: [RecordID] { [pair?.with, derivedFrom, reportsOn].compactMap(\.self) }
}
