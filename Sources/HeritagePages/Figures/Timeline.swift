package import HeritageDocuments
import HeritageModel

/// A row for each subject of what happened when, in the order of the events.
///
/// Places across are shares of the width, so that shapes and words keep their size on every page. Time runs
/// from left to right in every language.
package struct Timeline {
  private let rows: [TimelineRow]
  private let undated: [SubjectFacts]
  private let axis: TimeAxis?
  private let words: any Wording
  private let prefix: String

  /// - Parameters:
  ///   - subjects: What has a row.
  ///   - words: The words of the page.
  ///   - prefix: What its ids begin with, which must be another for each figure of a page.
  package init(subjects: [SubjectFacts], words: any Wording, prefix: String = "timeline") {
    self.words = words
    self.prefix = prefix
    let all = subjects.map { TimelineRow($0) }
    let dated = all.filter { !$0.days.isEmpty }
    rows = dated.indices.sorted {
      TimelineRow.precedes(dated[$0], dated[$1])
        || (!TimelineRow.precedes(dated[$1], dated[$0]) && $0 < $1)
    }.map { dated[$0] }
    undated = all.filter(\.days.isEmpty).map(\.subject)
    let days = rows.flatMap(\.days)
    if let first = days.min(), let last = days.max() {
      axis = TimeAxis(
        first...last, opensBefore: rows.contains(where: \.opensBefore),
        opensAfter: rows.contains(where: \.opensAfter), words: words)
    } else {
      axis = nil
    }
  }

  package var markup: Markup {
    guard let axis else { return undatedMarkup }
    let head = Markup.element(
      "div", ["class": "tlr axis", "aria-hidden": "true"],
      [.element("span"), axisMarkup(axis)])
    let lines = rows.map { row in
      Markup.element(
        "div", ["class": "tlr"],
        [
          .element(
            "div", [:],
            [
              GradeMark(grade: row.subject.stateClass, words: words).picture(size: 20),
              .anchor(row.subject.anchor, [.name(row.subject.title)]),
            ]),
          .element(
            "svg",
            [
              "class": "line", "width": "100%", "height": "38", "direction": "ltr",
              "role": "img",
              "aria-label": "\(row.subject.title.text): \(words.state(of: row.subject))",
            ], [.element("use", ["href": "#\(prefix)-grid"])] + marks(of: row, axis)),
        ])
    }
    var caption: [Markup] = [.text(words.label(.timelineCaption))]
    if words.isRightToLeft { caption += [" ", .text(words.label(.timeRunsLeftToRight))] }
    return [
      .element(
        "figure", [:],
        [
          legend, .element("div", ["class": "tl"], [head] + lines),
          .element("figcaption", [:], caption),
        ]), undatedMarkup,
    ]
  }

  private var undatedMarkup: Markup {
    guard !undated.isEmpty else { return .nothing }
    return .element(
      "p", ["class": "meta"],
      [
        .element("b", [:], words.label(.withoutDate)), ": ",
        undated.map { .anchor($0.anchor, [.name($0.title)]) }.joined(", "),
      ])
  }
}

// MARK: - The axis

extension Timeline {
  private func axisMarkup(_ axis: TimeAxis) -> Markup {
    let hasLower = axis.labels.contains { !$0.isUpper }
    // A row with a long name is higher than its marks, and the lines go through it.
    let grid = axis.lines.map { line in
      let x = percent(axis.position(line.day))
      return Markup.line(
        x, "-20", x, "58", stroke: line.isStrong ? Palette.secondInk : Palette.rule)
    }
    let labels = axis.labels.map { label in
      Markup.drawn(
        label.text, x: percent(axis.position(label.day)), y: label.isUpper ? "15" : "31", dx: "4",
        size: label.isUpper ? 14 : 12, isBold: label.isUpper,
        fill: label.isUpper ? Palette.ink : Palette.secondInk,
        class: label.isForWide ? "wide" : nil)
    }
    return .element(
      "svg",
      [
        "class": "line", "width": "100%", "height": hasLower ? "38" : "22", "direction": "ltr",
      ],
      [fading, .element("g", ["id": "\(prefix)-grid"], grid)] + labels)
  }

  /// What lets an open bar fade towards its open end.
  private var fading: Markup {
    let isOpen = (rows.contains(where: \.opensBefore), rows.contains(where: \.opensAfter))
    var masks: [Markup] = []
    for (name, isNeeded) in [("before", isOpen.0), ("after", isOpen.1)] where isNeeded {
      let opacities = name == "before" ? ["0", "1"] : ["1", "0"]
      masks.append(
        .element(
          "linearGradient", ["id": "\(prefix)-\(name)-fade"],
          zip(["0", "1"], opacities).map { offset, opacity in
            .element(
              "stop", ["offset": offset, "stop-color": "#ffffff", "stop-opacity": opacity])
          }))
      masks.append(
        .element(
          "mask", ["id": "\(prefix)-\(name)", "maskContentUnits": "objectBoundingBox"],
          [
            .element(
              "rect",
              [
                "x": "-0.2", "y": "-1", "width": "1.4", "height": "3",
                "fill": "url(#\(prefix)-\(name)-fade)",
              ])
          ]))
    }
    return masks.isEmpty ? .nothing : .element("defs", [:], masks)
  }
}

