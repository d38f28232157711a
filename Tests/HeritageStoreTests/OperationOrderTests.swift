import CanonicalJSON
import HeritageModel
import HeritageTestSupport
import Testing

@testable import HeritageStore

extension Workbench {
  /// The identifiers of the operations in their order, by the numbers of their drafts.
  fileprivate func order() throws -> [Int] {
    try open().operations().compactMap {
      if case .operation(let operation) = $0 { Int(operation.id.dropFirst(2)) } else { nil }
    }
  }

  /// Writes an operation's file with other members and a sum that fits.
  fileprivate func forge(_ file: String, _ change: (inout JSONObject) -> Void) throws {
    let line = try #require(read(file).split(separator: "\n").first)
    var object = try #require(try JSONParser.parse(Array(line.utf8)).objectValue)
    change(&object)
    let body = object.bytes(.compact) + [UInt8(ascii: "\n")]
    let sum: JSONObject = ["sha256": .string(ContentHash(of: body).text)]
    try write(
      String(decoding: body + sum.bytes(.compact) + [UInt8(ascii: "\n")], as: UTF8.self), file)
  }

  /// Takes away what the operations of a registry have seen, as older programs wrote them.
  fileprivate func removeHeads() throws {
    for file in try files(below: "journal/") {
      var previous: String?
      if let number = Int(file.suffix(14).prefix(8)), number > 1 {
        let before = file.dropLast(14) + Layout.padded(number - 1) + ".jsonl"
        previous = ContentHash(of: Array(try read(String(before)).utf8)).text
      }
      try forge(file) {
        $0["heads"] = nil
        $0["prev"] = previous.map(JSONValue.string)
      }
    }
  }
}

@Test(.temporaryFolder, arguments: [-3600, 3600], [true, false])
func `a machine whose clock differs takes an edit back, and takes that back`(
  skew: Int, namesHeads: Bool
) throws {
  let home = try Workbench()
  try home.put(["palmyra"], "one", 1)
  try home.put(["palmyra"], "two", 2)
  let away = try home.copy(to: "away", clock: skew)
  try away.undo(2, as: 3)
  if !namesHeads { try away.removeHeads() }
  #expect(try away.findings() == [])
  #expect(try away.text(of: "palmyra") == "one")
  #expect(try away.order() == [0, 1, 2, 3])
  try away.undo(3, as: 4)
  if !namesHeads { try away.removeHeads() }
  #expect(try away.findings() == [])
  #expect(try away.text(of: "palmyra") == "two")
  guard namesHeads else { return }
  let back = try away.copy(to: "registry")
  try back.put(["palmyra"], "three", 5)
  #expect(try back.findings() == [])
  #expect(try back.order() == [0, 1, 2, 3, 4, 5])
}

@Test(.temporaryFolder)
func `an operation names the last ones of all other writers, and none where there are none`()
  throws
{
  let first = try Workbench()
  let own = try #require(try first.put(["palmyra"], "one", 1))
  #expect(own.heads == [])
  let second = try first.copy(to: "second", clock: -3600)
  let seen = try #require(try second.put(["aleppo"], "one", 2))
  let file = try second.read(own.path.text)
  #expect(
    seen.heads == [
      Operation.Head(writer: own.writer, sequence: 2, hash: ContentHash(of: Array(file.utf8)))
    ])
  let third = try second.copy(to: "third", clock: -7200)
  let last = try #require(try third.put(["aleppo"], "two", 3))
  #expect(last.heads.map(\.writer) == [own.writer, seen.writer].sorted())
  let line = try third.read(last.path.text)
  #expect(line.contains(#""heads":{""#))
  #expect(try third.order() == [0, 1, 2, 3])
  #expect(try third.findings() == [])
}

@Test(.temporaryFolder)
func `a forged or lost operation that another writer has seen is found`() throws {
  let home = try Workbench()
  let seen = try #require(try home.put(["palmyra"], "one", 1))
  let away = try home.copy(to: "away", clock: -3600)
  let own = try #require(try away.put(["palmyra"], "two", 2))
  try away.forge(seen.path.text) { $0["note"] = "another" }
  #expect(try away.findings() == ["INT-04 \(seen.path)"])
  #expect(
    try away.open().integrityFindings().map(\.message) == [
      "it is not the operation that '\(own.id)' of writer '\(own.writer)' has seen"
    ])
  try away.remove(seen.path.text)
  #expect(try away.findings().contains("INT-02 \(seen.path)"))
}

