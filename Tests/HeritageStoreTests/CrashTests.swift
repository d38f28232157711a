import Foundation
import HeritageStore
import HeritageTestSupport
import Testing

/// Something that changes a registry, to be interrupted at every step.
enum Work: String, CaseIterable {
  case addOne
  case updateOne
  case addMany
  case importPack
  case undoUpdate
  case undoPack
  case returnPack
  case packFiles
  case undoPackFiles

  func prepare(_ bench: Workbench) throws {
    try bench.put(["aleppo", "bosra"], "one", 1)
    switch self {
    case .undoUpdate: try bench.put(["aleppo", "damascus"], "two", 2)
    case .undoPack: try bench.put(Workbench.sites(101), "two", 2)
    case .returnPack:
      try bench.put(Workbench.sites(101), "two", 2)
      try bench.undo(2, as: 3)
    case .undoPackFiles: try bench.packFiles(2)
    default: break
    }
  }

  func run(_ bench: Workbench, _ faults: FaultPlan?) throws {
    var registry = try bench.open()
    registry.faults = faults
    var session = try registry.beginWriting(timeout: .zero)
    switch self {
    case .packFiles: _ = try session.packFiles(Workbench.draft(9)) { _ in true }
    case .undoUpdate, .undoPack, .undoPackFiles:
      _ = try session.undo(Workbench.id(2), Workbench.draft(9))
    case .returnPack:
      _ = try session.undo(Workbench.id(3), Workbench.draft(9))
    case .addOne, .updateOne, .addMany, .importPack:
      for site in sites { try session.put(Workbench.record(site, "new"), at: Workbench.path(site)) }
      _ = try session.commit(Workbench.draft(9))
    }
  }

  private var sites: [String] {
    switch self {
    case .addOne: ["palmyra"]
    case .updateOne: ["aleppo", "palmyra"]
    case .addMany: Workbench.sites(5)
    case .importPack: Workbench.sites(101) + ["aleppo"]
    default: []
    }
  }
}

/// What a registry has, and which records have files of their own.
private func state(of bench: Workbench) throws -> [String: String] {
  var state = try bench.texts()
  for path in try bench.files(below: "sites/") { state["file \(path)"] = "" }
  return state
}

@Test(.temporaryFolder, arguments: Work.allCases, [FaultPlan.Kind.death, .error])
func `an interruption at any step leaves the state before or after`(
  work: Work, kind: FaultPlan.Kind
) throws {
  let template = try Workbench()
  try work.prepare(template)
  let before = try state(of: template)
  let saved = template.path + ".saved"
  try FileManager.default.copyItem(atPath: template.path, toPath: saved)
  let counter = FaultPlan(step: 0, kind)
  try work.run(template, counter)
  let after = try state(of: template)
  let cleanFiles = try template.files().count
  #expect(before != after)
  #expect(counter.steps >= 5)
  var outcomes: Set<Bool> = []
  for step in 1...counter.steps {
    try FileManager.default.removeItem(atPath: template.path)
    try FileManager.default.copyItem(atPath: saved, toPath: template.path)
    var committed = false
    do {
      try work.run(template, FaultPlan(step: step, kind))
      Issue.record("step \(step) did not fail")
    } catch StoreError.committedButNotInPlace {
      committed = true
    } catch StoreError.io {
      committed = false
    }
    outcomes.insert(committed)
    #expect(try state(of: template) == (committed ? after : before), "step \(step)")
    #expect(try template.findings() == [], "step \(step)")
    #expect(try template.files(below: ".heritage/staging") == [], "step \(step)")
    if !committed {
      try work.run(template, nil)
      #expect(try state(of: template) == after, "step \(step)")
    }
    #expect(try template.files().count == cleanFiles, "step \(step)")
  }
  #expect(outcomes == [true, false])
}
