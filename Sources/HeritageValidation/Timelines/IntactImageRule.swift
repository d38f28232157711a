import HeritageModel

/// An event earlier than an image on which the subject still stands.
///
/// A claim is held against its own images, and a claim of total loss against every image of the
/// subject: lesser damage may be there and not show.
struct EventBeforeIntactImage: Rule {
  static let code = "EVD-14"

  func check(_ timeline: Timeline, in records: RecordSet) -> [Violation] {
    let ownImages = timeline.claims.map { Self.latestIntact($0.report.evidence, in: records) }
    let latest = ownImages.compactMap { $0 }.max { $0.day < $1.day }
    return zip(timeline.claims, ownImages).compactMap { claim, own in
      guard claim.report.grade.isDamage, let event = claim.report.event else { return nil }
      var image = own
      if claim.report.grade == .destroyed, let latest,
        !timeline.repairs.mayLie(from: claim.firstDay, to: latest.day)
      {
        image = latest
      }
      guard let image, event.certainlyPrecedes(image.acquired) else { return nil }
      return Violation(
        "the event '\(event)' comes before image '\(image.id)' of '\(image.acquired)' "
          + "that shows the subject intact",
        field: "event", hint: "the event lies after that image, or the image shows another part",
        of: claim.report.reference)
    }
  }

  private struct IntactImage {
    let id: RecordID
    let acquired: StatedDate
    /// The first day on which it can have been taken.
    let day: Int
  }

  private static func latestIntact(_ ids: [RecordID], in records: RecordSet) -> IntactImage? {
    ids.compactMap { id -> IntactImage? in
      guard let item = records.evidence(id), item.shows == .intact, let acquired = item.acquired,
        let day = acquired.lower.knownDay?.number
      else { return nil }
      return IntactImage(id: id, acquired: acquired, day: day)
    }
    .max { $0.day < $1.day }
  }
}
