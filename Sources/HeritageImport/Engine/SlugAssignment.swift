import Bytes
import HeritageModel
import HeritageText

/// Gives each new site of a source its identifier, the same whatever the order of the rows.
///
/// A site takes the slug of its name. Where several share one, that with the smallest key has it
/// and the others append the scheme and their key, as in `old-town-rkd-300`; so does every site
/// whose slug a site of the registry has already. A name that ends in the scheme and a number
/// itself always gets one more, so no suffixed slug is another's plain one. Hence the outcome
/// depends on the set of rows and the registry alone.
struct SlugAssignment {
  /// A slug for a row, and the row that has to give it up.
  struct Outcome {
    let slug: Slug
    /// The row that had the slug, and the one it has from now on.
    var moved: (from: Slug, to: Slug, key: SourceKey)?
  }

  /// The identifier that a site would get belongs to another one.
  struct Taken: Error {
    let slug: Slug
  }

  let scheme: String
  /// What stands before the key in a suffixed slug, from behind.
  private let suffixStart: [UInt8]
  /// The slugs that rows have, and for each where its site's key is among the keys.
  private var slugs = TextTable()
  private var owners: [UInt32] = []
  private var keys = TextList()

  init(scheme: String) {
    self.scheme = scheme
    suffixStart = "\(scheme)-".utf8.reversed()
  }

  /// Finds the slug of a new site.
  ///
  /// - Parameters:
  ///   - name: The site's name.
  ///   - key: The site's key.
  ///   - isTaken: Tells whether the registry has a site of that slug.
  /// - Returns: The slug, and the move of the site that had it so far.
  /// - Throws: ``Taken`` if another site has the suffixed slug too.
  mutating func assign(
    _ name: String, _ key: SourceKey, isTaken: (Slug) throws -> Bool
  ) throws -> Outcome {
    guard let text = SlugText.make(from: name) else {
      return Outcome(slug: try suffixed(nil, key, isTaken))
    }
    let slug = try Slug(text)
    guard try !endsInSuffix(text) && !isTaken(slug) else {
      return Outcome(slug: try suffixed(text, key, isTaken))
    }
    let (place, isNew) = slugs.add(text)
    if isNew {
      owners.append(UInt32(keys.count))
      keys.append(key.text)
      return Outcome(slug: slug)
    }
    let owner = SourceKey(text: keys[Int(owners[place])])
    guard key < owner else { return Outcome(slug: try suffixed(text, key, isTaken)) }
    let other = try suffixed(text, owner, isTaken)
    give(slug, to: key)
    return Outcome(slug: slug, moved: (from: slug, to: other, key: owner))
  }

  private func owner(of slug: Slug) -> SourceKey? {
    slugs.place(of: slug.text).map { SourceKey(text: keys[Int(owners[$0])]) }
  }

  private mutating func give(_ slug: Slug, to key: SourceKey) {
    let (place, isNew) = slugs.add(slug.text)
    if isNew { owners.append(0) }
    owners[place] = UInt32(keys.count)
    keys.append(key.text)
  }

  /// A plain slug, where there is one, with the site's scheme and key.
  private mutating func suffixed(
    _ plain: String?, _ key: SourceKey, _ isTaken: (Slug) throws -> Bool
  ) throws -> Slug {
    let slug = try suffixed(plain, key)
    guard try !isTaken(slug), owner(of: slug) == nil else { throw Taken(slug: slug) }
    give(slug, to: key)
    return slug
  }

  /// The slug that a name gets where another record has the plain one.
  func suffixed(_ plain: String?, _ key: SourceKey) throws(IdentifierError) -> Slug {
    // Half of the room stays for the name.
    let suffix = "\(scheme.utf8.count > 20 ? Self.hash(scheme) : scheme)-\(Self.text(of: key))"
    let room = Slug.longest - suffix.utf8.count - 1
    let base = plain.flatMap { SlugText.make(from: $0, limit: room) }
    return try Slug(base.map { "\($0)-\(suffix)" } ?? suffix)
  }

  /// The key as a part of a slug, which no other key has: itself where it is short and plain, else
  /// the beginning of its hash.
  private static func text(of key: SourceKey) -> String {
    if let text = SlugText.make(from: key.text, limit: 30), text == key.text.lowercased() {
      return text
    }
    return hash(key.text)
  }

  private static func hash(_ text: String) -> String {
    var hash = RunningHash()
    hash.update(Array(text.utf8).span)
    return String(hash.hexadecimal.prefix(10))
  }

  /// Tells whether a slug ends in the scheme and digits, as a suffixed one does.
  private func endsInSuffix(_ slug: String) -> Bool {
    let bytes = slug.utf8
    guard let last = bytes.last, (0x30...0x39).contains(last) else { return false }
    let start = bytes.reversed().drop { (0x30...0x39).contains($0) }
    return start.starts(with: suffixStart)
  }
}
