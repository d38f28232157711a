import HeritageDocuments
import HeritageModel
import HeritagePages
import Testing

private func plan(_ made: [Facts.Made], site: PlaceFacts? = nil) throws -> Drawn {
  Drawn(PlanMap(subjects: try Facts.made(made), site: site, words: English()).markup)
}

@Test func `a plan of one monument has its circle, name, scale and north`() throws {
  let drawn = try plan([
    .init(name: "Mill", latitude: 34.55, longitude: 38.27, grade: .severe, event: "2015")
  ])
  #expect(
    drawn.lines("<svg", "</svg>")
      == """
       class="map" viewBox="0 0 680 260" role="group" aria-label="Plan of the monuments" direction="ltr">
      <rect width="680" height="260" fill="#f7f5f0">
      </rect>
      <g>
      <text x="554" y="38" font-size="12" text-anchor="middle" font-family="sans-serif" fill="#1c1b19" stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">50 m</text>
      <path d="M484 42v8M484 46H624M624 42v8" stroke="#1c1b19" stroke-width="1.5" fill="none">
      </path>
      <path d="M660 50v-22m-4 7l4 -8l4 8" stroke="#1c1b19" stroke-width="1.5" fill="none">
      </path>
      <text x="660" y="23" font-size="12" font-weight="700" text-anchor="middle" font-family="sans-serif" fill="#1c1b19" stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">N</text>
      </g>
      <a href="#place--m-0" aria-label="Mill: severely damaged">
      <title>Mill</title>
      <circle cx="340" cy="130" r="12" fill="#b3261e" stroke="#1c1b19" stroke-width="1.2">
      </circle>
      <text x="340" y="130" dy="5.4" text-anchor="middle" font-size="14.9" font-weight="700" font-family="sans-serif" fill="#ffffff">S</text>
      <text x="356" y="135" font-size="14" text-anchor="start" font-family="sans-serif" fill="#1c1b19" stroke="#f7f5f0" stroke-width="3" stroke-linejoin="round" paint-order="stroke">Mill</text>
      </a>
      """)
}

@Test func `there is no plan where no monument has a position`() throws {
  #expect(try plan([.init(name: "Mill"), .init(name: "Tower")]).html == "")
  #expect(try plan([]).html == "")
  #expect(
    try plan([.init(name: "Mill", latitude: 1, longitude: 1, category: .withheld)]).html == "")
}

@Test func `what has no position, shares one, lies far away or is told coarsely stands beside`()
  throws
{
  let drawn = try plan([
    .init(name: "Mill", latitude: 34.55, longitude: 38.27),
    .init(name: "Tower", latitude: 34.55, longitude: 38.27),
    .init(name: "Gate", latitude: 34.551, longitude: 38.271, category: .hundredth),
    .init(name: "Farm", latitude: 35.27, longitude: 38.27),
    .init(name: "Well"),
  ])
  let lists = drawn.between("<div class=\"besides\">", "</div>")
    .replacing(/<svg.*?<\/svg>/, with: "").replacing(/<[^>]*>/, with: "|")
    .replacing(/\|[| ]*/, with: "|")
  #expect(
    lists
      == "|Without a recorded position|Well|Recorded at the same position|Mill|, |Tower|Far from the others|Farm|(80 km)|Position told coarsely|to a grid of 0.01 degree: |Gate|"
  )
  // The one far away does not squeeze the others.
  #expect(drawn.circles(radius: "12").count == 3)
  #expect(drawn.texts.contains("50 m"))
}

@Test(
  arguments: [
    [(34.55, 38.27)], [(90, 0), (90, 120), (-90, 10)], [(0, 180), (0, -180), (0, 179.9999)],
    [(0, 0), (0, 180)], Array(repeating: (34.55, 38.27), count: 30),
  ])
func `places anywhere on the Earth give a plan with numbers in it, and no circle covers another`(
  places: [(Double, Double)]
) throws {
  let drawn = try plan(
    places.map { .init(latitude: $0.0, longitude: $0.1, grade: .slight, event: "2015") })
  #expect(drawn.isFinite)
  #expect(areApart(drawn.circles(radius: "12"), by: 26.8))
}

@Test(arguments: [2, 10, 60, 300])
func `circles never overlap, however many there are and however near`(count: Int) throws {
  var random = Random(seed: UInt64(count))
  for spread in [0.0001, 0.01, 1] {
    let drawn = try plan(
      (0..<count).map { _ in
        .init(
          latitude: 50 + random.next() * spread, longitude: 36 + random.next() * spread)
      })
    let circles = drawn.circles(radius: "12")
    #expect(circles.count >= count - count / 5 - 1)
    #expect(areApart(circles, by: 26.8))
    #expect(circles.allSatisfy { $0.x >= 16 && $0.x <= 664 && $0.y >= 16 })
  }
}

@Test func `a plan of very many shows the worst and says so`() throws {
  let drawn = try plan(Array(repeating: .init(latitude: 50, longitude: 36), count: 400))
  #expect(drawn.circles(radius: "12").count == 250)
  #expect(areApart(drawn.circles(radius: "12"), by: 26.8))
  #expect(drawn.html.contains("Only the 250 monuments that are worst are drawn."))
}

/// Whether all points are at least so far from each other.
func areApart(_ points: [(x: Double, y: Double)], by distance: Double) -> Bool {
  points.indices.allSatisfy { first in
    points[(first + 1)...].allSatisfy { other in
      let (x, y) = (points[first].x - other.x, points[first].y - other.y)
      return x * x + y * y >= distance * distance
    }
  }
}

/// Numbers between 0 and 1 that are the same in every run.
struct Random {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 2_654_435_761 &+ 1
  }

  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 40) / Double(1 << 24)
  }
}
