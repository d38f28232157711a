import HeritageModel

/// The newest day on which a list says that one of its claims was made public, which is its edition
/// where nobody names another.
struct EditionSearch {
  private var published: [BoundValue]
  private(set) var newest: StatedDate?

  init(_ claims: BoundClaims) {
    published = claims.published
  }

  /// Goes on once more columns of the table are known.
  mutating func goOn(with claims: BoundClaims) { published = claims.published }

  /// Whether rows say when their claims were made public.
  var isWorthwhile: Bool { !published.isEmpty }

  mutating func look(at row: TableRow) {
    for value in published {
      let texts = value.texts(in: row)
      for place in 0..<texts.count {
        guard case .text(let text)? = texts[place] else { continue }
        do throws(EDTFError) {
          let date = try StatedDate(text)
          guard date.upper.knownDay != nil else { continue }
          if newest.map({ $0.upper.precedes(date.upper) }) ?? true { newest = date }
        } catch {
          // What is no date is told when the row is read.
        }
      }
    }
  }
}
