import ListingGeneration
import Testing

private func lines(_ write: (([UInt8]) throws -> Void) throws -> Void) throws -> [Substring] {
  var bytes: [UInt8] = []
  try write { bytes += $0 }
  return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
}

@Test func `each site has its points, under keys of their own`() throws {
  let listing = DamageListing(sites: 50)
  let sites = try lines(listing.writeSites)
  #expect(sites.count == 51)
  #expect(sites[2] == "1,Monument number 1 of the town 1,34.50000,37.50400,SY")
  let points = try lines(listing.writePoints).dropFirst()
  #expect(points.count == 500)
  #expect(points.first == "0,UNO-0,2021-01-10,1,Town 0,37.49970,34.50010")
  #expect(Set(points.map { $0.split(separator: ",").suffix(2).joined() }).count == 500)
}

@Test func `the next edition has another class in one row of a hundred`() throws {
  let one = try lines(DamageListing(sites: 50).writePoints)
  let next = try lines(DamageListing(sites: 50, isNextEdition: true).writePoints)
  let changed = zip(one, next).filter { $0 != $1 }
  #expect(changed.count == DamageListing(sites: 50).changedPoints)
  #expect(
    changed.allSatisfy {
      $0.split(separator: ",").count == 7
        && $0.split(separator: ",")[3] != $1.split(separator: ",")[3]
    })
}
