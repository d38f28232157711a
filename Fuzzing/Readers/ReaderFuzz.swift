import ByteStreams
import Glibc
import HeritageImport
import Synchronization

/// What the bytes of a run are, as the environment says.
private let subject = unsafe getenv("FUZZ_FORMAT").map { unsafe String(cString: $0) } ?? "csv"

/// The registry of `import`.
private let registry = Mutex(FuzzedRegistry())

/// Takes bytes as what the environment says that they are: a document, a mapping, the decisions on
/// rows that were held, one cell of a table, or a document for a registry on the disk.
@_cdecl("LLVMFuzzerTestOneInput")
public func readDocument(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: data, count: count))
  if let cell = FuzzedCell(rawValue: subject) {
    FuzzedImport.read(cell.table(of: bytes), by: cell.mapping)
    return 0
  }
  switch subject {
  case "mapping": FuzzedImport.readTable(by: bytes)
  case "matches": FuzzedImport.readDecisions(bytes)
  case "import": registry.withLock { $0.bringIn(bytes) }
  case "unesco": FuzzedImport.read(bytes, by: nil, as: .unesco)
  default:
    FuzzedImport.read(bytes, by: FuzzedImport.mapping(ofFormat: subject))
    FuzzedImport.read(bytes, by: nil)
  }
  return 0
}
