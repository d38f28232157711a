import HeritageModel

/// A site called transboundary in one country, or the other way round.
struct TransboundaryFlag: Rule {
  static let code = "WHS-12"

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    guard site.contradictsTransboundary else { return [] }
    let list = site.countries.map { "'\($0)'" }.joined(separator: ", ")
    return [
      Violation(
        site.isTransboundary == true
          ? "the site is marked as transboundary but lies in \(list) alone"
          : "the site lies in \(list) but is marked as not transboundary",
        field: "transboundary", hint: "complete the countries, or correct the flag")
    ]
  }
}

/// A site without a country, or with a code that no country has.
struct UnknownCountry: Rule {
  static let code = "WHS-13"

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    guard !site.countries.isEmpty else {
      return [
        Violation(
          "the site has no country", field: "countries",
          hint: "add the ISO 3166-1 code of the state that it lies in, such as 'SY'")
      ]
    }
    return site.countries.enumerated().compactMap { index, code in
      guard Country(code: code)?.code != code else { return nil }
      let known = (Country(code: code) ?? Country.named(code))?.code
      return Violation(
        "'\(code)' is not a country code", field: "countries[\(index)]",
        hint: known.map { "write '\($0)'" } ?? "use two capital letters of ISO 3166-1",
        suggestion: known)
    }
  }
}
