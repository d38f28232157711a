import HeritageAssessment
import HeritageModel

extension KnownRecords {
  /// When the first report of the damage that gives a state was made public, if that is known.
  ///
  /// The day of recording is never told as that.
  func firstPublication(of state: Assessment) -> StatedDate? {
    let told = Set(
      state.basis + (state.incidents.first(where: \.isCurrent)?.reports ?? []))
    return (reportsBySubject[state.subject] ?? [])
      .filter { told.contains($0.id) && ($0.grade.rank ?? 0) > 0 }.compactMap(\.published)
      .min { one, other in
        (one.upper.knownDay?.number ?? .max, one.text)
          < (other.upper.knownDay?.number ?? .max, other.text)
      }
  }
}
