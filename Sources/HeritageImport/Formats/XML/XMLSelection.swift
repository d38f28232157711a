/// Chooses the texts of a row that its selectors ask for.
///
/// A child that chooses may come after what it chooses, so the elements on a selector's path are
/// noted as they come, and the choice is made when the row has ended.
struct XMLSelection {
  /// What the selectors ask of one path.
  private struct Watch {
    /// Conditions that a text of the path may fulfil.
    var conditions: [Int] = []
    /// Selectors that take a text of the path.
    var selectors: [Int] = []
  }

  private struct Condition {
    /// How many elements up the one is that the condition is about.
    let height: Int
    let text: [UInt8]
  }

  private struct Selector {
    let column: Int
    /// The conditions, each with how many elements up the one is that it is about.
    var checks: [(height: Int, condition: Int)] = []
  }

  /// An element or attribute of the row that is on a selector's path.
  private struct Occurrence {
    let watch: Int
    let parent: Int
    var cell = -1
  }

  private struct Fulfilment: Hashable {
    let occurrence: Int
    let condition: Int
  }

  private var watches: [Watch] = []
  private var conditions: [Condition] = []
  private var selectors: [Selector] = []
  private var occurrences: [Occurrence] = []
  private var fulfilled: Set<Fulfilment> = []

  /// Adds a selector.
  ///
  /// - Parameters:
  ///   - selector: The selector.
  ///   - column: The column of what it takes.
  ///   - tree: Where its paths are marked.
  ///   - numbers: The numbers of its names.
  mutating func add(
    _ selector: XMLSelector, column: Int, in tree: inout XMLPathTree, numbers: [String: Int]
  ) {
    func node(_ segment: XMLSelector.Segment, _ parent: Int, _ tree: inout XMLPathTree) -> Int {
      tree.node(
        inside: parent, name: numbers[segment.name, default: 0],
        isAttribute: segment.isAttribute, text: segment.name)
    }
    var entry = Selector(column: column)
    var place = XMLPathTree.row
    let depth = selector.steps.count { $0.segment != nil }
    var reached = 0
    _ = watch(place, in: &tree)
    for step in selector.steps {
      if let segment = step.segment {
        place = node(segment, place, &tree)
        reached += 1
        _ = watch(place, in: &tree)
      }
      for condition in step.conditions {
        var leaf = place
        for segment in condition.path {
          leaf = node(segment, leaf, &tree)
          _ = watch(leaf, in: &tree)
        }
        entry.checks.append((depth - reached, conditions.count))
        watches[watch(leaf, in: &tree)].conditions.append(conditions.count)
        conditions.append(
          Condition(height: condition.path.count, text: Array(condition.text.utf8)))
      }
    }
    watches[watch(place, in: &tree)].selectors.append(selectors.count)
    selectors.append(entry)
  }

  private mutating func watch(_ node: Int, in tree: inout XMLPathTree) -> Int {
    if tree.nodes[node].watch < 0 {
      tree.nodes[node].watch = watches.count
      watches.append(Watch())
    }
    return tree.nodes[node].watch
  }

  /// How many elements and attributes of the row are noted.
  var count: Int { occurrences.count }

  /// Forgets the row before.
  mutating func begin() {
    occurrences.removeAll(keepingCapacity: true)
    if !fulfilled.isEmpty { fulfilled.removeAll(keepingCapacity: true) }
  }

  /// Notes an element or attribute on a selector's path, and returns its number.
  mutating func note(_ watch: Int, inside parent: Int) -> Int {
    occurrences.append(Occurrence(watch: watch, parent: parent))
    return occurrences.count - 1
  }

  /// Takes the text of what was noted, which is the row's last cell.
  mutating func take(textOf occurrence: Int, in row: TableRow) {
    let cell = row.cells.count - 1
    occurrences[occurrence].cell = cell
    for condition in watches[occurrences[occurrence].watch].conditions
    where row.slice(row.cells[cell]).elementsEqual(conditions[condition].text) {
      let subject = ancestor(of: occurrence, height: conditions[condition].height)
      fulfilled.insert(Fulfilment(occurrence: subject, condition: condition))
    }
  }

  /// Adds what the selectors take to a row that has ended.
  func finish(_ row: inout TableRow) {
    if selectors.isEmpty { return }
    for (number, occurrence) in occurrences.enumerated() where occurrence.cell >= 0 {
      for index in watches[occurrence.watch].selectors {
        let isChosen = selectors[index].checks.allSatisfy { check in
          let subject = ancestor(of: number, height: check.height)
          return fulfilled.contains(Fulfilment(occurrence: subject, condition: check.condition))
        }
        if isChosen {
          row.append(Array(row.slice(row.cells[occurrence.cell])), to: selectors[index].column)
        }
      }
    }
  }

  private func ancestor(of occurrence: Int, height: Int) -> Int {
    var place = occurrence
    for _ in 0..<height { place = occurrences[place].parent }
    return place
  }
}
