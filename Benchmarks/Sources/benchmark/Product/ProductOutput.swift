/// What `import --format json` says, as far as it is checked here.
struct ImportCounts: Decodable, Hashable, CustomStringConvertible {
  var read: Int
  var created = 0
  var updated = 0
  var unchanged = 0
  var rejected = 0

  var description: String {
    """
    read \(read), created \(created), updated \(updated), unchanged \(unchanged), \
    rejected \(rejected)
    """
  }
}

/// What `site --format json` says, as far as it is checked here.
struct ShownSite: Decodable {
  struct Site: Decodable {
    let id: String
    let names: [Name]
  }

  struct Name: Decodable {
    let text: String
  }

  let site: Site
}

/// What `add-report --format json` says, as far as it is checked here.
struct AddedRecord: Decodable {
  let id: String
}

/// An element of `list --format json`.
struct ListedRecord: Decodable {
  let id: String
}

/// What `check --format json` says, as far as it is checked here.
struct CheckCounts: Decodable {
  let records: Int
}

/// What `summary --format json` says, as far as it is checked here.
struct SummaryCounts: Decodable {
  let reports: Int
}
