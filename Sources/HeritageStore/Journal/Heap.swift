/// A collection whose least element can be taken, in logarithmic time.
struct Heap<Element: Comparable> {
  /// No element is less than the one at half its index.
  private var elements: [Element] = []

  mutating func insert(_ element: Element) {
    elements.append(element)
    var index = elements.count - 1
    while index > 0, elements[index] < elements[(index - 1) / 2] {
      elements.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  mutating func removeFirst() -> Element? {
    guard !elements.isEmpty else { return nil }
    elements.swapAt(0, elements.count - 1)
    let least = elements.removeLast()
    var index = 0
    while true {
      var smaller = index
      for child in [2 * index + 1, 2 * index + 2]
      where child < elements.count && elements[child] < elements[smaller] { smaller = child }
      if smaller == index { return least }
      elements.swapAt(index, smaller)
      index = smaller
    }
  }
}
