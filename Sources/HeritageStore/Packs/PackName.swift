import HeritageModel

extension FileRegistry {
  /// Tells whether a name is that of a pack.
  ///
  /// It starts with a time, so that there is a later one for the pack that is to come after it.
  static func isPackName(_ name: String) -> Bool {
    name.hasSuffix(".jsonl") && RegistryPath.isSafe(name.utf8Span.span)
      && time(ofPack: name) != nil
  }

  /// A name for a new pack that sorts after those of all others.
  func nextPackName(_ draft: OperationDraft) throws(StoreError) -> String {
    func name(_ time: Instant) -> String {
      "\(time.compactText)_\(draft.packSource)_\(draft.id).jsonl"
    }
    let next = name(draft.at)
    guard let last = packs.last?.name, last >= next else { return next }
    // The clock is behind the one that made the last pack, or within the same second.
    let later = Self.time(ofPack: last).map {
      name(Instant(secondsSinceEpoch: $0.secondsSinceEpoch + 1))
    }
    guard let later, later > last else {
      throw .damaged(path: Layout.pack(last).text, detail: "no pack's name can come after this one")
    }
    return later
  }

  /// The time in a pack's name, `YYYYMMDDTHHMMSSZ_…`.
  private static func time(ofPack name: String) -> Instant? {
    let digits = Array(name.utf8.prefix(17)).map { String(UnicodeScalar($0)) }
    guard digits.count == 17, digits[16] == "_" else { return nil }
    func part(_ range: Range<Int>) -> String { digits[range].joined() }
    let text =
      "\(part(0..<4))-\(part(4..<6))-\(part(6..<11)):\(part(11..<13)):\(part(13..<16))"
    do {
      return try Instant(text)
    } catch {
      return nil
    }
  }
}