// MARK: - The marks

extension Timeline {
  private func marks(of row: TimelineRow, _ axis: TimeAxis) -> [Markup] {
    var marks: [Markup] = []
    if let images = row.images {
      let ends = [images.whole, images.damaged].map { percent(axis.position(Double($0) + 0.5)) }
      marks.append(.line(ends[0], "31", ends[1], "31", width: "1.4"))
      for end in ends { marks.append(.line(end, "27", end, "35", width: "1.4")) }
    }
    for date in row.otherDates {
      marks.append(bar(date, axis, y: "13", height: "8", fill: "#ffffff", dashes: "3 2"))
    }
    if let event = row.event {
      if let day = event.first, event.isOneDay {
        marks.append(
          shape("M0 -8L8 0L0 8L-8 0z", axis, day, y: "17", Palette.area(row.subject.stateClass)))
      } else {
        marks.append(
          bar(event, axis, y: "11", height: "12", fill: Palette.area(row.subject.stateClass)))
      }
    }
    for day in row.looks {
      marks.append(
        .element(
          "circle",
          [
            "cx": percent(axis.position(Double(day) + 0.5)), "cy": "31", "r": "3.2",
            "fill": Palette.secondInk,
          ]))
    }
    return marks
      + row.publications.map { shape("M-4 -3h8l-4 7z", axis, $0, y: "5", "#ffffff") }
  }

  /// A shape that keeps its size wherever the day stands on the page.
  private func shape(
    _ path: String, _ axis: TimeAxis, _ day: Int, y: String, _ fill: String
  ) -> Markup {
    .element(
      "svg",
      [
        "x": percent(axis.position(Double(day) + 0.5)), "y": y, "class": "inner",
        "overflow": "visible",
      ],
      [.element("path", ["d": path, "fill": fill, "stroke": Palette.ink])])
  }

  private func bar(
    _ span: TimelineRow.Span, _ axis: TimeAxis, y: String, height: String, fill: String,
    dashes: String? = nil
  ) -> Markup {
    var start = span.first.map { axis.position($0) } ?? 0
    let end = span.last.map { axis.position(Double($0) + 1) } ?? 100
    let width = max(end - start, 1)
    // A bar that had to be widened stays within the row.
    start = min(start, 100 - width)
    let open = span.first == nil ? "before" : span.last == nil ? "after" : nil
    return .element(
      "rect",
      [
        "x": percent(start), "width": percent(width), "y": y, "height": height, "fill": fill,
        "stroke": Palette.ink, "stroke-dasharray": dashes,
        "mask": open.map { "url(#\(prefix)-\($0))" },
      ])
  }

  private var legend: Markup {
    let events = rows.compactMap(\.event)
    let neutral = Palette.secondInk
    let items: [(isThere: Bool, label: PageLabel, shapes: [Markup])] = [
      (
        events.contains { !$0.isOneDay }, .happened,
        [path("M-9 -6h18v12h-18z", fill: neutral)]
      ),
      (
        events.contains(where: \.isOneDay), .happenedOnDay,
        [path("M0 -8L8 0L0 8L-8 0z", fill: neutral)]
      ),
      (
        rows.contains { !$0.otherDates.isEmpty }, .otherDate,
        [path("M-11 -4h22v8h-22z", fill: "#ffffff", dashes: "3 2")]
      ),
      (
        rows.contains { $0.images != nil }, .betweenImages,
        [path("M-11 -5v10M-11 0h22M11 -5v10", fill: "none")]
      ),
      (
        rows.contains { !$0.publications.isEmpty }, .reportPublished,
        [path("M-4 -3h8l-4 7z", fill: "#ffffff")]
      ),
      (
        rows.contains { !$0.looks.isEmpty }, .imageOrVisit,
        [.element("circle", ["r": "3.2", "fill": neutral])]
      ),
    ]
    return .element(
      "ul", ["class": "legend", "aria-label": words.label(.legend)],
      items.filter(\.isThere).map { item in
        .element(
          "li", [:],
          [
            .element(
              "svg",
              [
                "width": "26", "height": "18", "viewBox": "-13 -9 26 18", "aria-hidden": "true",
                "focusable": "false",
              ], item.shapes), .text(words.label(item.label)),
          ])
      })
  }

  private func path(_ data: String, fill: String, dashes: String? = nil) -> Markup {
    .element(
      "path",
      ["d": data, "fill": fill, "stroke": Palette.ink, "stroke-dasharray": dashes])
  }
}
