package import CanonicalJSON
import HeritageModel

/// What the scale and class of a report's source say of its grade.
package enum SourceScale {
  /// Fills in the grade from the source's scale and class, where the draft has no grade.
  ///
  /// - Throws: ``RegistryError`` if the scale or the class is not known, or has no grade.
  package static func fillGrade(of draft: inout JSONObject) throws(RegistryError) {
    guard let scale = draft["sourceScale"]?.stringValue,
      let sourceClass = draft["sourceClass"]?.stringValue
    else { return }
    let found = try scaleClass(sourceClass, ofScale: scale)
    guard draft["grade"] == nil else { return }
    let meaning = try grades(of: found, scale: scale)
    draft.fill("grade", meaning.lower.rawValue)
    draft.fill("gradeUpper", meaning.upper?.rawValue)
  }

  /// Tells whether the grades of a claim lie within what its class means; what no scale knows
  /// contradicts none.
  static func fits(_ claim: JSONObject) -> Bool {
    guard let scale = claim["sourceScale"]?.stringValue,
      let sourceClass = claim["sourceClass"]?.stringValue,
      let grade = claim["grade"]?.stringValue.flatMap(DamageGrade.init)
    else { return true }
    let meaning: (lower: DamageGrade, upper: DamageGrade?)
    do throws(RegistryError) {
      meaning = try grades(of: scaleClass(sourceClass, ofScale: scale), scale: scale)
    } catch {
      return true
    }
    let upper = claim["gradeUpper"]?.stringValue.flatMap(DamageGrade.init) ?? grade
    guard let rank = grade.rank, let top = upper.rank, let low = meaning.lower.rank,
      let high = (meaning.upper ?? meaning.lower).rank
    else { return grade == meaning.lower }
    return rank >= low && top <= high
  }

  private static func scaleClass(
    _ text: String, ofScale id: String
  ) throws(RegistryError) -> ScaleClass {
    guard let scale = DamageScale.named(id) else {
      let known = DamageScale.all.map(\.id).joined(separator: ", ")
      throw RegistryError(
        .unknownTerm, "'\(id)' is not a known scale", hint: "known scales: \(known)")
    }
    do {
      return try scale.scaleClass(text)
    } catch {
      throw RegistryError(.unknownTerm, error.description, hint: error.hint)
    }
  }

  /// Returns what a class of another scale means here.
  private static func grades(
    of found: ScaleClass, scale: String
  ) throws(RegistryError) -> (lower: DamageGrade, upper: DamageGrade?) {
    switch found.meaning {
    case .grade(let grade): return (grade, nil)
    case .range(let lower, let upper): return (lower, upper)
    case .unknown: return (.unknown, nil)
    case .noGrade(let reason):
      throw RegistryError(
        .invalid, "the class '\(found.name)' of '\(scale)' sets no grade: \(reason)",
        hint: safetyTag(of: found, scale: scale).map { tag in
          "record it with --safety-tag \(tag.rawValue) in place of --scale and --class, and grade "
            + "what was seen with --grade, or 'unknown'"
        } ?? "give the grade with --grade and say why in --override-reason")
    }
  }

  /// Returns the safety tag that a class is, or `nil` if it is none.
  private static func safetyTag(of found: ScaleClass, scale: String) -> SafetyTag? {
    guard DamageScale.named(scale)?.measures == .safety else { return nil }
    return SafetyTag(
      rawValue: found.name.lowercased().split(separator: " ").joined(separator: "-"))
  }
}
