import HeritageDocuments
import HeritageModel
import HeritagePages
import Testing

private func timeline(_ subjects: [SubjectFacts]) -> Drawn {
  Drawn(Timeline(subjects: subjects, words: English()).markup)
}

@Test(
  arguments: [
    (
      "2015-08-30",
      """
      <svg x="95.16%" y="17" class="inner" overflow="visible">
      <path d="M0 -8L8 0L0 8L-8 0z" fill="#b3261e" stroke="#1c1b19">
      </path>
      </svg>
      <svg x="98.39%" y="5" class="inner" overflow="visible">
      <path d="M-4 -3h8l-4 7z" fill="#ffffff" stroke="#1c1b19">
      </path>
      </svg>
      """
    ),
    (
      "2015-08-10/2015-08-20",
      """
      <rect x="29.03%" width="35.48%" y="11" height="12" fill="#b3261e" stroke="#1c1b19">
      </rect>
      <svg x="98.39%" y="5" class="inner" overflow="visible">
      <path d="M-4 -3h8l-4 7z" fill="#ffffff" stroke="#1c1b19">
      </path>
      </svg>
      """
    ),
    (
      "2015-08-10/..",
      """
      <rect x="14.75%" width="85.25%" y="11" height="12" fill="#b3261e" stroke="#1c1b19" mask="url(#timeline-after)">
      </rect>
      <svg x="50%" y="5" class="inner" overflow="visible">
      <path d="M-4 -3h8l-4 7z" fill="#ffffff" stroke="#1c1b19">
      </path>
      </svg>
      """
    ),
    (
      "../2015-08-10",
      """
      <rect x="0%" width="66.13%" y="11" height="12" fill="#b3261e" stroke="#1c1b19" mask="url(#timeline-before)">
      </rect>
      <svg x="99.19%" y="5" class="inner" overflow="visible">
      <path d="M-4 -3h8l-4 7z" fill="#ffffff" stroke="#1c1b19">
      </path>
      </svg>
      """
    ),
  ])
func `what happened on a day is a diamond, between two days a bar, and an open end fades`(
  event: String, expected: String
) throws {
  let drawn = timeline(
    try Facts.made([.init(grade: .severe, event: event, published: "2015-08-31")]))
  #expect(drawn.lines("<use href=\"#timeline-grid\"></use>", "</svg></div>") == expected)
}

@Test(
  arguments: [
    ("2015-08-30", "2015-08-30", ["Aug 2015", "1", "8", "15", "22"]),
    (
      "2015-08-30", "2015-10-02",
      [
        "Aug 2015", "Sep 2015", "Oct 2015", "1", "8", "15", "22", "1", "8", "15", "22", "1", "8",
        "15", "22",
      ]
    ),
    (
      "2015-04-30", "2015-12-02",
      ["2015", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    ),
    (
      "2014-11-30", "2015-12-02",
      [
        "2014", "2015", "Nov*", "Dec*", "Jan", "Feb*", "Mar*", "Apr", "May*", "Jun*", "Jul", "Aug*",
        "Sep*", "Oct", "Nov*", "Dec*",
      ]
    ),
    (
      "2015-04-30", "2017-10-02",
      [
        "2015", "2016", "2017", "Apr*", "Jul", "Oct*", "Jan", "Apr*", "Jul", "Oct*", "Jan", "Apr*",
        "Jul", "Oct*",
      ]
    ),
    (
      "2010-04-30", "2016-02-02",
      [
        "2010*", "2011", "2012", "2013", "2014", "2015", "Jul*", "Jan*", "Jul*", "Jan*", "Jul*",
        "Jan*", "Jul*", "Jan*", "Jul*", "Jan*", "Jul*",
      ]
    ),
    ("2001-04-30", "2013-10-02", ["2002", "2004", "2006", "2008", "2010", "2012"]),
    ("1700-04-30", "2013-10-02", ["1700", "1750", "1800", "1850", "1900", "1950"]),
    ("-0043-04-30", "2013-10-02", ["1 BCE", "500 CE", "1000", "1500"]),
  ])
func `the axis has words for days, months or years, and none for which there is no room`(
  first: String, last: String, expected: [String]
) throws {
  let drawn = timeline(
    try Facts.made([
      .init(grade: .severe, event: first), .init(grade: .slight, event: last),
    ]))
  #expect(drawn.texts.filter { !["S", "L"].contains($0) } == expected)
}

@Test func `rows are in the order of their events, and what has no date is named below`() throws {
  let drawn = timeline(
    try Facts.made([
      .init(name: "Late", grade: .severe, event: "2016"),
      .init(name: "Without report"),
      .init(name: "Early", grade: .slight, event: "2015-03"),
      .init(name: "Undated", grade: .destroyed),
      .init(name: "Only told", grade: .slight, published: "2014-05-01"),
    ]))
  let rows = drawn.html.matches(of: /<bdi lang="en">([^<]*)<\/bdi>/).map { String($0.output.1) }
  #expect(rows == ["Early", "Late", "Only told", "Without report", "Undated"])
  #expect(
    drawn.between("<p class=\"meta\">", "</p>")
      == "<b>Without any recorded date</b>: <a href=\"#place--m-1\"><bdi lang=\"en\">Without report</bdi></a>, <a href=\"#place--m-3\"><bdi lang=\"en\">Undated</bdi></a>"
  )
}

@Test func `a timeline of nothing dated is no figure`() throws {
  let drawn = timeline(try Facts.made([.init(name: "Mill")]))
  #expect(
    drawn.html
      == "<p class=\"meta\"><b>Without any recorded date</b>: <a href=\"#place--m-0\"><bdi lang=\"en\">Mill</bdi></a></p>"
  )
  #expect(timeline([]).html == "")
}

@Test func `images, publications and other dates have marks of their own`() throws {
  let drawn = timeline(try Facts.sample().subjects)
  #expect(
    drawn.lines("<use href=\"#timeline-grid\"></use>", "</svg></div>")
      == """
      <line x1="28.8%" x2="33.15%" y1="31" y2="31" stroke="#1c1b19" stroke-width="1.4">
      </line>
      <line x1="28.8%" x2="28.8%" y1="27" y2="35" stroke="#1c1b19" stroke-width="1.4">
      </line>
      <line x1="33.15%" x2="33.15%" y1="27" y2="35" stroke="#1c1b19" stroke-width="1.4">
      </line>
      <rect x="28.26%" width="5.43%" y="11" height="12" fill="#5b0f1f" stroke="#1c1b19">
      </rect>
      <circle cx="28.8%" cy="31" r="3.2" fill="#57534c">
      </circle>
      <circle cx="33.15%" cy="31" r="3.2" fill="#57534c">
      </circle>
      <svg x="33.15%" y="5" class="inner" overflow="visible">
      <path d="M-4 -3h8l-4 7z" fill="#ffffff" stroke="#1c1b19">
      </path>
      </svg>
      """)
  let legend = drawn.between("<ul class=\"legend\"", "</ul>").matches(of: /<\/svg>([^<]*)<\/li>/)
  #expect(
    legend.map { String($0.output.1) } == [
      "when it happened", "happened on this day",
      "between an image that shows it whole and one that shows damage",
      "report published", "image taken or visit made",
    ])
}
