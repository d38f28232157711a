import HeritageModel

extension Report {
  /// The scale that the source used, if it is one of those known.
  var statedScale: DamageScale? {
    // Most sources are recorded under the scale's own id, which is found without folding its text.
    sourceScale.flatMap { DamageScale.byID[$0] ?? DamageScale.named($0) }
  }

  /// The source's class, if the scale has it.
  func statedClass(of scale: DamageScale?) -> ScaleClass? {
    guard let scale, let label = sourceClass else { return nil }
    if let exact = scale.classes.first(where: { $0.name == label }) { return exact }
    do {
      return try scale.scaleClass(label)
    } catch {
      // What the source calls it is kept all the same; its meaning is not known.
      return nil
    }
  }
}

extension DamageScale {
  fileprivate static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}