@Test(.temporaryFolder)
func `operations that name each other as seen are found, and have an order all the same`() throws {
  let home = try Workbench()
  let first = try #require(try home.put(["palmyra"], "one", 1))
  let away = try home.copy(to: "away", clock: -3600)
  let second = try #require(try away.put(["aleppo"], "one", 2))
  let hash = ContentHash(of: Array(try away.read(second.path.text).utf8))
  try away.forge(first.path.text) {
    $0["heads"] = [second.writer: ["sequence": 1, "sha256": .string(hash.text)]]
  }
  #expect(try away.order() == [0, 2, 1])
  #expect(
    try away.findings() == ["INT-04 \(first.path)", "INT-04 \(second.path)"].sorted())
  try away.forge(second.path.text) { $0["undoes"] = .string(second.id) }
  #expect(try away.order().count == 3)
  try away.forge(second.path.text) { $0["heads"] = ["../x": ["sequence": 1]] }
  #expect(try away.findings().contains("INT-01 \(second.path)"))
}

/// A registry in memory, of which each machine has a copy.
private struct History {
  var operations: [Operation] = []
  var files: [RegistryPath: ContentHash] = [:]

  private static let paths = ["a", "b", "c", "d"].map { RegistryPath(known: "sites/\($0).json") }

  /// Does something on a machine: writes one or two files anew, or takes an operation back.
  mutating func change(
    _ id: Int, by writer: String, at clock: Int, namesHeads: Bool, _ random: inout Chance
  ) {
    var undoes: String?
    var changes: [Operation.Change] = []
    let last = operations.last { $0.changes.allSatisfy { files[$0.path] == $0.after } }
    // Without heads, nothing but the clocks tells how often a file was in a state.
    if let last, namesHeads, Int.random(in: 0..<3, using: &random) == 0 {
      undoes = last.id
      changes = last.changes.map(\.reversed)
    } else {
      for path in Self.paths.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random))
      {
        let hash = ContentHash(of: Array("\(id) \(path)".utf8))
        changes.append(Operation.Change(path: path, before: files[path], after: hash))
      }
    }
    let latest = Dictionary(grouping: operations, by: \.writer).compactMapValues(\.last)
    let heads = latest.values.filter { $0.writer != writer }.map {
      Operation.Head(writer: $0.writer, sequence: $0.sequence, hash: ContentHash(of: []))
    }
    for change in changes { files[change.path] = change.after }
    operations.append(
      Operation(
        id: "OP\(id)", writer: writer, sequence: (latest[writer]?.sequence ?? 0) + 1,
        previous: nil, heads: namesHeads ? heads.sorted { $0.writer < $1.writer } : [],
        at: Instant(secondsSinceEpoch: clock), by: nil, command: "test", note: nil, summary: nil,
        undoes: undoes, accepts: false, changes: changes))
  }

  /// The files that a replay in the order of the operations comes to.
  func replayed() -> [RegistryPath: ContentHash] {
    let writers = Dictionary(grouping: operations, by: \.writer).values.map { $0 }
    var files: [RegistryPath: ContentHash] = [:]
    let order = OperationOrder(writers)
    for change in order.operations.flatMap(\.changes) { files[change.path] = change.after }
    return order.contradictions.isEmpty ? files : [:]
  }
}

/// Random numbers that are the same each time.
private struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 33) &* 0xff51_afd7_ed55_8ccd
  }
}

@Test(arguments: 2...4, [true, false])
func `histories of several machines are replayed to what the files are, whatever the clocks`(
  machines: Int, namesHeads: Bool
) {
  for seed in 0..<500 {
    var random = Chance(state: UInt64(seed * 10 + machines))
    let clocks = (0..<machines).map { _ in Int.random(in: -10...10, using: &random) * 40 }
    var copies = (0..<machines).map { _ in History() }
    for step in 0..<40 {
      let machine = Int.random(in: 0..<machines, using: &random)
      if Int.random(in: 0..<4, using: &random) == 0 {
        // A copy takes the place of all that a machine has.
        copies[machine] = copies[Int.random(in: 0..<machines, using: &random)]
      }
      copies[machine].change(
        step, by: "writer\(machine)", at: step * 10 + clocks[machine], namesHeads: namesHeads,
        &random)
    }
    for copy in copies { #expect(copy.replayed() == copy.files, "seed \(seed)") }
  }
}
