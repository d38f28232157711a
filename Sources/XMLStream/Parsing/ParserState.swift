import CLibXML2
import Glibc

/// What libxml2's callbacks fill and the reader empties: buffers that keep their room, so that an
/// event costs no allocation.
@safe struct ParserState: ~Copyable {
  let limits: XMLLimits
  /// Set once the parser exists, which needs the state's address first.
  var context: xmlParserCtxtPtr?

  private var events = GrowingBuffer<Event>(capacity: 4096)
  private var bytes = GrowingBuffer<UInt8>(capacity: 1 << 16)
  private var attributes = GrowingBuffer<AttributeEntry>()
  var names = NameTable()
  var namespaces = NameTable()

  private(set) var isStopped = false
  private(set) var failure: XMLParseError.Reason?
  private(set) var failureLine = 0

  /// Bytes given to the parser, and how many of them when it last called back.
  var fed = 0
  private(set) var fedAtLastSign = 0
  /// Whether the last event is a text that may grow.
  private(set) var textIsOpen = false

  private var open = GrowingBuffer<OpenElement>()
  private var hasRoot = false
  private var recordStart = 0
  private var tagLine: UInt32 = 1
  private var textStart = 0
  /// The namespace of the last element that was in one, and its number plus one.
  private var lastNamespace: (name: UnsafePointer<UInt8>, number: UInt32)?

  init(limits: XMLLimits) {
    self.limits = limits
  }

  /// The events that are complete.
  var ready: ReadyEvents {
    let count = textIsOpen ? events.count - 1 : events.count
    return unsafe ReadyEvents(
      UnsafeBufferPointer(rebasing: events.values[..<count]), attributes.values, bytes.values)
  }

  /// Drops every event but a text that may grow.
  mutating func removeReadyEvents() {
    attributes.removeAll()
    if textIsOpen {
      bytes.removeAll(before: textStart)
      events.removeAll(before: events.count - 1)
      events[0].start = 0
      textStart = 0
    } else {
      bytes.removeAll()
      events.removeAll()
    }
  }
}

// What the callbacks do.
extension ParserState {
  @inline(__always)
  mutating func startElement(
    name: UnsafePointer<UInt8>, namespace: UnsafePointer<UInt8>?, namespaceCount: Int,
    attributeCount: Int, attributes list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    noteSign()
    if isStopped { return }
    closeText()
    hasRoot = true
    let depth = open.count
    if depth == 1 { recordStart = position }
    if depth >= limits.depth { return stop(.tooDeep(limit: limits.depth)) }
    if depth > 1, recordIsTooLong() { return }
    if attributeCount + namespaceCount > limits.attributes {
      return stop(.tooManyAttributes(limit: limits.attributes))
    }
    guard let name = unsafe number(ofName: name),
      let namespace = unsafe number(ofNamespace: namespace)
    else { return }
    tagLine = line
    open.append(OpenElement(name: name, namespace: namespace))
    let first = attributes.count
    if attributeCount > 0, let list = unsafe list {
      unsafe addAttributes(list, count: attributeCount)
      if isStopped { return }
    }
    events.append(
      Event(
        kind: .start, depth: UInt16(clamping: depth), name: name, namespace: namespace,
        start: UInt32(first), count: UInt32(attributes.count - first), line: tagLine))
  }

  @inline(__always)
  mutating func endElement() {
    noteSign()
    guard !isStopped, let element = open.popLast() else { return }
    closeText()
    if open.count == 1, recordIsTooLong() { return }
    tagLine = line
    events.append(
      Event(
        kind: .end, depth: UInt16(clamping: open.count), name: element.name,
        namespace: element.namespace, start: 0, count: 0, line: tagLine))
  }

  @inline(__always)
  mutating func characters(_ start: UnsafePointer<UInt8>, count: Int) {
    noteSign()
    guard !isStopped, count > 0, let element = open.last else { return }
    if !textIsOpen { openText(in: element) }
    unsafe bytes.append(UnsafeBufferPointer(start: start, count: count))
    if bytes.count - textStart > limits.fieldBytes {
      stop(.fieldTooLong(limit: limits.fieldBytes))
    }
  }

  @inline(__always)
  private mutating func openText(in element: OpenElement) {
    textStart = bytes.count
    textIsOpen = true
    events.append(
      Event(
        kind: .text, depth: UInt16(clamping: open.count), name: element.name,
        namespace: element.namespace, start: UInt32(textStart), count: 0, line: tagLine))
  }

  @inline(__always)
  private mutating func closeText() {
    if !textIsOpen { return }
    textIsOpen = false
    events[events.count - 1].count = UInt32(bytes.count - textStart)
  }

  /// Marks that the parser has got through a piece of the document.
  @inline(__always)
  mutating func noteSign() {
    fedAtLastSign = fed
  }

