extension JSONValue {
  /// The canonical JSON of the value in UTF-8, without a final line end.
  public func bytes(_ layout: JSONLayout) -> [UInt8] {
    var writer = JSONWriter(layout: layout)
    writer.write(self)
    return writer.bytes
  }

  /// The canonical JSON of the value, without a final line end.
  public func text(_ layout: JSONLayout) -> String {
    String(decoding: bytes(layout), as: UTF8.self)
  }
}

extension JSONObject {
  /// The canonical JSON of the object in UTF-8, without a final line end.
  public func bytes(_ layout: JSONLayout) -> [UInt8] {
    var writer = JSONWriter(layout: layout)
    writer.write(self)
    return writer.bytes
  }

  /// The canonical JSON of the object, without a final line end.
  public func text(_ layout: JSONLayout) -> String {
    String(decoding: bytes(layout), as: UTF8.self)
  }
}
