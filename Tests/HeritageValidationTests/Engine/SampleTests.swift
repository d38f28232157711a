import HeritageValidation
import Testing

@Test func `no rule finds anything in a sound registry`() throws {
  #expect(try Sample().findings == [])
}
