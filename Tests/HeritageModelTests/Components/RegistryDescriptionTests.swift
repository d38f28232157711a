import HeritageModel
import Testing

struct RegistryDescriptionTests {
  @Test(
    arguments: [
      (.title, "Damage in Homs province"), (.author, "مديرية الآثار"),
      (.banner, "Exercise. All damage here is invented."), (.licence, "CC-BY-4.0"),
      (.contact, "desk@example.org"), (.address, "https://example.org"),
      (.address, "HTTP://example.org:8080/damage/?a=b#c"),
      (.licenceURL, "https://creativecommons.org/licenses/by/4.0/"),
      (.address, "https://παράδειγμα.example/"),
    ] as [(RegistryDescription.Field, String)])
  func `says what it is told`(field: RegistryDescription.Field, text: String) throws {
    var description = RegistryDescription()
    try description.set(field, to: text)
    #expect(description[field] == text)
    #expect(RegistryDescription.Field.allCases.filter { description[$0] != nil } == [field])
  }

  @Test(
    arguments: [
      (.title, "", "'title' is empty", "give the registry a title"),
      (.edition, "", "'edition' is empty", "take it out: heritage edit registry --remove edition"),
      (
        .banner, "Exercise.\nInvented.", "'banner' holds a line end or a control character",
        "write it on one line"
      ),
      (
        .publisher, "A\u{2028}B", "'publisher' holds a line end or a control character",
        "write it on one line"
      ),
      (
        .title, "A\u{1B}[31m", "'title' holds a line end or a control character",
        "write it on one line"
      ),
      (
        .address, "example.org", "'address' is no address of the web: 'example.org'",
        "write it like 'https://example.org/registry'"
      ),
      (
        .address, "ftp://example.org", "'address' is no address of the web: 'ftp://example.org'",
        "write it like 'https://example.org/registry'"
      ),
      (
        .licenceURL, "javascript:alert(1)",
        "'licenceUrl' is no address of the web: 'javascript:alert(1)'",
        "write it like 'https://example.org/registry'"
      ),
      (
        .address, "https:///a", "'address' is no address of the web: 'https:///a'",
        "write it like 'https://example.org/registry'"
      ),
      (
        .address, "https://a@example.org",
        "'address' is no address of the web: 'https://a@example.org'",
        "write it like 'https://example.org/registry'"
      ),
      (
        .address, "https://example.org/\"onclick",
        "'address' is no address of the web: 'https://example.org/\"onclick'",
        "write it like 'https://example.org/registry'"
      ),
      (
        .address, "https://example.org/a b",
        "'address' is no address of the web: 'https://example.org/a b'",
        "write it like 'https://example.org/registry'"
      ),
    ] as [(RegistryDescription.Field, String, String, String)])
  func `refuses what no document could show`(
    field: RegistryDescription.Field, text: String, message: String, hint: String
  ) throws {
    var description = RegistryDescription()
    let error = #expect(throws: RegistryDescriptionError.self) {
      try description.set(field, to: text)
    }
    #expect(error?.description == message)
    #expect(error?.hint == hint)
    #expect(description == RegistryDescription())
  }
}
