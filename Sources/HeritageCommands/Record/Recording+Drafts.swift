import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageStore

extension Recording {
  /// Makes records from each draft; what is wrong with one of several is told by its place.
  ///
  /// New records get random identifiers, which say nothing to whoever wrote the draft.
  func fromEach(
    _ drafts: [JSONObject], _ make: (JSONObject) throws -> [NewRecord]
  ) throws -> [NewRecord] {
    var all: [NewRecord] = []
    for (index, one) in drafts.enumerated() {
      let place = drafts.count > 1 ? index + 1 : nil
      do {
        for var record in try make(one) {
          record.place = place
          for remark in try DraftKeys.remarks(on: record.record) {
            output.note("warning: \(Self.prefix(place))\(remark)")
          }
          all.append(record)
        }
      } catch let error as RecordError {
        throw failure(error, place)
      } catch let error where !(error is StoreError) && !(error is DamagedRecord) {
        guard place != nil, let failure = FailureMessage(error) else { throw error }
        throw CommandError(
          Self.prefix(place) + failure.message, hint: failure.hint, exitCode: failure.exitCode)
      }
    }
    return all
  }

  /// Says what is wrong with a draft before it becomes a record; a word in a file that no list has
  /// is no wrong usage.
  func told(_ error: CommandError, of index: Int, among drafts: [JSONObject]) -> CommandError {
    let place = drafts.count > 1 ? index + 1 : nil
    return CommandError(
      Self.prefix(place) + error.message, hint: error.hint,
      exitCode: draft.fromJSON == nil ? error.exitCode : .failure)
  }

  private static func prefix(_ place: Int?) -> String { place.map { "record \($0): " } ?? "" }

  /// Says what keeps a draft from being a record.
  ///
  /// A word that a vocabulary does not have is wrong usage where an option gave it.
  private func failure(_ error: RecordError, _ place: Int?) -> CommandError {
    let isUsage = draft.fromJSON == nil && error.problems.allSatisfy { $0.isAboutVocabulary }
    return CommandError(
      Self.prefix(place) + error.problems.map(\.message).joined(separator: "; "),
      hint: "correct the fields and try again", exitCode: isUsage ? .usage : .failure)
  }
}

extension FieldProblem {
  fileprivate var isAboutVocabulary: Bool {
    code == Self.notInVocabulary || code == DamageGrade.unknownCode
  }
}
