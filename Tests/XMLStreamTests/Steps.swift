import XMLStream

/// Every event of a document in a readable form: `<a>`, `</a>`, and texts as they are.
func steps(
  _ xml: String, limits: XMLLimits = .standard, chunkBytes: Int = 4096
) throws(XMLParseError) -> [String] {
  try steps(Array(xml.utf8), limits: limits, chunkBytes: chunkBytes)
}

func steps(
  _ bytes: [UInt8], limits: XMLLimits = .standard, chunkBytes: Int = 4096
) throws(XMLParseError) -> [String] {
  var reader = try XMLReader(
    bytes: bytes, source: "in.xml", limits: limits, chunkBytes: chunkBytes)
  var seen: [String] = []
  while try reader.advance() { seen.append(step(reader)) }
  return seen
}

func step(_ reader: borrowing XMLReader) -> String {
  switch reader.kind {
  case .start: "<\(reader.name)>"
  case .end: "</\(reader.name)>"
  case .text: reader.text
  }
}

/// How reading a document fails, or `nil` if it does not.
func failure(
  _ xml: String, limits: XMLLimits = .standard, chunkBytes: Int = 4096
) -> String? {
  failure(Array(xml.utf8), limits: limits, chunkBytes: chunkBytes)
}

func failure(
  _ bytes: [UInt8], limits: XMLLimits = .standard, chunkBytes: Int = 4096
) -> String? {
  do throws(XMLParseError) {
    var reader = try XMLReader(
      bytes: bytes, source: "in.xml", limits: limits, chunkBytes: chunkBytes)
    while try reader.advance() {}
    return nil
  } catch {
    return error.description
  }
}

/// Bytes as text.
func readable(_ bytes: Span<UInt8>) -> String {
  String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
}
