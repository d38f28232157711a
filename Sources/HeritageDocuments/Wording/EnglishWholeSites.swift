extension English {
  package func besidesAsAWhole(_ number: Int) -> String {
    number == 1 ? "1 site as a whole besides" : "\(Self.grouped(number)) sites as a whole besides"
  }

  package func ledeOfWholeSites(_ sites: [SubjectFacts]) -> [LedePart] {
    let told = StateClass.allCases.compactMap { state -> String? in
      let count = sites.count { $0.stateClass == state }
      return count == 0 ? nil : "\(Self.grouped(count)) \(self.state(state))"
    }
    return [
      LedePart(
        "Besides, reports on \(counted(sites.count, .site)) as a whole: \(list(told)).")
    ]
  }
}
