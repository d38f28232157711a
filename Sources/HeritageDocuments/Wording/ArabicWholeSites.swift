extension Arabic {
  package func besidesAsAWhole(_ number: Int) -> String {
    "وإلى جانبها \(counted(number, .site)) ككل"
  }

  package func ledeOfWholeSites(_ sites: [SubjectFacts]) -> [LedePart] {
    let told = StateClass.allCases.compactMap { state -> String? in
      let count = sites.count { $0.stateClass == state }
      return count == 0 ? nil : "\(number(count)) \(self.state(state))"
    }
    return [LedePart("وتقارير عن مواقع ككل: \(list(told)).")]
  }
}
