import HeritageImport

/// One cell of a table, whose text a mapping takes for something.
enum FuzzedCell: String {
  case wkt, pair, degrees, utm, dates, html

  /// A table of one row, whose column `x` has the text, and `y` what follows its first line.
  ///
  /// - Parameter bytes: Any bytes; what is no text in them is replaced.
  /// - Returns: The table.
  func table(of bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self).replacing("\0", with: "")
    let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let cells = [text[...], lines[0], lines.count > 1 ? lines[1] : ""].map {
      "\"\($0.replacing("\"", with: "\"\""))\""
    }
    return Array(
      "id,name,text,x,y\n1,a,\(cells.joined(separator: ","))\n2,b,c,d,e\n".utf8)
  }

  var mapping: Mapping {
    FuzzedImport.mapping(
      """
      {"heritageMapping": 1, "source": {"id": "fuzz", "name": "fuzz"}, "key": "id",
       "input": {"format": "csv", "separator": ","},
       "site": {"names": [{"text": "name"}], \(template)}}
      """)
  }

  private var template: String {
    switch self {
    case .wkt: #""location": {"wkt": "text"}"#
    case .pair: #""location": {"pair": "text", "order": "lat lon"}"#
    case .degrees: #""location": {"latitude": "x", "longitude": "y"}"#
    case .utm: #""location": {"easting": "x", "northing": "y", "zone": "=37N"}"#
    case .dates:
      #""protections": [{"type": "=national", "from": {"column": "x", "date": "dmy"}, "#
        + #""until": {"column": "y", "date": "mdy"}}]"#
    case .html:
      #""description": [{"text": {"column": "text", "unescape": true, "plain": true}}]"#
    }
  }
}
