import LineEditing
import Testing

private func person(
  text: String = "", history: [String] = [], columns: Int = 80, height: Int = 24,
  completion: LineEditor.Completion? = nil
) -> Person {
  Person(
    LineEditor(
      prompt: "name: ", text: text, history: history, columns: columns, height: height,
      completion: completion))
}

@Suite struct LineEditorTests {
  struct Case: CustomTestStringConvertible {
    let what: String
    let keys: [String]
    let line: String
    var testDescription: String { what }
  }

  static let cases = [
    Case(what: "letters", keys: ["Hatra"], line: "Hatra"),
    Case(
      what: "a letter put in", keys: ["Htra", Keys.left, Keys.left, Keys.left, "a"], line: "Hatra"),
    Case(what: "there and back", keys: ["ab", Keys.left, Keys.right, "c"], line: "abc"),
    Case(what: "both ends", keys: ["at", "\u{01}", "H", "\u{05}", "ra"], line: "Hatra"),
    Case(
      what: "ends by keys of their own", keys: ["b", "\u{1B}[H", "a", "\u{1B}OF", "c"], line: "abc"),
    Case(what: "a letter taken back", keys: ["Hatraa", Keys.back], line: "Hatra"),
    Case(what: "a letter taken forward", keys: ["HHatra", "\u{01}", "\u{1B}[3~"], line: "Hatra"),
    Case(what: "Ctrl-D inside a line", keys: ["HHatra", "\u{01}", "\u{04}"], line: "Hatra"),
    Case(
      what: "a word taken back", keys: ["Temple of Bol", "\u{17}", "Bel"], line: "Temple of Bel"),
    Case(
      what: "words over", keys: ["of Bel", "\u{1B}b", "\u{1B}[1;5D", "Temple "],
      line: "Temple of Bel"),
    Case(what: "words back", keys: ["a b", "\u{01}", "\u{1B}f", "x"], line: "ax b"),
    Case(what: "the start gone", keys: ["wrong", "\u{15}", "right"], line: "right"),
    Case(
      what: "the end gone", keys: ["right wrong", "\u{1B}b", Keys.left, "\u{0B}"], line: "right"),
    Case(what: "a letter of several bytes", keys: ["Alep", "\u{70}o é"], line: "Aleppo é"),
    Case(what: "Arabic put in", keys: ["متف", Keys.left, Keys.left, "ح"], line: "محتف"),
    Case(what: "a mark taken off its letter", keys: ["مُ", Keys.back], line: "م"),
    Case(
      what: "a letter with its mark stepped over", keys: ["e\u{301}b", Keys.left, Keys.left, "x"],
      line: "xe\u{301}b"),
    Case(what: "an emoji taken whole", keys: ["a👩‍🏫", Keys.back], line: "a"),
    Case(
      what: "keys without a meaning", keys: ["a", "\u{1B}[5~", "\u{1B}OP", "\u{07}", "b"],
      line: "ab"),
    Case(
      what: "keys inside a text that is pasted",
      keys: ["\u{1B}[200~a\u{1B}b\u{1B}[Db\u{1B}\u{7F}c\u{1B}[201~d"], line: "abcd"),
    Case(
      what: "a text of lines pasted",
      keys: ["\u{1B}[200~walls\r\nare\tdown\u{03}\u{1B}[201~"], line: "walls  are down"),
  ]

  @Test(arguments: cases) func `keys make a line`(_ example: Case) {
    var person = person()
    for keys in example.keys { person.type(keys) }
    person.type(Keys.enter)
    #expect(person.event == .line(example.line))
  }

  @Test func `the line in the making comes back after the answers before it`() {
    var person = person(history: ["first", "second"])
    person.type("own", Keys.up, Keys.up, Keys.up)
    #expect(person.screen.text == ["name: first"])
    person.type(Keys.down)
    #expect(person.screen.text == ["name: second"])
    person.type(Keys.down, Keys.down, Keys.enter)
    #expect(person.event == .line("own"))
  }

  @Test(arguments: [
    ("\u{03}", LineEditor.Event.interrupted), ("\u{04}", .end), ("\u{1A}", .suspended),
  ])
  func `keys that are no text end the line or leave it`(_ key: String, _ event: LineEditor.Event) {
    var person = person()
    person.type(key)
    #expect(person.event == event)
  }

