import CanonicalJSON
import Testing

@testable import HeritageImport

@Test(arguments: BuiltInMappings.files.map(\.name))
func `every mapping that comes with the program is sound`(name: String) throws {
  let mapping = try #require(try BuiltInMappings.named(name))
  #expect(mapping.remarks.isEmpty)
}
