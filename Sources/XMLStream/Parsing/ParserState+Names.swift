import CLibXML2
import Glibc

extension ParserState {
  /// Gives a name its number before the document does.
  mutating func intern(_ name: StaticString) -> Int? {
    guard name.hasPointerRepresentation, let context = unsafe context,
      let pointer = unsafe heritage_xml_intern(
        context, name.utf8Start, Int32(name.utf8CodeUnitCount))
    else { return nil }
    return unsafe names.index(of: pointer) ?? names.add(pointer)
  }

  /// The number of a name from the parser, or `nil` after stopping at a limit.
  @inline(__always)
  mutating func nameIndex(_ name: UnsafePointer<UInt8>) -> UInt32? {
    if let index = unsafe names.index(of: name) { return UInt32(index) }
    return unsafe addName(name)
  }

  /// The number of a namespace plus one, 0 for none, or `nil` after stopping at a limit.
  @inline(__always)
  mutating func namespaceIndex(_ namespace: UnsafePointer<UInt8>?) -> UInt32? {
    guard let namespace = unsafe namespace else { return 0 }
    if let index = unsafe namespaces.index(of: namespace) { return UInt32(index) + 1 }
    return unsafe addNamespace(namespace)
  }

  mutating func addAttributes(
    _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>, count: Int
  ) {
    // Five pointers each: local name, prefix, namespace, start and end of the value.
    for index in 0..<count {
      let entry = unsafe list + index * 5
      guard let name = unsafe entry[0], let start = unsafe entry[3], let end = unsafe entry[4]
      else { continue }
      if unsafe strnlen(name, limits.nameBytes + 1) > limits.nameBytes {
        return stop(.nameTooLong(limit: limits.nameBytes))
      }
      let length = unsafe end - start
      if length > limits.fieldBytes { return stop(.fieldTooLong(limit: limits.fieldBytes)) }
      let first = bytes.count
      unsafe appendValue(UnsafeBufferPointer(start: start, count: length))
      unsafe attributes.append(
        AttributeEntry(
          name: name, hasPrefix: entry[1] != nil, valueStart: UInt32(first),
          valueCount: UInt32(bytes.count - first)))
    }
  }

  /// Appends an attribute's value, in which libxml2 writes `&#38;` for every `&`.
  private mutating func appendValue(_ value: UnsafeBufferPointer<UInt8>) {
    var rest = unsafe value[...]
    while let byte = unsafe rest.first {
      bytes.append(byte)
      let isEscape = unsafe byte == UInt8(ascii: "&") && rest.starts(with: "&#38;".utf8)
      unsafe rest = rest.dropFirst(isEscape ? 5 : 1)
    }
  }
}

extension ParserState {
  @inline(never)
  private mutating func addName(_ name: UnsafePointer<UInt8>) -> UInt32? {
    if unsafe strnlen(name, limits.nameBytes + 1) > limits.nameBytes {
      stop(.nameTooLong(limit: limits.nameBytes))
      return nil
    }
    if names.names.count >= limits.names {
      stop(.tooManyNames(limit: limits.names))
      return nil
    }
    return unsafe UInt32(names.add(name))
  }

  @inline(never)
  private mutating func addNamespace(_ namespace: UnsafePointer<UInt8>) -> UInt32? {
    if namespaces.names.count >= limits.names {
      stop(.tooManyNames(limit: limits.names))
      return nil
    }
    return unsafe UInt32(namespaces.add(namespace)) + 1
  }
}
