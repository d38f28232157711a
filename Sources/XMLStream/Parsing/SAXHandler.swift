import CLibXML2

/// The table of callbacks that a parser is made with; each gets the state's address.
///
/// Callbacks that are left out are features that are left out: entity declarations, external
/// subsets and default attributes have nowhere to go.
func makeSAXHandler() -> xmlSAXHandler {
  var handler = unsafe xmlSAXHandler()
  unsafe handler.initialized = XML_SAX2_MAGIC
  unsafe handler.startElementNs = {
    user, name, _, namespace, namespaceCount, _, attributeCount, _, attributes in
    guard let state = unsafe state(user), let name = unsafe name else { return }
    unsafe state.pointee.startElement(
      name: name, namespace: namespace, namespaceCount: Int(namespaceCount),
      attributeCount: Int(attributeCount), attributes: attributes)
  }
  unsafe handler.endElementNs = { user, _, _, _ in
    unsafe state(user)?.pointee.endElement()
  }
  unsafe handler.characters = { user, start, count in
    guard let state = unsafe state(user), let start = unsafe start else { return }
    unsafe state.pointee.characters(start, count: Int(count))
  }
  unsafe handler.cdataBlock = handler.characters
  // The same function as for text: libxml2 then skips its guess at what blanks mean.
  unsafe handler.ignorableWhitespace = handler.characters
  unsafe handler.comment = { user, _ in unsafe state(user)?.pointee.noteSign() }
  unsafe handler.processingInstruction = { user, _, _ in
    unsafe state(user)?.pointee.noteSign()
  }
  unsafe refuseEntities(&handler)
  unsafe handler.serror = { user, error in
    guard let state = unsafe state(user), let error = unsafe error else { return }
    unsafe state.pointee.record(error.pointee)
  }
  return unsafe handler
}

private func refuseEntities(_ handler: inout xmlSAXHandler) {
  unsafe handler.internalSubset = { user, _, _, _ in
    unsafe state(user)?.pointee.stop(.documentTypeNotAllowed)
  }
  unsafe handler.externalSubset = { user, _, _, _ in
    unsafe state(user)?.pointee.stop(.documentTypeNotAllowed)
  }
  unsafe handler.getEntity = { user, name in
    guard let name = unsafe name else { return nil }
    if let predefined = unsafe xmlGetPredefinedEntity(name) { return unsafe predefined }
    // Without an answer libxml2 ends the parse itself, which is safer here than to stop it midway.
    unsafe state(user)?.pointee.failHere(.entityNotAllowed(String(cString: name)))
    return nil
  }
  unsafe handler.reference = { user, name in
    guard let name = unsafe name else { return }
    unsafe state(user)?.pointee.stop(.entityNotAllowed(String(cString: name)))
  }
}

@inline(__always)
private func state(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ParserState>? {
  unsafe user?.assumingMemoryBound(to: ParserState.self)
}
