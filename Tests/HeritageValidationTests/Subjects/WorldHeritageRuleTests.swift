import HeritageModel
import HeritageValidation
import Testing

private func period(_ text: String, _ source: String = "unesco") throws -> InDangerPeriod {
  InDangerPeriod(period: try StatedDate(text), source: source)
}

@Test(arguments: [
  RuleCase(
    "WHS-01", on: "site/palmyra", "the property is inscribed but 'id' is missing",
    breaks: { $0.site.worldHeritage?.id = nil },
    keeps: { sample in
      sample.site.worldHeritage = WorldHeritage(status: .tentative)
    }),
  RuleCase(
    "WHS-01", on: "site/palmyra",
    "the property is inscribed but 'inscribed', 'criteria', 'category' are missing",
    breaks: { sample in
      sample.site.worldHeritage?.inscribed = nil
      sample.site.worldHeritage?.criteria = []
      sample.site.worldHeritage?.category = nil
    },
    keeps: { $0.site.worldHeritage = nil }),
  RuleCase(
    "WHS-02", on: "site/palmyra", "the year of inscription 1977 is not one of 1978 to 2026",
    breaks: { $0.site.worldHeritage?.inscribed = 1977 },
    keeps: { $0.site.worldHeritage?.inscribed = 1978 }),
  RuleCase(
    "WHS-02", on: "site/palmyra", "the year of inscription 2027 is not one of 1978 to 2026",
    breaks: { sample in
      sample.site.worldHeritage?.inscribed = 2027
      sample.site.worldHeritage?.inDanger = []
    },
    keeps: { $0.site.worldHeritage?.inscribed = 2026 }),
  RuleCase(
    "WHS-03", on: "site/palmyra", "the property is cultural but has criterion (vii)",
    breaks: { $0.site.worldHeritage?.criteria = [.i, .vii] },
    keeps: { $0.site.worldHeritage?.criteria = [.i, .vi] }),
  RuleCase(
    "WHS-04", on: "site/palmyra", "the property is natural but has criteria (i)(ii)",
    breaks: { sample in
      sample.site.worldHeritage?.category = .natural
      sample.site.worldHeritage?.criteria = [.i, .ii, .x]
    },
    keeps: { sample in
      sample.site.worldHeritage?.category = .natural
      sample.site.worldHeritage?.criteria = [.vii, .x]
    }),
  RuleCase(
    "WHS-05", on: "site/palmyra",
    "the property is mixed but its criteria (i)(ii)(iv) are of one kind",
    breaks: { $0.site.worldHeritage?.category = .mixed },
    keeps: { sample in
      sample.site.worldHeritage?.category = .mixed
      sample.site.worldHeritage?.criteria = [.iii, .viii]
    }),
  RuleCase(
    "WHS-06", on: "site/palmyra", "criterion (ii) comes twice",
    breaks: { $0.site.worldHeritage?.criteria = [.i, .ii, .ii] },
    keeps: { $0.site.worldHeritage?.criteria = [.i, .ii, .iii] }),
  RuleCase(
    "WHS-07", on: "site/palmyra", "criterion (vi) stands alone",
    breaks: { $0.site.worldHeritage?.criteria = [.vi] },
    keeps: { $0.site.worldHeritage?.criteria = [.i, .vi] }),
  RuleCase(
    "WHS-08", on: "site/palmyra", "in danger '1979/1985' begins before the inscription in 1980",
    breaks: { $0.site.worldHeritage?.inDanger = [try period("1979/1985")] },
    keeps: { $0.site.worldHeritage?.inDanger = [try period("1980/1985")] }),
  RuleCase(
    "WHS-09", on: "site/palmyra", "in danger '1990/2005' and '2004/..' overlap",
    breaks: { $0.site.worldHeritage?.inDanger = [try period("2004/.."), try period("1990/2005")] },
    keeps: { $0.site.worldHeritage?.inDanger = [try period("2005/.."), try period("1990/2005")] }),
  RuleCase(
    "WHS-09", on: "site/palmyra", "in danger '2012/..' and '2013/..' both have no end",
    breaks: { $0.site.worldHeritage?.inDanger = [try period("2012/.."), try period("2013/..")] },
    keeps: {
      $0.site.worldHeritage?.inDanger = [
        try period("2013/..", "soc"), try period("2013/..", "listing"),
        InDangerPeriod(period: nil, source: "listing"),
      ]
    }),
  RuleCase(
    "WHS-10", on: "site/palmyra", "the property is delisted but the year is missing",
    breaks: { sample in
      sample.site.worldHeritage?.status = .delisted
      sample.site.worldHeritage?.inDanger = []
    },
    keeps: { sample in
      sample.site.worldHeritage?.status = .delisted
      sample.site.worldHeritage?.delisted = 2021
    }),
  RuleCase(
    "WHS-10", on: "site/palmyra",
    "the property is delisted in 1980, not after its inscription in 1980",
    breaks: { sample in
      sample.site.worldHeritage?.status = .delisted
      sample.site.worldHeritage?.delisted = 1980
    },
    keeps: { sample in
      sample.site.worldHeritage?.status = .delisted
      sample.site.worldHeritage?.delisted = 1981
    }),
  RuleCase(
    "WHS-10", on: "site/palmyra", "the property is inscribed but has 2021 as year of delisting",
    breaks: { $0.site.worldHeritage?.delisted = 2021 },
    keeps: { $0.site.worldHeritage?.delisted = nil }),
  RuleCase(
    "WHS-11", on: "site/palmyra", "the property is delisted but a period in danger has no end",
    breaks: { sample in
      sample.site.worldHeritage?.status = .delisted
      sample.site.worldHeritage?.delisted = 2021
    },
    keeps: { sample in
      sample.site.worldHeritage?.status = .delisted
      sample.site.worldHeritage?.delisted = 2021
      sample.site.worldHeritage?.inDanger = [try period("2013/2021")]
    }),
  RuleCase(
    "WHS-12", on: "site/palmyra", "the site is marked as transboundary but lies in 'SY' alone",
    breaks: { $0.site.isTransboundary = true },
    keeps: { $0.site.isTransboundary = false }),
  RuleCase(
    "WHS-12", on: "site/palmyra",
    "the site lies in 'SY', 'TR' but is marked as not transboundary",
    breaks: { sample in
      sample.site.countries = ["SY", "TR"]
      sample.site.isTransboundary = false
    },
    keeps: { $0.site.countries = ["SY", "TR"] }),
  RuleCase(
    "WHS-13", on: "site/palmyra", "the site has no country",
    breaks: { $0.site.countries = [] },
    keeps: { $0.site.countries = ["SY"] }),
  RuleCase(
    "WHS-13", on: "site/palmyra", "'Syria' is not a country code",
    breaks: { $0.site.countries = ["Syria"] },
    keeps: { $0.site.countries = ["SY", "JO"] }),
  RuleCase(
    "WHS-13", on: "site/palmyra", "'sy' is not a country code",
    breaks: { $0.site.countries = ["sy"] },
    keeps: { $0.site.countries = ["XK", "SY"] }),
  RuleCase(
    "WHS-14", on: "site/palmyra",
    "the boundary change of 1979 comes before the inscription in 1980",
    breaks: { $0.site.worldHeritage?.extensions = [2017, 1979] },
    keeps: { $0.site.worldHeritage?.extensions = [1980, 2017] }),
])
func `World Heritage rules`(rule: RuleCase) throws {
  try rule.check()
}
