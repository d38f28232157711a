import HeritageValidation
import Testing

/// How many rules each subject has, and those of them that are not errors.
private let subjects: [(prefix: String, count: Int, warnings: [Int], infos: [Int])] = [
  ("DAT", 7, [3, 5, 6], [7]),
  ("IDN", 9, [6, 7, 8, 9], []),
  ("GEO", 9, [4, 5, 7, 8, 9], []),
  ("WHS", 14, [11, 13, 14], [7]),
  ("PRT", 3, [2, 3], []),
  ("MON", 3, [2, 3], []),
  ("RPT", 7, [1, 6, 7], []),
  ("GRD", 13, [5, 6, 7, 8, 9, 10, 11, 13], []),
  ("CAU", 4, [2, 3, 4], []),
  ("EVD", 24, [3, 4, 8, 10, 11, 14, 15, 16, 17, 18, 21, 22, 23, 24], []),
  ("VER", 8, [2, 3, 4, 7, 8], []),
  ("SEN", 6, [5], []),
  ("IMP", 23, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 15, 16, 17, 18, 19, 20, 21, 23], []),
  ("TXT", 4, [1, 2, 3, 4], []),
  ("REC", 3, [], []),
]

@Test func `every rule has an explanation with its severity`() {
  let expected = subjects.flatMap { subject in
    (1...subject.count).compactMap { number -> String? in
      let severity =
        subject.warnings.contains(number)
        ? "warning" : subject.infos.contains(number) ? "info" : "error"
      let code = "\(subject.prefix)-\(number < 10 ? "0" : "")\(number)"
      return RuleCatalogue.retiredCodes.contains(code) ? nil : "\(code) \(severity)"
    }
  }
  #expect(expected.count == 135)
  #expect(
    RuleCatalogue.all.map { "\($0.code) \($0.severity.rawValue)" }.sorted() == expected.sorted())
}

@Test func `the explanations come by subject, then by code`() {
  let order = subjects.map(\.prefix)
  let codes = RuleCatalogue.all.map(\.code)
  #expect(
    codes
      == codes.sorted { left, right in
        (order.firstIndex(of: String(left.prefix(3))) ?? 0, left)
          < (order.firstIndex(of: String(right.prefix(3))) ?? 0, right)
      })
}

@Test(arguments: RuleCatalogue.all)
func `an explanation says what, why and how`(rule: RuleExplanation) {
  let sentences = [rule.meaning, rule.reason]
  #expect(sentences.filter { $0.hasSuffix(".") && $0.first?.isUppercase == true } == sentences)
  #expect([rule.title, rule.mend, rule.source].filter { $0.hasSuffix(".") || $0.isEmpty } == [])
  #expect(!rule.meaning.contains("  ") && !rule.meaning.contains("\n"))
}

@Test(arguments: [("GEO-02", "GEO-02"), ("geo-02", "GEO-02"), ("GEO-99", nil), ("", nil)])
func `an explanation is found by its code`(text: String, code: String?) {
  #expect(RuleCatalogue.explanation(of: text)?.code == code)
}
