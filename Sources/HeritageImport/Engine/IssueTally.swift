import CanonicalJSON

/// What an import has to say of rows and values: the first of each kind, and how many there are.
///
/// What is wrong in one row of a list is often wrong in thousands, and one fault must hide no other.
/// Memory does not grow with the rows.
public struct IssueTally: Hashable, Sendable {
  /// What is said with one code of one column.
  public struct Kind: Hashable, Sendable {
    public let code: String
    /// The column, or nothing where it concerns whole rows.
    public let field: String
    public internal(set) var count = 0
    /// The first ones, one more than are always listed.
    public internal(set) var first: [ImportIssue] = []
    /// Whether the same is said of all of them.
    public internal(set) var isUniform = true

    fileprivate mutating func compare(_ issue: ImportIssue) {
      guard isUniform, let first = first.first else { return }
      isUniform = issue.message == first.message && issue.suggestion == first.suggestion
    }

    var json: JSONObject {
      ["code": .string(code), "count": .integer(count), "field": .string(field)]
    }
  }

  /// The issues that are listed, in the order in which they were found.
  public private(set) var listed: [ImportIssue] = []
  /// The kinds with their counts, in the order in which they were met.
  public private(set) var kinds: [Kind] = []
  /// How many issues there are, those that are not listed included.
  public private(set) var count = 0
  private var places: [String: [String: Int]] = [:]
  private let limit: Int
  private let limitAlike: Int

  /// How many of each kind are listed whatever else there is.
  public static let alwaysListed = 2

  /// Begins without any.
  ///
  /// - Parameters:
  ///   - limit: The most issues that are listed, but for the first of each kind.
  ///   - limitAlike: The most of one kind.
  init(limit: Int, limitAlike: Int) {
    self.limit = limit
    self.limitAlike = limitAlike
  }

  /// Issues that are counted but not listed.
  public var unlisted: Int { count - listed.count }

  /// Adds an issue that is listed before all others.
  mutating func addFirst(_ issue: ImportIssue) {
    count += 1
    if let place = place(of: issue) {
      kinds[place].count += 1
      kinds[place].first.insert(issue, at: 0)
      kinds[place].compare(issue)
    }
    listed.insert(issue, at: 0)
  }

  mutating func add(_ issue: ImportIssue) {
    count += 1
    guard let place = place(of: issue) else { return }
    kinds[place].count += 1
    let alike = kinds[place].count
    if alike <= Self.alwaysListed + 1 { kinds[place].first.append(issue) }
    kinds[place].compare(issue)
    guard alike <= limitAlike, alike <= Self.alwaysListed || listed.count < limit else { return }
    listed.append(issue)
  }

  /// Where an issue's kind is; `nil` for a new one where there are very many.
  private mutating func place(of issue: ImportIssue) -> Int? {
    if let place = places[issue.code]?[issue.field] { return place }
    guard kinds.count < max(limit, 1) else { return nil }
    places[issue.code, default: [:]][issue.field] = kinds.count
    kinds.append(Kind(code: issue.code, field: issue.field))
    return kinds.count - 1
  }
}
