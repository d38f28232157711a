import CanonicalJSON
import HeritageStore
import HeritageTestSupport
import Testing

/// The kinds of store that keep the same promises.
enum StoreKind: CaseIterable {
  case memory
  case ownFiles
  case pack

  /// Makes a store of sites, each with its name as its text.
  func make(_ sites: [String]) throws -> any RecordStore {
    switch self {
    case .memory:
      var store = MemoryRecordStore()
      for site in sites { store.put(Workbench.record(site, site), at: try Workbench.path(site)) }
      return store
    case .ownFiles, .pack:
      let bench = try Workbench()
      // More than a hundred make a pack; those beyond the given ones come last.
      let extra = self == .pack ? Workbench.sites(101).map { "zz-\($0)" } : []
      var session = try bench.open().beginWriting()
      for site in sites + extra {
        try session.put(Workbench.record(site, site), at: Workbench.path(site))
      }
      _ = try session.commit(Workbench.draft(1))
      return try bench.open()
    }
  }
}

/// Collects the paths below a folder, except those beyond the given sites.
private func paths(_ store: any RecordStore, below folder: String) throws -> [String] {
  var paths: [String] = []
  try store.forEachRecord(below: folder) { item in
    if case .record(let record) = item { paths.append(record.path.text) }
    return true
  }
  var alone: [String] = []
  try store.forEachPath(below: folder) { path in
    alone.append(path.text)
    return true
  }
  #expect(alone == paths)
  return paths.filter { !$0.hasPrefix("sites/zz/") }
}

@Test(.temporaryFolder, arguments: StoreKind.allCases)
func `a store returns the record at a path and nothing elsewhere`(kind: StoreKind) throws {
  let store = try kind.make(["aleppo", "bosra", "palmyra"])
  let record = try store.record(at: Workbench.path("bosra"))
  #expect(record.map { Workbench.text($0.bytes) } == "bosra")
  #expect(try record?.path == Workbench.path("bosra"))
  #expect(try store.record(at: Workbench.path("bosr")) == nil)
  #expect(try store.record(at: Workbench.path("aaa")) == nil)
  #expect(try store.record(at: Workbench.path("zzz")) == nil)
  #expect(try store.record(at: RegistryPath("registry.json")) == nil)
}

@Test(
  .temporaryFolder,
  arguments: StoreKind.allCases,
  [
    ("", ["sites/al/aleppo", "sites/pa/pa", "sites/pa/pa-2", "sites/pa/palmyra"]),
    ("sites/", ["sites/al/aleppo", "sites/pa/pa", "sites/pa/pa-2", "sites/pa/palmyra"]),
    ("sites/pa/", ["sites/pa/pa", "sites/pa/pa-2", "sites/pa/palmyra"]),
    ("sites/pa/pa/", ["sites/pa/pa"]),
    ("sites/zy/", []),
    ("evidence/", []),
    ("history/", []),
  ])
func `a store visits what is below a folder`(
  kind: StoreKind, expected: (folder: String, sites: [String])
) throws {
  let store = try kind.make(["palmyra", "pa-2", "pa", "aleppo"])
  // A hyphen sorts before the slash that ends a folder's name.
  let sites = expected.sites.map { $0 + "/site.json" }.sorted()
  #expect(try paths(store, below: expected.folder) == sites)
}

@Test(.temporaryFolder, arguments: StoreKind.allCases)
func `a visit stops when it is told to`(kind: StoreKind) throws {
  let store = try kind.make(["aleppo", "bosra", "palmyra"])
  var seen: [String] = []
  try store.forEachRecord(below: "") { item in
    if case .record(let record) = item { seen.append(record.path.text) }
    return seen.count < 2
  }
  #expect(seen == ["sites/al/aleppo/site.json", "sites/bo/bosra/site.json"])
}
