import HeritageModel
import HeritageText

/// Gives each new property of a listing its identifier, the same whatever the order of the rows.
///
/// A property takes the slug of its name. Where several share one, that with the smallest number
/// has it and the others append `-unesco-` and their number; so does every property whose slug a
/// site of the registry has already. A name that ends in such a suffix itself always gets one
/// more, so no suffixed slug is another's plain one. Hence the outcome depends on the set of rows
/// and the registry alone.
struct SlugAssignment {
  /// A slug for a row, and the row that has to give it up.
  struct Outcome {
    let slug: Slug
    /// The row that had the slug, and the one it has from now on.
    var moved: (from: Slug, to: Slug)?
  }

  /// The number of the property that has each plain slug, by the slug's hash: 12 bytes a row.
  private var owners: [UInt64: UInt32] = [:]

  /// Finds the slug of a new property.
  ///
  /// - Parameters:
  ///   - plain: The slug of the property's name, or `nil` if it has no letters for one.
  ///   - number: The property's number.
  ///   - isTaken: Tells whether the registry has a site of that slug.
  /// - Returns: The slug, and the move of the property that had it so far.
  /// - Throws: ``RejectedRow`` if the registry has the suffixed slug too.
  mutating func assign(
    _ plain: String?, _ number: UInt32, isTaken: (Slug) throws -> Bool
  ) throws -> Outcome {
    guard let text = plain else {
      return Outcome(slug: try suffixed(nil, number, isTaken))
    }
    let slug = try Slug(text)
    guard try !Self.endsInSuffix(text) && !isTaken(slug) else {
      return Outcome(slug: try suffixed(text, number, isTaken))
    }
    let hash = Self.hash(text)
    guard let owner = owners[hash] else {
      owners[hash] = number
      return Outcome(slug: slug)
    }
    guard number < owner else { return Outcome(slug: try suffixed(text, number, isTaken)) }
    let other = try suffixed(text, owner, isTaken)
    owners[hash] = number
    return Outcome(slug: slug, moved: (from: slug, to: other))
  }

  /// A plain slug, where there is one, with the property's number.
  private func suffixed(
    _ plain: String?, _ number: UInt32, _ isTaken: (Slug) throws -> Bool
  ) throws -> Slug {
    let suffix = "unesco-\(number)"
    let room = Slug.longest - suffix.utf8.count - 1
    let base = plain.flatMap { SlugText.make(from: $0, limit: room) }
    let slug = try Slug(base.map { "\($0)-\(suffix)" } ?? suffix)
    guard try !isTaken(slug) else {
      throw RejectedRow(
        ListingField.site.name, line: 0, value: slug.text, code: "IDN-02",
        "the identifier '\(slug)' belongs to another site",
        suggestion: "give that site the external identifier 'unesco:\(number)' if it is the same")
    }
    return slug
  }

  /// Tells whether a slug ends in `unesco-` and digits, as a suffixed one does.
  private static func endsInSuffix(_ slug: String) -> Bool {
    let bytes = slug.utf8
    guard let last = bytes.last, (0x30...0x39).contains(last) else { return false }
    let start = bytes.reversed().drop { (0x30...0x39).contains($0) }
    return start.starts(with: "unesco-".utf8.reversed())
  }

  /// FNV-1a over the UTF-8 bytes: stable, unlike the standard library's hash.
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
