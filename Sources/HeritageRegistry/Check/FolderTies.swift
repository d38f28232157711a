import HeritageValidation

/// Which folders of sites speak of each other, so that they must be looked at together.
struct FolderTies {
  /// The folder that each is tied to; one that is tied to itself stands for its group.
  private var heads: [String: String] = [:]
  private(set) var outward: [FolderFacts.OutwardLink] = []

  /// Keeps links to records of other folders, until it is known where these are.
  mutating func note(_ links: [FolderFacts.OutwardLink]) { outward += links }

  /// Ties a folder to another.
  mutating func join(_ folder: String, _ other: String) {
    let (head, otherHead) = (head(of: folder), head(of: other))
    heads[max(head, otherHead)] = min(head, otherHead)
  }

  private mutating func head(of folder: String) -> String {
    var last = folder
    while let next = heads[last], next != last { last = next }
    var step = folder
    // The next search for any of these is short.
    while let next = heads[step], next != last {
      heads[step] = last
      step = next
    }
    heads[last] = last
    if folder != last { heads[folder] = last }
    return last
  }

  func hasTied(_ folder: String) -> Bool { heads[folder] != nil }

  /// The groups of folders, each ascending.
  var groups: [[String]] {
    var ties = self
    return Dictionary(grouping: heads.keys) { ties.head(of: $0) }.values.map { $0.sorted() }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }
}
