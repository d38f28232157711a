import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct VocabularyTests {
  @Test func `shows the terms of a list`() throws {
    try heritage("vocabulary", "shows", "--format", "csv").expect(
      output: csv(
        "term,meaning,also",
        #"intact,the subject as it was,"undamaged, unharmed, non endommagé, سليم, سليمة""#,
        #"damaged,"damage, part survives","endommagé, endommagée, متضرر, متضررة""#,
        #"destroyed,the subject is gone,"gone, détruit, détruite, مدمر, مدمرة""#,
        #"unclear,cannot be told,"not clear, incertain, pas clair, غير واضح, غير واضحة""#))
    try heritage("vocabulary", "criteria", "--format", "json").expectQuiet()
    #expect(
      try heritage("vocabulary", "name-kinds").output.hasPrefix(
        "Terms of the list 'name-kinds'\n\nterm       meaning\npreferred  "))
  }

  @Test func `a word leads to the terms that it means`() throws {
    let found = try heritage("vocabulary", "غارة", "جوية", "--format", "json").json()
    #expect(found.column("list") == ["mechanisms"])
    #expect(found.column("term") == ["air-strike"])
    let stolen = try heritage("vocabulary", "stolen", "--format", "json").json()
    #expect(stolen.column("list") == ["causes", "mechanisms"])
    let vague = try heritage("vocabulary", "bombed", "--format", "json").json()
    #expect(vague.column("term") == ["air-strike", "shelling", "explosive-demolition"])
    let within = try heritage("vocabulary", "quarr", "--format", "json").json()
    #expect(within.column("term") == ["extraction"])
  }

  @Test func `shows how the classes of a scale map to grades`() throws {
    try heritage("vocabulary", "ems98", "--format", "csv").expect(
      output: csv(
        "class,grade,note", "D0,none,", "D1,slight,negligible to slight",
        "D2,slight..moderate,moderate", "D3,moderate..severe,substantial to heavy",
        "D4,severe,very heavy", "D5,destroyed,total or near total collapse"))
  }

  @Test(arguments: [["EMS-98"], ["scale", "Ems 98"]])
  func `a scale is found however its name is written`(words: [String]) throws {
    let run = try heritage(["vocabulary"] + words + ["--format", "json"])
    run.expectQuiet()
    #expect(try run.json().column("class") == ["D0", "D1", "D2", "D3", "D4", "D5"])
  }

  @Test(arguments: [
    (
      ["scale", "emss98"], 64,
      "error: no damage scale is called 'emss98'\nhint: did you mean 'ems98'?"
    ),
    (
      ["grades", "causes"], 64,
      """
      error: 'grades causes' is not the name of a list
      hint: name one list, or write 'scale' and the name of a scale
      """
    ),
  ])
  func `what no list is called is told`(words: [String], code: Int32, errors: String) throws {
    try heritage(["vocabulary"] + words).expect(exit: code, errors: errors)
  }

  @Test func `lists the lists in every form`() throws {
    let answer = try heritage("vocabulary", "--format", "json").json()
    #expect(answer.column("list").starts(with: ["grades", "causes", "mechanisms", "intents"]))
    #expect(answer.column("list").last == "scales")
    let markdown = try heritage("vocabulary", "scales", "--format", "markdown")
    #expect(markdown.output.hasPrefix("# Damage scales\n\n| scale | measures | title |\n"))
    #expect(markdown.exitCode == 0)
  }

  @Test func `a near miss is suggested`() throws {
    try heritage("vocabulary", "gradez").expect(
      exit: 64,
      errors: """
        error: no list of terms is called 'gradez'
        hint: did you mean 'grades'?
        """)
  }
}