  @Test func `bytes that are not UTF-8 leave a mark`() {
    var editor = LineEditor(prompt: "", columns: 80, height: 24)
    for byte: UInt8 in [0x61, 0xE9, 0x62, 0x63] { #expect(editor.take(byte) == nil) }
    #expect(editor.take(0x0D) == .line("a\u{FFFD}bc"))
  }

  @Test func `a begun letter leaves a mark, and the key behind it counts`() {
    var editor = LineEditor(prompt: "", columns: 80, height: 24)
    for byte: UInt8 in [0x42, 0xE9] { #expect(editor.take(byte) == nil) }
    #expect(editor.awaitsMore)
    editor.forget()
    #expect(editor.take(0x73) == nil)
    #expect(editor.take(0xE9) == nil)
    #expect(editor.take(0x0D) == .line("B\u{FFFD}s\u{FFFD}"))
  }

  @Test func `an escape key alone does nothing to what follows`() {
    var editor = LineEditor(prompt: "", columns: 80, height: 24)
    #expect(editor.take(0x1B) == nil)
    #expect(editor.awaitsMore)
    editor.forget()
    #expect(editor.take(0x62) == nil)
    #expect(editor.take(0x0D) == .line("b"))
  }
}

@Suite struct DrawingTests {
  @Test func `the cursor stands between letters of any width`() {
    var person = person(text: "漢字e\u{301}مُتحف")
    #expect(person.screen.text == ["name: 漢字e\u{301}مُتحف"])
    // The prompt, two wide letters, one letter with its mark, four letters.
    #expect(person.screen.column == 6 + 4 + 1 + 4)
    person.type(Keys.left, Keys.left, Keys.left, Keys.left)
    #expect(person.screen.column == 6 + 4 + 1)
    person.type(Keys.left, Keys.left)
    #expect(person.screen.column == 6 + 2)
    person.type("Z")
    #expect(person.screen.text == ["name: 漢Z字e\u{301}مُتحف"])
    #expect(person.screen.column == 6 + 3)
  }

  @Test func `a long line is broken before the last column, and wide letters whole`() {
    var person = person(columns: 13)
    person.type("abcdef漢g")
    #expect(person.screen.text == ["name: abcdef", "漢g"])
    #expect((person.screen.row, person.screen.column) == (1, 3))
    person.type("\u{01}", "x")
    #expect(person.screen.text == ["name: xabcde", "f漢g"])
    #expect((person.screen.row, person.screen.column) == (0, 7))
    person.type("\u{0B}")
    #expect(person.screen.text == ["name: x"])
  }

  @Test func `a line of more rows than the terminal has shows those at the cursor`() {
    var person = person(columns: 13, height: 2)
    person.type("abcdefghijklmnopqrstuvwxyz")
    #expect(person.screen.text == ["ghijklmnopqr", "stuvwxyz"])
    person.type("\u{01}")
    #expect(person.screen.text == ["name: abcdef", "ghijklmnopqr"])
  }

  @Test func `what a terminal could act on is shown and not sent`() {
    let person = person(text: "a\u{202E}b\u{9B}c")
    #expect(person.screen.text == ["name: a\\u{202E}b\\u{9B}c"])
  }

  @Test func `leaving goes below the last row`() {
    var person = person(columns: 13)
    person.type("abcdefghij", "\u{01}")
    person.screen.show(person.editor.leaving())
    #expect((person.screen.row, person.screen.column) == (2, 0))
    #expect(person.screen.text == ["name: abcdef", "ghij", ""])
  }

  @Test func `nothing is drawn where nothing changed`() {
    var editor = LineEditor(prompt: "name: ", columns: 80, height: 24)
    #expect(editor.drawing() == "\r\u{1B}[Jname: \r\u{1B}[6C")
    #expect(editor.drawing() == "")
  }
}

@Suite struct CompletionTests {
  private static let grades = LineEditor.Completion { typed in
    ["severe", "slight", "destroyed"].filter { $0.hasPrefix(typed) }
  }

  @Test func `Tab completes a word that is certain`() {
    var person = person(completion: Self.grades)
    person.type("de\t")
    #expect(person.screen.text == ["name: destroyed"])
  }

  @Test func `Tab lists what a word may be`() {
    var person = person(completion: Self.grades)
    person.type("s\t")
    #expect(person.screen.text == ["name: s", "severe  slight", "name: s"])
    person.type("l\t", Keys.enter)
    #expect(person.event == .line("slight"))
  }

  @Test func `Tab completes the last word of a list`() {
    let completion = LineEditor.Completion(isList: true) { typed in
      ["air-strike", "artillery"].filter { $0.hasPrefix(typed) }
    }
    var person = person(completion: completion)
    person.type("artillery, ai\t", Keys.enter)
    #expect(person.event == .line("artillery, air-strike"))
  }

  @Test(arguments: ["x\t", "\t"]) func `Tab does nothing where there is nothing to complete`(
    _ keys: String
  ) {
    var person = person()
    person.type(keys, "a", Keys.enter)
    #expect(person.event == .line(keys.replacing("\t", with: "") + "a"))
  }
}
