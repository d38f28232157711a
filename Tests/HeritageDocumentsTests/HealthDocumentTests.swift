import CanonicalJSON
import HeritageDocuments
import Testing

/// What a look at the surroundings says, in each form.
struct HealthDocumentTests {
  private let document = HealthDocument([
    HealthCheck(.ok, "file system", "ext4"),
    HealthCheck(.note, "who is at work", "nobody is named", hint: "give --by"),
    HealthCheck(.problem, "clock", "it says \u{1B}[31m1970", hint: "set the clock"),
  ])

  @Test func `a terminal gets a line a check`() {
    #expect(
      document.text == """
        ok       file system: ext4
        note     who is at work: nobody is named
                 hint: give --by
        problem  clock: it says \\u{1B}[31m1970
                 hint: set the clock
        1 problem, 1 note

        """)
    #expect(HealthDocument([]).text == "no problems, 0 notes\n")
  }

  @Test func `a program gets every member of each`() {
    #expect(
      HealthDocument(Array(document.checks.prefix(2))).json == [
        "checks": [
          ["hint": .null, "message": "ext4", "name": "file system", "status": "ok"],
          [
            "hint": "give --by", "message": "nobody is named", "name": "who is at work",
            "status": "note",
          ],
        ], "notes": 1, "problems": 0,
      ])
  }

  @Test func `Markdown has a table`() {
    #expect(document.markdown.contains("| file system | ok | ext4 | – |"))
    #expect(document.markdown.hasSuffix("1 problem, 1 note.\n"))
  }
}
