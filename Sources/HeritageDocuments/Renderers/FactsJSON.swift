import CanonicalJSON
import HeritageAssessment
import HeritageModel

// What pages are made of, for programs: the same facts under the same names.

extension RegistryDescription {
  /// What is said of the registry, by the members of its header.
  var json: JSONObject {
    JSONObject(
      uniqueMembers: Field.allCases.compactMap { field in
        self[field].map { (field.rawValue, .string($0)) }
      })
  }
}

extension SpokenDate {
  /// The date as the source gave it, the days that it can mean, and the words for it.
  var json: JSONValue {
    [
      "date": .string(text), "earliest": .text(earliest), "latest": .text(latest),
      "words": .string(English().date(self)),
    ]
  }
}

extension NameFacts {
  var json: JSONValue { ["text": .string(text), "language": .text(language)] }
}

extension PlaceFacts {
  var json: JSONValue {
    [
      "latitude": .number(location.latitude), "longitude": .number(location.longitude),
      "uncertaintyMetres": location.uncertaintyMetres.map(JSONValue.number) ?? .null,
      "source": .text(source), "category": .text(category),
    ]
  }
}

extension SubjectFacts {
  /// What is told of the subject, with where the files of its pictures are.
  func json(_ whereabouts: Whereabouts) -> JSONValue {
    let words = English()
    return [
      "title": title.json, "localName": localName?.json ?? .null, "siteTitle": siteTitle.json,
      "type": .text(monument?.type), "group": .text(group), "region": .text(region),
      "place": place?.json ?? .null, "built": built?.json ?? .null,
      "sentence": .string(words.state(of: self)), "knownHow": .text(knownHow),
      "event": event?.json ?? .null,
      "look": look.map { look in
        look.date.json.adding("kind", .string(look.isPublication ? "published" : "seen"))
      } ?? .null,
      "firstReported": firstReported?.json ?? .null,
      "severityNotTold": .bool(state.isSeverityUntold),
      "differences": .list(differences) { .text($0) },
      "disagreements": .list(disagreements, \.json),
      "claims": .list(claims, \.json),
      "pairs": .list(pairs) { $0.json(whereabouts) },
    ]
  }
}

extension ClaimFacts {
  fileprivate var json: JSONValue {
    [
      "report": .text(report.id), "standing": .string(standing.code),
      "differsIn": .list(differsIn) { .text($0) },
      "grounds": grounds.map { .string("\($0.kind)") } ?? .null,
      "event": event?.json ?? .null, "assessed": assessed?.json ?? .null,
      "published": published?.json ?? .null,
    ]
  }
}

extension DisagreementFacts {
  fileprivate var json: JSONValue {
    [
      "difference": .text(difference), "codes": .list(codes, JSONValue.string),
      "prevails": .string(prevails.code), "words": .string(English().disagreement(self)),
      "sides": .list(sides) { side in
        [
          "report": .text(side.report), "assessor": .string(side.assessor),
          "grade": .text(side.grade), "gradeUpper": .text(side.gradeUpper),
          "event": side.event?.json ?? .null, "told": side.told?.json ?? .null,
          "remaining": .text(side.remaining?.description),
          "grounds": side.grounds.map { .string("\($0.kind)") } ?? .null,
        ]
      },
      "images": .list(images) { image in
        [
          "evidence": .text(image.item), "acquired": .string(image.acquired),
          "day": .text(image.day),
        ]
      },
    ]
  }
}

extension DisagreementFacts.Prevails {
  /// How it is called in JSON.
  fileprivate var code: String {
    switch self {
    case .contested: "contested"
    case .worstStands: "worst-stands"
    case .couldNotTell: "could-not-tell"
    case .withoutEvidence: "without-evidence"
    case .answered(let kind): kind.rawValue
    case .bothTold: "both-told"
    }
  }
}

extension PicturePair {
  fileprivate func json(_ whereabouts: Whereabouts) -> JSONValue {
    func half(_ item: Evidence) -> JSONValue {
      .object(whereabouts.json(of: item)).adding(
        "acquired", item.acquired.map { SpokenDate($0).json } ?? .null)
    }
    return ["before": half(before), "after": half(after)]
  }
}

extension DossierFacts {
  /// The items of evidence by their numbers, with the days of every date.
  var register: JSONValue {
    .list(evidence) { item in
      [
        "evidence": .text(item.id), "number": number(of: item.id).map(JSONValue.integer) ?? .null,
        "acquired": item.acquired.map { SpokenDate($0).json } ?? .null,
        "published": item.published.map { SpokenDate($0).json } ?? .null,
        "withdrawn": .bool(withdrawn[item.id] != nil),
        "words": .string(English().describe(item)),
      ]
    }
  }
}

extension SituationFacts {
  /// Adds what a summary's JSON has beside the states: series and groups that add up to the same
  /// totals.
  func adding(to json: JSONValue) -> JSONValue {
    guard var object = json.objectValue else { return json }
    for member in members { object[member.key] = member.value }
    return .object(object)
  }

  private var members: JSONObject {
    [
      "title": .string(English().title(of: self)),
      "lede": .string(English().lede(of: counted, noun).map(\.text).joined()),
      "byState": byState.json,
      "byGroup": .list(byGroup) { ["group": .text($0.label), "byState": $0.byState.json] },
      "byRegion": .list(byRegion) { ["region": .text($0.label), "byState": $0.byState.json] },
      "months": months.map { series in
        .list(series.columns) { column in
          [
            "year": .integer(column.month.year), "month": .integer(column.month.month),
            "byState": column.byState.json,
          ]
        }
      } ?? .null,
      "monthNotCertain": (months?.unsure ?? [:]).json,
      "funnel": .object(
        JSONObject(uniqueMembers: funnel.map { ($0.row.rawValue, .integer($0.count)) })),
    ]
  }
}

extension [StateClass: Int] {
  /// How many there are of each, also of those of which there are none.
  fileprivate var json: JSONValue {
    .object(
      JSONObject(
        uniqueMembers: StateClass.allCases.map { ($0.rawValue, .integer(self[$0] ?? 0)) }))
  }
}

extension JSONValue {
  /// The object with one member more.
  fileprivate func adding(_ key: String, _ value: JSONValue) -> JSONValue {
    guard var object = objectValue else { return self }
    object[key] = value
    return .object(object)
  }
}