  /// Ends the parse for a reason of this package's own; only the first counts.
  mutating func stop(_ reason: XMLParseError.Reason) {
    failHere(reason)
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  /// Notes a reason to end the parse, found where the parser is.
  mutating func failHere(_ reason: XMLParseError.Reason) {
    fail(reason, line: Int(line))
  }

  /// Ends the parse; only the first reason counts.
  mutating func fail(_ reason: XMLParseError.Reason, line: Int) {
    if isStopped { return }
    isStopped = true
    failure = reason
    failureLine = line
  }

  /// Says what an end of the document in a wrong place means.
  ///
  /// libxml2 2.9 says "extra content at the end" for all three.
  var misplacedEnd: String {
    if let element = open.last {
      return "the document ends before '</\(names.names[Int(element.name)])>'"
    }
    return hasRoot ? "there is something after the root element" : "there is no root element"
  }

  var hasOpenElement: Bool { !open.isEmpty }

  /// The line on which the bytes fed so far end.
  var lastLine: Int {
    guard let context = unsafe context else { return 0 }
    return unsafe Int(heritage_xml_line_of_last_byte(context))
  }

  private var line: UInt32 {
    guard let context = unsafe context else { return 0 }
    return unsafe UInt32(clamping: heritage_xml_line(context))
  }

  private var position: Int {
    guard let context = unsafe context else { return 0 }
    return unsafe heritage_xml_position(context)
  }

  @inline(__always)
  private mutating func recordIsTooLong() -> Bool {
    guard position - recordStart > limits.recordBytes else { return false }
    stop(.recordTooLong(limit: limits.recordBytes))
    return true
  }
}

extension ParserState {
  /// Gives a name its number before the document does.
  mutating func intern(_ name: String) -> UInt32? {
    guard let context = unsafe context,
      let pointer = unsafe heritage_xml_intern(context, name, Int32(name.utf8.count))
    else { return nil }
    return unsafe names.number(of: pointer) ?? names.add(pointer)
  }

  /// The number of a name from the parser, or `nil` after stopping at a limit.
  @inline(__always)
  mutating func number(ofName name: UnsafePointer<UInt8>) -> UInt32? {
    if let number = unsafe names.number(of: name) { return number }
    return unsafe number(ofNewName: name)
  }

  private mutating func number(ofNewName name: UnsafePointer<UInt8>) -> UInt32? {
    if unsafe strnlen(name, limits.nameBytes + 1) > limits.nameBytes {
      stop(.nameTooLong(limit: limits.nameBytes))
      return nil
    }
    return mayAdd(to: names.names.count) ? unsafe names.add(name) : nil
  }

  /// The number of a namespace plus one, 0 for none, or `nil` after stopping at a limit.
  @inline(__always)
  mutating func number(ofNamespace namespace: UnsafePointer<UInt8>?) -> UInt32? {
    guard let namespace = unsafe namespace else { return 0 }
    if let last = unsafe lastNamespace, unsafe last.name == namespace {
      return unsafe last.number
    }
    return unsafe number(ofOtherNamespace: namespace)
  }

  private mutating func number(ofOtherNamespace namespace: UnsafePointer<UInt8>) -> UInt32? {
    var number = unsafe namespaces.number(of: namespace)
    if number == nil, mayAdd(to: namespaces.names.count) {
      number = unsafe namespaces.add(namespace)
    }
    guard let number else { return nil }
    unsafe lastNamespace = (namespace, number + 1)
    return number + 1
  }

  private mutating func mayAdd(to count: Int) -> Bool {
    if count >= limits.names { stop(.tooManyNames(limit: limits.names)) }
    return count < limits.names
  }

  mutating func addAttributes(
    _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>, count: Int
  ) {
    // Five pointers each: local name, prefix, namespace, start and end of the value.
    for index in 0..<count {
      let entry = unsafe list + index * 5
      guard let name = unsafe entry[0], let start = unsafe entry[3], let end = unsafe entry[4]
      else { continue }
      let number = unsafe names.number(of: name)
      if number == nil, unsafe strnlen(name, limits.nameBytes + 1) > limits.nameBytes {
        return stop(.nameTooLong(limit: limits.nameBytes))
      }
      let length = unsafe end - start
      if length > limits.fieldBytes { return stop(.fieldTooLong(limit: limits.fieldBytes)) }
      let first = bytes.count
      unsafe appendValue(UnsafeBufferPointer(start: start, count: length))
      unsafe attributes.append(
        AttributeEntry(
          name: name, number: number ?? AttributeEntry.unnumbered, hasPrefix: entry[1] != nil,
          valueStart: UInt32(first), valueCount: UInt32(bytes.count - first)))
    }
  }

  /// Appends an attribute's value, in which libxml2 writes `&#38;` for every `&`.
  private mutating func appendValue(_ value: UnsafeBufferPointer<UInt8>) {
    var rest = unsafe value[...]
    while let place = unsafe rest.firstIndex(of: UInt8(ascii: "&")) {
      unsafe bytes.append(UnsafeBufferPointer(rebasing: rest[...place]))
      let isEscape = unsafe rest[place...].starts(with: "&#38;".utf8)
      unsafe rest = rest[(place + (isEscape ? 5 : 1))...]
    }
    unsafe bytes.append(UnsafeBufferPointer(rebasing: rest))
  }
}
