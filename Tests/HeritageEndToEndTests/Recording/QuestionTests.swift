import CanonicalJSON
import HeritageModel
import Testing

@testable import HeritageCommands

@Suite struct QuestionTests {
  private static let grade = TermChoice(DamageGrade.self)
  private static let means = TermChoice(Mechanism.self)

  @Test(arguments: [
    ("severe", "severe", nil), ("Severe", "severe", "'Severe' is taken as 'severe'"),
    ("sev", "severe", "'sev' is taken as 'severe'"),
    ("DEST", "destroyed", "'DEST' is taken as 'destroyed'"),
    ("2", "none", "2 is 'none'"),
  ])
  func `a grade is taken whole, begun or by its number`(
    _ word: String, _ code: String, _ note: String?
  ) {
    #expect(Self.grade.meaning(of: word) == .term(code, note: note))
  }

  @Test(arguments: [
    ("destroid", "'destroid' is not a known grade; did you mean 'destroyed'?"),
    ("s", "'s' is not a known grade; '?' lists them"),
    ("0", "'0' is not a known grade; '?' lists them"),
    ("8", "'8' is not a known grade; '?' lists them"),
  ])
  func `what is no grade is told`(_ word: String, _ fault: String) {
    #expect(Self.grade.meaning(of: word) == .fault(fault))
  }

  @Test func `a beginning of several terms names them`() {
    #expect(
      Self.means.meaning(of: "gra") == .term("graffiti", note: "'gra' is taken as 'graffiti'"))
    #expect(Self.means.meaning(of: "sh") == .fault("'sh' may be shelling or shaking"))
  }

  @Test func `what people say for a term is taken as it, and told`() {
    #expect(
      Self.means.meaning(of: "غارة جوية")
        == .term("air-strike", note: "'غارة جوية' is taken as 'air-strike'"))
    #expect(
      Self.grade.meaning(of: "damaged")
        == .fault(
          "'damaged' is not a known grade; 'damaged' can mean 'slight', 'moderate', 'severe' or "
            + "'destroyed'"))
  }

  @Test func `a code comes before a number`() {
    #expect(TermChoice(Credibility.self).meaning(of: "6") == .term("6", note: nil))
  }

  @Test(arguments: [
    ("air strike", ["air-strike"]), ("air_strike, shelling", ["air-strike", "shelling"]),
    ("shelling air-strike", ["shelling", "air-strike"]),
    ("shelling، arson ; shelling", ["shelling", "arson"]),
  ])
  func `an answer may name several terms`(_ answer: String, _ codes: [String]) {
    var question = Question("mechanisms", option: "--mechanism", prompt: "how", Mechanism.self)
    question.isList = true
    guard case .value(let value, _) = question.meaning(of: answer) else {
      Issue.record("'\(answer)' is no answer")
      return
    }
    #expect(value == .array(codes.map(JSONValue.string)))
  }

  @Test func `completion offers what begins so`() {
    #expect(Self.grade.completions(of: "s") == ["slight", "severe"])
    #expect(Self.means.completions(of: "Air ") == ["air-strike"])
  }
}
