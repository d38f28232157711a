import ByteStreams
import HeritageModel
import Testing

@testable import HeritageImport

private let mapping = """
  {"heritageMapping": 1, "source": {"id": "list", "name": "List"}, "key": "id",
   "skip": [{"filled": "hidden"}],
   "site": {"near": 60, "location": {"latitude": "lat", "longitude": "lon"}},
   "report": {"assessor": "=O", "grade": "=severe", "published": "told"}}
  """

@Test(arguments: [true, false])
func `the reading that shows the columns finds the newest day of publication too`(
  isSought: Bool
) throws {
  // The column is met late, and what is passed over does not count.
  let table = """
    {"id": "1", "lat": "1", "lon": "2"}
    {"id": "2", "lat": "1", "lon": "2", "told": "2023-05"}
    {"id": "3", "lat": "1", "lon": "2", "told": "2024-02-01"}
    {"id": "4", "told": "2025", "hidden": "x"}
    {"id": "5", "told": "soon"}

    """
  let read = try Mapping(Array(mapping.utf8), named: "list.json")
  let document = try TableDocument(InputFile(bytes: Array(table.utf8), source: "list.jsonl"))
  let survey = try TableSurvey(
    document.reader(), RowPreparation(InputSettings()), of: read, seeksPublication: isSought)
  #expect(survey.newestPublication?.text == (isSought ? "2024-02-01" : nil))
}
