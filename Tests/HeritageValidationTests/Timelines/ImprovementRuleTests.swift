import HeritageModel
import HeritageValidation
import Testing

private let earlier = "7K3M9XQ2PD4T"
private let later = "8K3M9XQ2PD4T"

@Test(arguments: [
  RuleCase(
    "GRD-06", on: "report/\(later)",
    "'severe', though report '\(earlier)' of DGAM says 'destroyed' before",
    breaks: { sample in
      try replace(
        &sample,
        with: [
          try Sample.claim(earlier, .destroyed, event: "2015-08-30"),
          try Sample.claim(later, .severe, event: "2016-03"),
        ])
    },
    keeps: { sample in
      try replace(
        &sample,
        with: [
          try Sample.claim(earlier, .severe, event: "2015-08-30"),
          try Sample.claim(later, .destroyed, event: "2016-03"),
        ])
    }),
  RuleCase(
    "GRD-06", on: "report/\(later)",
    "'moderate to severe', though report '\(earlier)' of DGAM says 'destroyed' before",
    breaks: { sample in
      var claims = [
        try Sample.claim(earlier, .destroyed, event: "2015-08-30"),
        try Sample.claim(later, .moderate, event: "2016-03"),
      ]
      claims[1].gradeUpper = .severe
      try replace(&sample, with: claims)
    },
    keeps: { sample in
      var claims = [
        try Sample.claim(earlier, .destroyed, event: "2015-08-30"),
        try Sample.claim(later, .severe, event: "2016-03"),
      ]
      claims[1].gradeUpper = .destroyed
      try replace(&sample, with: claims)
    }),
  RuleCase(
    "GRD-06", on: "report/\(later)",
    "'severe', though report '\(earlier)' of DGAM says 'destroyed' before",
    breaks: { sample in
      try replace(
        &sample,
        with: [
          try Sample.claim(earlier, .destroyed, event: "2015-08-30"),
          try Sample.claim(later, .severe, event: "2016-03"),
        ])
      sample.more.append(try Sample.works("5D2R8V0JTC6H", .reconstruction, date: "2010/2012"))
      sample.more.append(try Sample.works("6D2R8V0JTC6H", .documentation, date: "2015-12"))
    },
    keeps: { sample in
      try replace(
        &sample,
        with: [
          try Sample.claim(earlier, .destroyed, event: "2015-08-30"),
          try Sample.claim(later, .severe, event: "2016-03"),
        ])
      sample.more.append(try Sample.works("5D2R8V0JTC6H", .reconstruction, date: "2015-12"))
    }),
  RuleCase(
    "GRD-06", on: "report/\(later)",
    "'severe', though report '\(earlier)' of DGAM says 'destroyed' before",
    breaks: { sample in
      var claims = [
        try Sample.claim(earlier, .destroyed, event: "2015-06-27"),
        try Sample.claim(later, .severe, event: "2015-06-27"),
      ]
      claims[1].assessed = try StatedDate("2017-10-01")
      try replace(&sample, with: claims)
    },
    keeps: { sample in
      var claims = [
        try Sample.claim(earlier, .destroyed, event: "2015-06-27"),
        try Sample.claim(later, .severe, event: "2015-06-27"),
      ]
      claims[1].assessed = try StatedDate("2017-10-01")
      claims[1].reassesses = claims[0].id
      try replace(&sample, with: claims)
    }),
  // A link to a report about something else explains nothing; the same day has no order.
  RuleCase(
    "GRD-06", on: "report/\(later)",
    "'severe', though report '\(earlier)' of DGAM says 'destroyed' before",
    breaks: { sample in
      var claims = [
        try Sample.claim(earlier, .destroyed, event: "2015-06-27"),
        try Sample.claim(later, .severe, event: "2016-06-27"),
        try Sample.claim("9K3M9XQ2PD4T", .slight, event: "2016", on: "palmyra-museum"),
      ]
      claims[1].reassesses = claims[2].id
      try replace(&sample, with: claims)
    },
    keeps: { sample in
      var claims = [
        try Sample.claim(earlier, .destroyed, event: "2015-06-27"),
        try Sample.claim(later, .severe, event: "2015-06-27"),
      ]
      claims[0].published = try StatedDate("2015-06-29")
      claims[1].published = try StatedDate("2017-10-01")
      try replace(&sample, with: claims)
    }),
  RuleCase(
    "GRD-07", on: "report/\(later)",
    "'slight' after 'severe' in report '\(earlier)' of DGAM, and nothing explains it",
    breaks: { sample in
      try replace(
        &sample,
        with: [
          try Sample.claim(earlier, .severe, event: "2015-08"),
          try Sample.claim(later, .slight, event: "2016-03"),
        ])
    },
    keeps: { sample in
      try replace(
        &sample,
        with: [
          try Sample.claim(earlier, .severe, event: "2015-08"),
          try Sample.claim(later, .moderate, event: "2016-03"),
        ])
    }),
  RuleCase(
    "GRD-07", on: "report/\(later)",
    "'slight' after 'severe' in report '\(earlier)' of DGAM, and nothing explains it",
    breaks: { sample in
      try replace(
        &sample,
        with: [
          try Sample.claim(earlier, .severe, event: "2015-08"),
          try Sample.claim(later, .slight, event: "2016-03"),
        ])
      sample.more.append(try Sample.works("5D2R8V0JTC6H", .documentation, date: "2015-12"))
    },
    keeps: { sample in
      try replace(
        &sample,
        with: [
          try Sample.claim(earlier, .severe, event: "2015-08"),
          try Sample.claim(later, .slight, event: "2016-03"),
        ])
      sample.more.append(try Sample.works("5D2R8V0JTC6H", .conservation, date: "2015-12"))
    }),
])
func `rules for subjects that get better`(rule: RuleCase) throws {
  try rule.check()
}

