import HeritageModel
import HeritageValidation
import Testing

private let earlier = "7K3M9XQ2PD4T"
private let later = "8K3M9XQ2PD4T"

@Test(arguments: [
  RuleCase(
    "GRD-08", on: "report/\(later)",
    "the event '2015-08-27/2015-09-02' excludes '2015-08-25~' in report '\(earlier)' of DGAM, "
      + "which tells of the same damage",
    breaks: { sample in
      try replace(
        &sample,
        with: [
          try Sample.claim(earlier, .destroyed, event: "2015-08-25~"),
          try Sample.claim(later, .destroyed, event: "2015-08-27/2015-09-02"),
        ])
    },
    keeps: { sample in
      try replace(
        &sample,
        with: [
          try Sample.claim(earlier, .destroyed, event: "2015-08-26~"),
          try Sample.claim(later, .destroyed, event: "2015-08-27/2015-09-02"),
        ])
    }),
  RuleCase(
    "GRD-08", on: "report/\(later)",
    "the event '2015-09' excludes '2015-07' in report '\(earlier)' of DGAM, "
      + "which tells of the same damage",
    breaks: { sample in
      var claims = [
        try Sample.claim(earlier, .moderate, event: "2015-07"),
        try Sample.claim(later, .severe, event: "2015-09"),
      ]
      let incident = Incident(id: try RecordID("5D2R8V0JTC6H"), site: sample.site.id)
      claims[0].incident = incident.id
      claims[1].incident = incident.id
      try replace(&sample, with: claims)
      sample.more.append(incident)
    },
    keeps: { sample in
      try replace(
        &sample,
        with: [
          try Sample.claim(earlier, .moderate, event: "2015-07"),
          try Sample.claim(later, .severe, event: "2015-09"),
        ])
    }),
  RuleCase(
    "GRD-08", on: "report/\(later)",
    "the event '2020' excludes '2015' in report '\(earlier)' of DGAM, "
      + "which tells of the same damage",
    breaks: { sample in
      try replace(
        &sample,
        with: [
          try Sample.claim(earlier, .destroyed, event: "2015"),
          try Sample.claim(later, .destroyed, event: "2020"),
        ])
    },
    keeps: { sample in
      try replace(
        &sample,
        with: [
          try Sample.claim(earlier, .destroyed, event: "2015"),
          try Sample.claim(later, .destroyed, event: "2020"),
        ])
      sample.more.append(try Sample.works("5D2R8V0JTC6H", .reconstruction, date: "2018"))
    }),
  RuleCase(
    "GRD-09", on: "report/\(later)",
    "'destroyed' against 'possible' in report '\(earlier)' of DGAM, for one incident",
    breaks: { sample in
      try replace(
        &sample,
        with: [
          try Sample.claim(earlier, .possible, event: "2015-08-30"),
          try Sample.claim(later, .destroyed, event: "2015-08-27/2015-08-31"),
        ])
    },
    keeps: { sample in
      try replace(
        &sample,
        with: [
          try Sample.claim(earlier, .possible, event: "2015-08-30"),
          try Sample.claim(later, .destroyed, event: "2015-09-01/2015-09-30"),
        ])
    }),
  RuleCase(
    "GRD-09", on: "report/\(later)",
    "'destroyed' against 'slight' in report '\(earlier)' of DGAM, for one incident",
    breaks: { sample in
      try replace(
        &sample,
        with: [
          try Sample.claim(earlier, .slight, event: "2015-08-30"),
          try Sample.claim(later, .destroyed, event: "2015-08"),
        ])
    },
    keeps: { sample in
      var claims = [
        try Sample.claim(earlier, .slight, event: "2015-08-30"),
        try Sample.claim(later, .destroyed, event: "2015-08"),
      ]
      claims[0].gradeUpper = .severe
      try replace(&sample, with: claims)
    }),
  RuleCase(
    "GRD-09", on: "report/\(later)",
    "'destroyed' against 'slight' in report '\(earlier)' of DGAM, for one incident",
    breaks: { sample in
      try replace(
        &sample,
        with: [
          try Sample.claim(earlier, .slight, event: "2015-08-30"),
          try Sample.claim(later, .destroyed, event: "2015-08"),
        ])
    },
    keeps: { sample in
      let claims = try replace(
        &sample,
        with: [
          try Sample.claim(earlier, .slight, event: "2015-08-30"),
          try Sample.claim(later, .destroyed, event: "2015-08"),
        ])
      let item = try Sample.statement("5D2R8V0JTC6H", from: "ICOMOS")
      var verdict = try Sample.verdict("3N5VJ8G0C4XA", .refuted, on: claims[0].id)
      verdict.evidence = [item.id]
      sample.more += [item, verdict]
    }),
  RuleCase(
    "EVD-14", on: "report/\(later)",
    "the event '2015-08-25~' comes before image '4ZC8M1T7Q0RB' of '2015-08-27' "
      + "that shows the subject intact",
    breaks: { $0.more = [try Sample.claim(later, .destroyed, event: "2015-08-25~")] },
    keeps: { $0.more = [try Sample.claim(later, .slight, event: "2015-08-25~")] }),
  // The first half of a pair shows what stood, and a withdrawn image shows nothing.
  RuleCase(
    "EVD-14", on: "report/\(later)",
    "the event '2015-08-25' comes before image '4ZC8M1T7Q0RB' of '2015-08-27' "
      + "that shows the subject intact",
    breaks: {
      $0.before.shows = nil
      $0.more = [try Sample.claim(later, .destroyed, event: "2015-08-25")]
    },
    keeps: {
      $0.more = [
        try Sample.claim(later, .destroyed, event: "2015-08-25"),
        try Sample.retraction(of: $0.before.id),
      ]
    }),
])
func `rules for claims that contradict each other`(rule: RuleCase) throws {
  try rule.check()
}

@Test func `one wide claim does not tie two events together`() throws {
  var sample = try Sample()
  try replace(
    &sample,
    with: [
      try Sample.claim(earlier, .slight, event: "2012-05"),
      try Sample.claim(later, .severe, event: "2015-08"),
      try Sample.claim("9K3M9XQ2PD4T", .moderate, event: "../2016-04-26"),
    ])
  #expect(sample.findings.filter { $0.code.hasPrefix("GRD") }.map(\.code) == [])
}

@Test func `the widest conflict of an incident stands for all`() throws {
  var sample = try Sample()
  try replace(
    &sample,
    with: [
      try Sample.claim(earlier, .destroyed, event: "2015-08-30"),
      try Sample.claim(later, .possible, event: "2015-08-29/2015-08-30"),
      try Sample.claim("9K3M9XQ2PD4T", .moderate, event: "2015-08-28/2015-08-30"),
    ])
  #expect(
    sample.findings.filter { $0.code == "GRD-09" }.map { "\($0.record): \($0.message)" } == [
      "report/\(later): 'possible' against 'destroyed' in report '\(earlier)' of DGAM, "
        + "for one incident"
    ])
}
