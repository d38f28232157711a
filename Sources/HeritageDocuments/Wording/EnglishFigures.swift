package import HeritageModel

extension English {
  package func month(_ month: Int, of year: Int) -> String {
    "\(self.month(month, isShort: true)) \(self.year(year))"
  }

  package func inAll(_ number: Int) -> String { "\(Self.grouped(number)) in all" }

  package func number(_ number: Int) -> String { Self.grouped(number) }

  package func counts(_ counts: [StateClass: Int]) -> String {
    list(
      StateClass.allCases.compactMap { grade in
        counts[grade].flatMap {
          let words = grade == .unknown ? known(.notKnown) : self.state(grade)
          return $0 > 0 ? "\(Self.grouped($0)) \(words)" : nil
        }
      })
  }

  package func counts(of series: MonthSeries) -> String {
    let months = series.columns.map { column in
      let total = column.byState.values.reduce(0, +)
      let name = "\(month(column.month.month, isShort: false)) \(year(column.month.year))"
      return total == 0 ? "\(name): none" : "\(name): \(counts(column.byState))"
    }
    let unsure = series.unsure.values.reduce(0, +)
    let rest = unsure == 0 ? [] : ["month not certain: \(counts(series.unsure))"]
    return (months + rest).joined(separator: "; ").capitalizedFirst + "."
  }

  package func cutShort(_ number: Int) -> String {
    "That column is drawn broken, as the months would be too low beside it: it counts \(Self.grouped(number))."
  }

  package func distance(metres: Double) -> String {
    if metres < 10_000, metres < 1000 || metres.truncatingRemainder(dividingBy: 1000) != 0 {
      return "\(Self.grouped(Self.whole(metres))) m"
    }
    return "\(Self.grouped(Self.whole(metres / 1000))) km"
  }

  package func precision(_ category: LocationCategory) -> String {
    switch category {
    case .exact: "as recorded"
    case .thousandth: "to a grid of 0.001 degree"
    case .hundredth: "to a grid of 0.01 degree"
    case .tenth: "to a grid of 0.1 degree"
    case .degree: "to a grid of 1 degree"
    case .withheld: "nowhere"
    }
  }

  package func parallel(_ degrees: Double) -> String {
    degrees == 0 ? "0°" : Self.degrees(degrees) + (degrees > 0 ? "° N" : "° S")
  }

  package func meridian(_ degrees: Double) -> String {
    let isMiddle = degrees == 0 || degrees.magnitude == 180
    return Self.degrees(degrees) + (isMiddle ? "°" : degrees > 0 ? "° E" : "° W")
  }
}
