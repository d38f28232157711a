import CanonicalJSON
import Foundation

/// Writes a value with Foundation's encoder, whose bytes are the measure.
func foundationBytes(_ value: JSONValue, _ layout: JSONLayout) throws -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  if layout == .pretty { encoder.outputFormatting.insert(.prettyPrinted) }
  return try [UInt8](encoder.encode(EncodableValue(value: value)))
}

private struct EncodableValue: Encodable {
  let value: JSONValue

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch value {
    case .null: try container.encodeNil()
    case .bool(let flag): try container.encode(flag)
    case .integer(let integer): try container.encode(integer)
    case .number(let number): try container.encode(number)
    case .string(let text): try container.encode(text)
    case .array(let elements): try container.encode(elements.map(EncodableValue.init(value:)))
    case .object(let object):
      try container.encode(
        Dictionary(
          uniqueKeysWithValues: object.map { ($0.key, EncodableValue(value: $0.value)) }))
    }
  }
}
