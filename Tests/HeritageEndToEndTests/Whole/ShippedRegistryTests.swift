import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct ShippedRegistryTests {
  private static let path = Repository.path("Registry")

  @Test func `no error is found in it`() throws {
    let run = try heritage("check", "--min-severity", "error", "--registry", Self.path)
    #expect(run.exitCode == 0)
    #expect(run.output.hasSuffix("no problems found\n"))
  }

  @Test func `it is what its seeds make, file by file`() throws {
    try Seeds.make()
    let made = try files(below: "Registry")
    let shipped = try FileManager.default.subpathsOfDirectory(atPath: Self.path)
      .filter { path in
        let type = try FileManager.default.attributesOfItem(atPath: "\(Self.path)/\(path)")[.type]
        return type as? FileAttributeType == .typeRegular && !path.hasPrefix(".heritage/")
      }
      .sorted()
    #expect(made == shipped)
    for path in made {
      let bytes = try Data(contentsOf: url("Registry/\(path)"))
      let shippedBytes = try Data(contentsOf: URL(filePath: "\(Self.path)/\(path)"))
      #expect(bytes == shippedBytes, "\(path)")
    }
  }
}
