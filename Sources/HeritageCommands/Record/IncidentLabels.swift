import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageText

/// Finds or makes the incidents that reports name by a label instead of an identifier.
struct IncidentLabels {
  private struct Key: Hashable {
    let site: Slug
    let label: FoldedName
  }

  private var made: [Key: Incident] = [:]

  /// Puts an incident's identifier in the place of its label.
  ///
  /// A label is an incident's note, whatever its case and diacritics; it has a space or a small
  /// letter, so that a mistyped identifier makes no incident.
  ///
  /// - Returns: The incident, where the site had none with that label.
  mutating func resolve(
    in draft: inout JSONObject, of site: Slug, _ catalogue: Catalogue,
    _ identifiers: inout IdentifierSource
  ) throws -> Incident? {
    guard let label = draft["incident"]?.stringValue,
      label.contains(where: { $0.isLowercase || $0 == " " })
    else { return nil }
    let key = Key(site: site, label: FoldedName(label))
    guard !key.label.text.isEmpty else { return nil }
    let known = try catalogue.contents(ofSite: site).incidents.first { incident in
      incident.id.text == label.uppercased() || incident.note.map(FoldedName.init) == key.label
    }
    if let incident = known ?? made[key] {
      draft.fill("incident", incident.id.text)
      return nil
    }
    var incident = Incident(id: identifiers.recordID(), site: site)
    incident.note = label
    made[key] = incident
    draft.fill("incident", incident.id.text)
    return incident
  }
}
