import HeritageReport
import HeritageModel
import Testing
@Test func `probe`() throws {
  let d = Dossier(site: try SmallRegistry.site(), records: try SmallRegistry.contents())
  print(d.text); print("@@@@@"); print(d.markdown); print("@@@@@")
  print(Summary(scope: SummaryScope(), records: try SmallRegistry.contents()).markdown)
  print("@@@@@")
  print(Summary(scope: SummaryScope(), records: try SmallRegistry.contents()).text)
}
