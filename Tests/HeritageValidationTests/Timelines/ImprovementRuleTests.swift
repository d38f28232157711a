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
      claims[0].published = try StatedDate("2015-06-29")
      claims[1].published = try StatedDate("2017-10-01")
      try replace(&sample, with: claims)
    },
    keeps: { sample in
      var claims = [
        try Sample.claim(earlier, .destroyed, event: "2015-06-27"),
        try Sample.claim(later, .severe, event: "2015-06-27"),
      ]
      claims[1].published = try StatedDate("2017-10-01")
      claims[1].reassesses = claims[0].id
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
