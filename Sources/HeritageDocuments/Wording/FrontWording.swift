package import HeritageModel

/// What the pages of a published registry say beside the documents.
package protocol FrontWording: Sendable {
  func country(_ country: Country) -> String

  /// How much is told of and how much is silent.
  func lede(of front: FrontFacts) -> [LedePart]

  /// What somebody claims of something, behind its name.
  func claim(_ state: StateClass, by assessor: String) -> String

  /// How many of the sites of a country have reports.
  func sites(_ number: Int, withReports: Int) -> String

  /// That a site gave way to others, in front of their names.
  func gaveWay(to number: Int) -> String
}

extension PageLanguage {
  /// The language's name in itself.
  package var ownName: String {
    switch self {
    case .english: "English"
    case .arabic: "العربية"
    }
  }
}

extension English {
  package func country(_ country: Country) -> String { country.name }

  package func lede(of front: FrontFacts) -> [LedePart] {
    let told = front.withReports
    let silent = front.places.count - told.count
    if front.places.isEmpty { return [LedePart("No site is on record.")] }
    guard !told.isEmpty else {
      return [
        LedePart(
          "\(counted(silent, .site)) \(silent == 1 ? "is" : "are") on record. Nothing is \(toldWord) about \(silent == 1 ? "it" : "any of them")."
        )
      ]
    }
    let monuments = told.reduce(0) { $0 + $1.monumentCount }
    let reports = told.reduce(0) { $0 + $1.reportCount }
    var parts = [
      LedePart("What is claimed, by whom, on what evidence: "),
      LedePart("\(counted(told.count, .site)) with reports", standsOut: true),
      LedePart(
        (monuments == 0 ? "" : ", \(counted(monuments, .monument)) there")
          + ", \(counted(reports, .report))."),
    ]
    if silent > 0 {
      parts.append(
        LedePart(
          " \(counted(silent, .site)) \(silent == 1 ? "is" : "are") on record without any report."))
    }
    return parts
  }

  package func claim(_ state: StateClass, by assessor: String) -> String {
    "\(self.state(state)), says \(assessor)"
  }

  package func sites(_ number: Int, withReports: Int) -> String {
    counted(number, .site)
      + (withReports == 0
        ? ""
        : withReports == number ? ", with reports" : ", \(Self.grouped(withReports)) with reports")
  }

  package func gaveWay(to number: Int) -> String {
    number == 1
      ? "This record gave way to another one, which tells what is known:"
      : "This record gave way to others, which tell what is known:"
  }
}

extension Arabic {
  package func country(_ country: Country) -> String {
    ArabicCountryNames.byCode[country.code] ?? country.name
  }

  package func lede(of front: FrontFacts) -> [LedePart] {
    let told = front.withReports
    let silent = front.places.count - told.count
    if front.places.isEmpty { return [LedePart("لا موقع مسجَّلًا.")] }
    guard !told.isEmpty else {
      return [LedePart("المسجَّل \(counted(silent, .site)). \(noReports) عن أي منها.")]
    }
    let monuments = told.reduce(0) { $0 + $1.monumentCount }
    let reports = told.reduce(0) { $0 + $1.reportCount }
    var parts = [
      LedePart("ما يُقال، ومن يقوله، وبأي دليل. مواقع عنها تقارير: "),
      LedePart(number(told.count), standsOut: true),
      LedePart(
        (monuments == 0 ? "" : "؛ وفيها \(counted(monuments, .monument))")
          + "؛ و\(counted(reports, .report))."),
    ]
    if silent > 0 {
      parts.append(LedePart(" ومواقع مسجَّلة بلا أي تقرير: \(number(silent))."))
    }
    return parts
  }

  package func claim(_ state: StateClass, by assessor: String) -> String {
    "\(self.state(state))، بحسب \(assessor)"
  }

  package func sites(_ number: Int, withReports: Int) -> String {
    counted(number, .site)
      + (withReports == 0 ? "" : "، منها بتقارير: \(self.number(withReports))")
  }

  package func gaveWay(to number: Int) -> String {
    number == 1
      ? "حلّ محل هذا السجل سجل آخر فيه ما هو معروف:"
      : "حلّت محل هذا السجل سجلات أخرى فيها ما هو معروف:"
  }
}