/// An earlier and a later claim whose order is not known, by event and by look.
private let unordered: [(earlier: [String?], later: [String?])] = [
  (["2015-08-30", nil], ["2015", nil]), (["2015", nil], ["2015-08-30", nil]),
  (["2015", nil], ["2015/2017", nil]), (["2015-08-30", nil], [nil, nil]),
  ([nil, nil], ["2016-03", nil]), (["2015-08/..", nil], ["2016-03", nil]),
  (["2015", nil], ["2015-03", "2015-09"]),
]

@Test(arguments: unordered, [DamageGrade.severe, .slight])
private func `claims whose order nobody knows are not held against each other`(
  dates: (earlier: [String?], later: [String?]), grade: DamageGrade
) throws {
  var sample = try Sample()
  var claims = [
    try Sample.claim(earlier, .destroyed, event: dates.earlier[0]),
    try Sample.claim(later, grade, event: dates.later[0]),
  ]
  claims[0].assessed = try dates.earlier[1].map { try StatedDate($0) }
  claims[1].assessed = try dates.later[1].map { try StatedDate($0) }
  try replace(&sample, with: claims)
  #expect(sample.findings.filter { ["GRD-06", "GRD-07"].contains($0.code) }.count == 0)
}

@Test func `a fall from destroyed is told once`() throws {
  var sample = try Sample()
  try replace(
    &sample,
    with: [
      try Sample.claim(earlier, .destroyed, event: "2015-08-30"),
      try Sample.claim(later, .slight, event: "2016-03"),
    ])
  #expect(
    sample.findings.map(\.code).filter { $0 == "GRD-06" || $0 == "GRD-07" } == ["GRD-06"])
}

@Test func `an undated claim is placed by when somebody looked`() throws {
  var sample = try Sample()
  var claims = [
    try Sample.claim(earlier, .destroyed, event: nil), try Sample.claim(later, .severe, event: nil),
  ]
  claims[0].assessed = try StatedDate("2015")
  claims[1].assessed = try StatedDate("2016")
  try replace(&sample, with: claims)
  #expect(sample.findings.filter { $0.code == "GRD-06" }.map(\.record) == ["report/\(later)"])
}
