import HeritageEditions
import HeritageModel
import HeritageTestSupport
import Testing

@Test(arguments: [
  // Half the diagonal of a cell of 0.01 degree at 34.5 north is 721 m.
  (LocationCategory.hundredth, 34.5042, 38.2667, nil as Double?, 34.505, 38.265, 721.0),
  (.hundredth, 34.5042, 38.2667, 1500, 34.505, 38.265, 2221),
  (.thousandth, 34.5542, 38.2667, nil, 34.5545, 38.2665, 72),
  (.tenth, 34.5542, 38.2667, nil, 34.55, 38.25, 7201),
  (.degree, 34.5542, 38.2667, nil, 34.5, 38.5, 72186),
  // Cells are counted downwards everywhere, so that those at the equator are as large as others.
  (.degree, -0.2, -0.2, nil, -0.5, -0.5, 78452),
  (.degree, 0.2, 0.2, nil, 0.5, 0.5, 78452),
  (.hundredth, -34.5542, -58.2667, nil, -34.555, -58.265, 720),
  // The corners of the Earth lie in its last cells.
  (.degree, 90, 180, nil, 89.5, 179.5, 55856),
  (.degree, -90, -180, nil, -89.5, -179.5, 55856),
  (.exact, 34.5542, 38.2667, 1500, 34.5542, 38.2667, 1500),
])
func `a place is told as the middle of its cell`(
  category: LocationCategory, latitude: Double, longitude: Double, uncertainty: Double?,
  toldLatitude: Double, toldLongitude: Double, toldUncertainty: Double
) throws {
  let place = try Location(
    latitude: latitude, longitude: longitude, uncertaintyMetres: uncertainty)
  let told = try #require(category.told(place))
  #expect(told.latitude == toldLatitude)
  #expect(told.longitude == toldLongitude)
  #expect(told.uncertaintyMetres == toldUncertainty)
  // An edition of an edition tells the same place.
  #expect(category.told(told)?.latitude == toldLatitude)
  #expect(category.told(told)?.longitude == toldLongitude)
}

@Test func `a withheld place is not told`() throws {
  #expect(LocationCategory.withheld.told(try Location(latitude: 34, longitude: 38)) == nil)
}

@Test(arguments: [LocationCategory.thousandth, .hundredth, .tenth, .degree])
func `the true place lies within what is told`(category: LocationCategory) throws {
  var random = SplitMix64(state: 7)
  for _ in 0..<2000 {
    let place = try Location(
      latitude: Double.random(in: -90...90, using: &random),
      longitude: Double.random(in: -180...180, using: &random))
    let told = try #require(category.told(place))
    let reach = try #require(told.uncertaintyMetres)
    // The distance is one on a sphere, which is right to within half a percent.
    #expect(told.distance(to: place) <= reach * 1.005)
  }
}
