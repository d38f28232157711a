/// What is true of one row in every language and both schemas.
struct SiteFacts {
  let id: Int
  let category: Category
  let criteria: String
  let danger: String
  let inscribed: Int
  let extensions: [Int]
  let isRevision: Bool
  let countries: [Country]
  let points: [Point]
  /// Chooses among the kinds of place that each language has words for.
  let kind: Int
  let placeName: String
  let form: NameForm
  let hasLocation: Bool

  struct Point {
    /// Ten-billionths of a degree: the listing has ten decimals.
    let latitude: Int
    let longitude: Int
    let country: String
  }

  /// How the name is written beyond its plain words.
  enum NameForm {
    case plain
    /// Followed by a word in the country's script, where it has one of its own.
    case scripted(Int)
    /// With escaped HTML inside, as a few real names have.
    case italic
    case withAmpersand
  }

  enum Category: String {
    case cultural = "Cultural"
    case natural = "Natural"
    case mixed = "Mixed"
  }

  init(row: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed, row: row, purpose: 1)
    id = row
    category = Self.category(&random)
    criteria = Self.criteria(for: category, &random)
    inscribed = 1978 + random.below(44)
    extensions = Self.extensions(after: inscribed, &random)
    danger = Self.danger(after: inscribed, &random)
    isRevision = random.chance(350)
    countries = Self.countries(&random)
    points = Self.points(in: countries, &random)
    kind = random.below(1 << 16)
    placeName = PlaceName.text(row: row, seed: seed)
    form = Self.form(for: countries, &random)
    hasLocation = random.chance(6500)
  }

  private static func category(_ random: inout SplitMix64) -> Category {
    switch random.below(1000) {
    case ..<775: .cultural
    case ..<965: .natural
    default: .mixed
    }
  }

  private static let cultural = ["(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)"]
  private static let natural = ["(vii)", "(viii)", "(ix)", "(x)"]

  private static func criteria(for category: Category, _ random: inout SplitMix64) -> String {
    switch category {
    case .cultural: chosen(from: cultural, &random)
    case .natural: chosen(from: natural, &random)
    case .mixed: chosen(from: cultural, &random) + chosen(from: natural, &random)
    }
  }

  /// One to three of a list, in its order.
  private static func chosen(from list: [String], _ random: inout SplitMix64) -> String {
    let wanted = 1 + random.below(3)
    var indices: Set<Int> = []
    while indices.count < wanted { indices.insert(random.below(list.count)) }
    return indices.sorted().map { list[$0] }.joined()
  }

  private static func extensions(after year: Int, _ random: inout SplitMix64) -> [Int] {
    guard year < 2015, random.chance(800) else { return [] }
    let first = year + 1 + random.below(2020 - year - 3)
    return random.chance(2000) ? [first, first + 3] : [first]
  }

  /// Mostly empty; else one of the six spellings.
  private static func danger(after year: Int, _ random: inout SplitMix64) -> String {
    guard random.chance(500) else { return "" }
    let start = year + random.below(2022 - year)
    let end = start + 1 + random.below(12)
    return switch random.below(62) {
    case ..<31: "Y \(start)"
    case ..<33: "Y \(end + 4) P \(start)-\(end)"
    case ..<55: "P \(start)-\(end)"
    case ..<59: "0"
    case ..<61: "1"
    default: "Y \(start)-\(end)"
    }
  }

  private static func countries(_ random: inout SplitMix64) -> [Country] {
    let first = Countries.draw[random.below(Countries.draw.count)]
    var indices = [first]
    if random.chance(400) {
      let more = random.chance(1000) ? 2 + random.below(10) : 1
      for step in 1...more {
        let index = (first + step) % Countries.all.count
        // Neighbours in the table are of one region but at its ends.
        if Countries.all[index].region == Countries.all[first].region || random.chance(500) {
          indices.append(index)
        }
      }
    }
    return indices.map { Countries.all[$0] }
  }

  private static func points(in countries: [Country], _ random: inout SplitMix64) -> [Point] {
    var count = countries.count
    if random.chance(3500) { count += random.chance(300) ? 20 + random.below(80) : random.below(6) }
    return (0..<count).map { index in
      let country = countries[index % countries.count]
      return Point(
        latitude: coordinate(in: country.latitudes, &random),
        longitude: coordinate(in: country.longitudes, &random), country: country.code)
    }
  }

  private static func coordinate(
    in range: ClosedRange<Double>, _ random: inout SplitMix64
  ) -> Int {
    let scale = 10_000_000_000.0
    let lower = Int((range.lowerBound * scale).rounded())
    let upper = Int((range.upperBound * scale).rounded())
    return lower + random.below(upper - lower + 1)
  }

  private static func form(for countries: [Country], _ random: inout SplitMix64) -> NameForm {
    switch random.below(1000) {
    case ..<15: .italic
    case ..<35: .withAmpersand
    case ..<235 where countries.contains { $0.script != nil }: .scripted(random.below(1 << 20))
    default: .plain
    }
  }
}
