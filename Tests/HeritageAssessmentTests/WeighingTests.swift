import HeritageAssessment
import HeritageDocuments
import HeritageModel
import Testing

@Test(arguments: weighedCases)
func `claims come to the same in every order`(entry: WeighedCase) throws {
  for order in entry.orders {
    let claims = Claims(try entry.records(order: order))
    let result = Assessor.assess(try subject(), claims: claims)
    #expect(result.countedGrade == entry.counted, "in the order \(order)")
    #expect(result.isContested == entry.isContested, "in the order \(order)")
    #expect((result.status == .contested) == entry.isContested)
    if let phrase = entry.phrase { #expect(result.phrase == phrase, "in the order \(order)") }
  }
}
