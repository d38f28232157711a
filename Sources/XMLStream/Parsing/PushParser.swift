import CLibXML2

/// Owns one libxml2 parser and the state its callbacks fill.
@safe struct PushParser: ~Copyable {
  private let context: xmlParserCtxtPtr
  private let address: UnsafeMutablePointer<ParserState>

  /// Makes a parser, or returns `nil` if there is no memory for one.
  init?(limits: XMLLimits) {
    _ = libraryIsReady
    let address = UnsafeMutablePointer<ParserState>.allocate(capacity: 1)
    unsafe address.initialize(to: ParserState(limits: limits))
    var handler = unsafe makeSAXHandler()
    guard let context = unsafe xmlCreatePushParserCtxt(&handler, address, nil, 0, nil) else {
      unsafe address.deinitialize(count: 1)
      unsafe address.deallocate()
      return nil
    }
    // The bytes come checked and in UTF-8, so libxml2 must not act on a declared encoding.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    _ = unsafe xmlCtxtUseOptions(context, Int32(options))
    _ = unsafe xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    unsafe address.pointee.context = context
    unsafe self.context = context
    unsafe self.address = address
  }

  deinit {
    unsafe heritage_xml_free_context(context)
    unsafe address.deinitialize(count: 1)
    unsafe address.deallocate()
  }

  var state: ParserState {
    @inline(__always) _read { yield unsafe address.pointee }
    @inline(__always) nonmutating _modify { yield unsafe &address.pointee }
  }

  /// Parses the next bytes, which may stop the parse.
  func feed(_ bytes: UnsafeRawBufferPointer) {
    guard !state.isStopped, let base = bytes.baseAddress, bytes.count > 0 else { return }
    unsafe address.pointee.fed += bytes.count
    let text = unsafe base.assumingMemoryBound(to: CChar.self)
    _ = unsafe xmlParseChunk(context, text, Int32(bytes.count), 0)
    checkWellFormed()
    checkSilence()
  }

  /// Ends the parse where nothing came to its end for too long; a CDATA section is a text.
  private func checkSilence() {
    let silence = state.fed - state.fedAtLastSign
    if unsafe heritage_xml_is_in_cdata(context) != 0 {
      let limit = state.limits.fieldBytes
      if silence > limit { state.stop(.fieldTooLong(limit: limit)) }
    } else if silence > state.limits.silentBytes {
      state.stop(.markupTooLong(limit: state.limits.silentBytes))
    }
  }

  /// Tells the parser that the document has ended.
  func finish() {
    if state.isStopped { return }
    _ = unsafe xmlParseChunk(context, "", 0, 1)
    checkWellFormed()
  }

  /// Ends the parse for bytes that come directly after those fed.
  func fail(_ reason: XMLParseError.Reason) {
    let line = reason.concernsWholeFile ? 0 : unsafe heritage_xml_line_of_last_byte(context)
    state.fail(reason, line: Int(line))
  }

  private func checkWellFormed() {
    if unsafe heritage_xml_is_well_formed(context) == 0 {
      fail(.malformed("libxml2 gave no reason"))
    }
  }
}

/// Prepares libxml2 once a process: no document may make it load anything, whatever its options.
private let libraryIsReady: Bool = {
  xmlInitParser()
  unsafe xmlSetExternalEntityLoader { _, _, _ in nil }
  return true
}()
