package import HeritageDocuments
import HeritageModel

/// A column for each month of how many subjects were struck in it, the worst at the bottom.
package struct MonthColumns {
  private let series: MonthSeries
  private let words: any Wording

  package init(series: MonthSeries, words: any Wording) {
    self.series = series
    self.words = words
  }

  package var markup: Markup {
    let height = Self.top + Double(most) * unit + Self.bottom
    let shown = (series.columns.map(\.byState) + [series.unsure]).reduce(into: Set()) {
      $0.formUnion($1.filter { $0.value > 0 }.keys)
    }
    return .element(
      "figure", [:],
      [
        .element(
          "svg",
          [
            "class": "bar", "width": "100%", "height": decimal(height), "role": "img",
            "aria-label": "\(words.label(.monthByMonth)). \(words.counts(of: series))",
            "direction": "ltr",
          ],
          scale + [
            .element(
              "svg",
              [
                "class": "inner", "x": "6%", "y": "0", "width": "94%",
                "height": decimal(height),
              ], years + columns + months)
          ]),
        GradeMark.legend(of: shown, words),
        hasUnsure ? .element("figcaption", [:], note) : .nothing,
      ])
  }

  // MARK: - Measures

  private static let top = 24.0
  private static let bottom = 42.0
  /// The widths of the columns together, in pixels: on a phone, and on a printed page.
  private static let phone = 330.0
  private static let page = 640.0

  private var hasUnsure: Bool { series.unsure.values.contains { $0 > 0 } }

  /// What the longest month counts.
  private var mostInMonth: Int { series.columns.map { Self.total($0.byState) }.max() ?? 0 }

  /// Whether the last column would leave the months no height to be read by.
  private var isCutShort: Bool {
    mostInMonth > 0 && Self.total(series.unsure) > 2 * mostInMonth
      && Self.total(series.unsure) > Self.leastCut
  }

  /// What the height of the figure counts.
  private var most: Int {
    isCutShort
      ? max(mostInMonth + (mostInMonth + 1) / 2, Self.leastCut)
      : max(1, mostInMonth, Self.total(series.unsure))
  }

  /// A column of so many is never cut.
  private static let leastCut = 6

  private var note: String {
    words.label(.monthsNote)
      + (isCutShort ? " " + words.cutShort(Self.total(series.unsure)) : "")
  }

  private static func total(_ counts: [StateClass: Int]) -> Int {
    counts.values.reduce(0, +)
  }

  /// The height of one subject.
  private var unit: Double { min(180 / Double(most), 45) }

  private var base: Double { Self.top + Double(most) * unit }

  /// The share of the width that a month takes, from 0 to 100.
  private var slot: Double {
    min(100 / Double(series.columns.count + (hasUnsure ? 1 : 0)), 10)
  }

  private func start(_ column: Int) -> Double { Double(column) * slot }

  /// How many pixels of something that is a share of the width there are.
  private func pixels(_ share: Double, _ width: Double) -> Double { share / 100 * width }

  // MARK: - Axes

  private var scale: [Markup] {
    var step = 1
    while most / step > 6 { step = String(step).hasPrefix("2") ? step / 2 * 5 : step * 2 }
    return stride(from: 0, through: most, by: step).flatMap { number -> [Markup] in
      let y = base - Double(number) * unit
      return [
        .line(
          "6%", decimal(y), "100%", decimal(y), stroke: number == 0 ? Palette.ink : Palette.rule),
        .drawn(
          words.number(number), x: "5%", y: decimal(y + 4), anchor: "end",
          fill: Palette.secondInk),
      ]
    }
  }

  /// Every nth month by its name, so that names do not meet.
  private var months: [Markup] {
    let steps = [1, 2, 3, 6, 12]
    let widest = (1...12).map { TextWidth.of(words.month($0, isShort: true), size: 12) }.max() ?? 0
    func step(_ width: Double) -> Int {
      steps.first { pixels(slot, width) * Double($0) >= widest + 4 } ?? 12
    }
    let (onPage, onPhone) = (step(Self.page), step(Self.phone))
    var names: [Markup] = series.columns.enumerated().compactMap { index, column in
      let month = column.month.month
      guard (month - 1) % onPage == 0 else { return nil }
      return .drawn(
        words.month(month, isShort: true), x: percent(start(index) + slot / 2),
        y: decimal(base + 17), anchor: "middle",
        class: (month - 1) % onPhone == 0 ? nil : "wide")
    }
    if hasUnsure {
      names.append(
        .drawn(
          words.letter(.unknown), x: percent(start(series.columns.count) + slot / 2),
          y: decimal(base + 17), size: 13, anchor: "middle", isBold: true))
    }
    return names
  }

  /// The years below the months, with a line where one begins; the end of a year gives way to the next.
  private var years: [Markup] {
    var starts: [(index: Int, year: Int)] = []
    for (index, column) in series.columns.enumerated()
    where index == 0 || column.month.month == 1 {
      starts.append((index, column.month.year))
    }
    var marks: [Markup] = []
    for (place, mark) in starts.enumerated() {
      let x = start(mark.index)
      if mark.index > 0 {
        marks.append(.line(percent(x), "8", percent(x), decimal(base + 38), stroke: Palette.coast))
      }
      let text = words.year(mark.year)
      let room = (place + 1 < starts.count ? start(starts[place + 1].index) : 100) - x
      let width = TextWidth.of(text, size: 13, isBold: true) + 8
      guard pixels(room, Self.page) >= width else { continue }
      marks.append(
        .drawn(
          text, x: percent(x), y: decimal(base + 35), dx: "3", size: 13, isBold: true,
          class: pixels(room, Self.phone) >= width ? nil : "wide"))
    }
    if hasUnsure {
      let x = percent(start(series.columns.count))
      marks.append(.line(x, "8", x, decimal(base + 22), dashes: "3 3"))
    }
    return marks
  }

  // MARK: - Columns

  private var columns: [Markup] {
    let all = series.columns.map(\.byState) + (hasUnsure ? [series.unsure] : [])
    return all.enumerated().flatMap { column($1, at: start($0)) }
  }

  private func column(_ counts: [StateClass: Int], at start: Double) -> [Markup] {
    let width = slot * 0.8
    let middle = percent(start + slot / 2)
    var level = base
    var parts: [Markup] = []
    let longest = Self.longest(Palette.order.compactMap { counts[$0] }, within: Double(most))
    for grade in Palette.order {
      guard let count = counts[grade], count > 0 else { continue }
      let height = min(Double(count), longest) * unit
      level -= height
      parts.append(
        .element(
          "rect",
          [
            "x": percent(start + slot * 0.1), "width": percent(width), "y": decimal(level),
            "height": decimal(height), "fill": Palette.area(grade), "stroke": Palette.ink,
          ]))
      let isBroken = Double(count) > longest
      if isBroken { parts += cut(at: start, level + height / 3) }
      guard height >= (isBroken ? 26 : 13), pixels(width, Self.page) >= 10 else { continue }
      let letter = level + height * (isBroken ? 2.0 / 3 : 0.5)
      parts.append(
        .drawn(
          words.letter(grade), x: middle, y: decimal(letter + 4.3), anchor: "middle",
          isBold: true, fill: Palette.letter(on: grade),
          halo: grade == .possible ? "#ffffff" : nil,
          class: pixels(width, Self.phone) >= 10 ? nil : "wide"))
    }
    let total = words.number(Self.total(counts))
    let room = TextWidth.of(total, size: 13, isBold: true)
    if level < base, pixels(slot, Self.page) >= room {
      parts.append(
        .drawn(
          total, x: middle, y: decimal(level - 5), size: 13, anchor: "middle", isBold: true,
          class: pixels(slot, Self.phone) >= room ? nil : "wide"))
    }
    return parts
  }
  /// The most that a part of a column may count for all of them to have room, the longest cut alike.
  private static func longest(_ counts: [Int], within most: Double) -> Double {
    var room = most
    var left = Double(counts.count)
    for count in counts.sorted() {
      if Double(count) > room / left { return room / left }
      room -= Double(count)
      left -= 1
    }
    return .infinity
  }

  /// A gap across a part that is drawn shorter than it is.
  private func cut(at start: Double, _ level: Double) -> [Markup] {
    func line(_ offset: Double, _ colour: String, _ width: String?) -> Markup {
      .line(
        percent(start + slot * 0.06), decimal(level + offset + 3), percent(start + slot * 0.94),
        decimal(level + offset - 3), stroke: colour, width: width)
    }
    return [line(0, "#ffffff", "5"), line(-2.5, Palette.ink, nil), line(2.5, Palette.ink, nil)]
  }
}
