package import HeritageModel

extension EditionNote {
  /// What the head of a page says that is about all records of the edition, lower-case, without a full
  /// stop.
  package func headNotices(about told: Records) -> [String] {
    Notices(told, edition: self).headTexts
  }

  /// What must be said beside all documents of the edition, lower-case, without a full stop.
  package func notices(
    about told: Records, notAsJournaled: Set<RecordReference>
  ) -> [String] {
    Notices(told, notAsJournaled: notAsJournaled, edition: self).besideTexts
  }
}
