import HeritageModel
import HeritageValidation

/// The sample with other claims on its monument, one after the other.
@discardableResult
func replace(_ sample: inout Sample, with claims: [Report]) throws -> [Report] {
  sample.report = claims[0]
  sample.report.evidence = [sample.before.id, sample.after.id]
  sample.before.shows = nil
  sample.after.shows = .unclear
  sample.review = try Sample.verdict("2N5VJ8G0C4XA", .underReview, on: sample.report.id)
  sample.more = Array(claims.dropFirst())
  return claims
}
