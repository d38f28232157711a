/// A damage list with all that may be wrong in one: persons, words of damage in other forms, dates in
/// several orders, rows that disagree, links and files that must not be followed.
package enum HostileDamageList {
  package static let mapping = """
    {
      "heritageMapping": 1,
      "source": {"id": "hostile", "name": "A list of a friend"},
      "key": "Ref",
      "site": {
        "names": [{"text": "Site"}],
        "location": {"latitude": "Lat", "longitude": "Lon"}
      },
      "report": {
        "assessor": "=A friend",
        "method": "=field",
        "event": {"column": "When", "date": "dmy"},
        "grade": {
          "column": "Damage",
          "map": {
            "Destroyed": "destroyed", "Severe": "severe", "Moderate": "moderate",
            "Slight": "slight", "None": "none"
          }
        }
      },
      "evidence": [
        {"type": "=news", "url": "Link"},
        {"type": "=ground-photo", "title": "Photo"}
      ],
      "media": "Photo",
      "drop": ["Keeper", "Keeper's phone", "Reporter's e-mail", "Notes"]
    }
    """

  /// The list, a row a line from the second on.
  package static let text = ([headings] + rows).joined(separator: "\n") + "\n"

  private static let headings =
    "Ref,Site,Lat,Lon,Damage,When,Link,Photo,Keeper,Keeper's phone,Reporter's e-mail,Notes,username"

  /// Texts that tell of persons, none of which may stand in a registry.
  package static let personalTexts = [
    "keeper 1", "+000 555 0199", "reporter1@example.org", "call keeper 1", "account1",
  ]

  private static let person =
    "keeper 1,+000 555 0199,reporter1@example.org,call keeper 1 or reporter1@example.org,account1"

  /// A row, its point a thousandth of a degree north of the one before.
  private static func row(
    _ number: Int, _ damage: String, _ when: String = "", _ link: String = "",
    photo: String = "", site: String? = nil
  ) -> String {
    let digits = String(number + 100).dropFirst()
    let site = site ?? "Place of the example \(digits)"
    return "H\(digits),\(site),36.0\(digits),37.1,\(damage),\(when),\(link),\(photo),\(person)"
  }

  private static let rows = [
    row(1, " DESTROYED ", "30/03/2015", "https://news.example.org/1"),
    row(2, "Destroied", "30/03/2015", "https://news.example.org/2"),
    row(3, "1", "30/03/2015", "https://news.example.org/3"),
    row(4, "Severe", "03/30/2015"),
    row(5, "Severe", "2015-03-30"),
    row(6, "Severe", "2015/03/30"),
    row(7, "Severe", "30 March 2015"),
    row(8, "Severe", "1436 AH"),
    row(9, "Severe", "30/03/2015", "https://news.example.org/9"),
    row(9, "Slight", "31/03/2015", "https://news.example.org/9b"),
    row(10, "Slight", "", "javascript:alert(1)"),
    row(11, "Slight", "", "file:///etc/passwd"),
    row(12, "Slight", "", "https://news.example.org/a b c"),
    row(13, "Slight", "", "https://news.example.org/" + String(repeating: "x", count: 10_000)),
    row(14, "Slight", "", "https://news.example.org/story#part2"),
    row(15, "Moderate", "", "https://news.example.org/story"),
    row(16, "severe", site: "\"=HYPERLINK(\"\"http://evil.example.org\"\")\""),
    row(17, "Moderate", photo: "../../../etc/passwd"),
    row(18, "Moderate", photo: "/etc/passwd"),
    row(19, "Moderate", photo: "p1.jpg"),
    row(20, "none"),
    row(21, "maybe"),
  ]
}
