import CLibXML2

extension ParserState {
  /// Takes an error from libxml2, whose own wording differs between its versions.
  mutating func record(_ error: xmlError) {
    guard !isStopped, unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let code = unsafe xmlParserErrors(UInt32(bitPattern: error.code))
    if code == XML_ERR_NAME_TOO_LONG {
      return unsafe fail(.nameTooLong(limit: limits.nameBytes), line: Int(error.line))
    }
    let detail = unsafe wording(code, error)
    let line = isAtEnd(code) ? lastLine : unsafe Int(error.line)
    fail(.malformed(detail), line: line)
  }

  /// Whether the error is that the bytes are used up; text that waits for more is not parsed then.
  private func isAtEnd(_ code: xmlParserErrors) -> Bool {
    switch code {
    case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_END, XML_ERR_TAG_NOT_FINISHED: hasOpenElement
    default: false
    }
  }

  private func wording(_ code: xmlParserErrors, _ error: xmlError) -> String {
    let first = unsafe error.str1.map { unsafe String(cString: $0) } ?? ""
    let second = unsafe error.str2.map { unsafe String(cString: $0) } ?? ""
    switch code {
    case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_END: return misplacedEnd
    case XML_ERR_TAG_NAME_MISMATCH:
      return unsafe "'</\(second)>' stands where '</\(first)>' is due, opened on line \(error.int1)"
    case XML_ERR_TAG_NOT_FINISHED: return misplacedEnd
    case XML_ERR_ATTRIBUTE_REDEFINED: return "the attribute '\(first)' is given twice"
    case XML_NS_ERR_ATTRIBUTE_REDEFINED: return "the attribute '\(second)' is given twice"
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: return "the attribute '\(first)' has no value"
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      return "a namespace prefix is not declared"
    default:
      if let words = fixedWording(code) { return words }
      let message = unsafe error.message.map { unsafe String(cString: $0) } ?? ""
      let line = message.prefix { !$0.isNewline }
      return line.isEmpty ? unsafe "error \(error.code) of libxml2" : String(line)
    }
  }
}

private func fixedWording(_ code: xmlParserErrors) -> String? {
  switch code {
  case XML_ERR_INVALID_CHAR: "a character that XML does not allow"
  case XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF:
    "a character reference that cannot be read"
  case XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_NO_NAME:
    "a name or a ';' is missing; a plain '&' or '<' is written '&amp;' or '&lt;'"
  case XML_ERR_LT_IN_ATTRIBUTE: "a '<' inside an attribute value"
  case XML_ERR_ATTRIBUTE_NOT_STARTED: "an attribute value without quotes"
  case XML_ERR_ATTRIBUTE_NOT_FINISHED: "an attribute value without its closing quote"
  case XML_ERR_SPACE_REQUIRED: "a space is missing between two attributes"
  case XML_ERR_GT_REQUIRED: "a tag without its closing '>'"
  case XML_ERR_LTSLASH_REQUIRED: "an end tag is missing"
  case XML_ERR_MISPLACED_CDATA_END: "a ']]>' in text"
  case XML_ERR_CDATA_NOT_FINISHED: "a CDATA section without its ']]>'"
  case XML_ERR_COMMENT_NOT_FINISHED: "a comment without its '-->'"
  case XML_ERR_HYPHEN_IN_COMMENT: "a '--' inside a comment"
  case XML_ERR_PI_NOT_FINISHED: "a processing instruction without its '?>'"
  case XML_ERR_RESERVED_XML_NAME: "an XML declaration that is not at the very start"
  case XML_ERR_XMLDECL_NOT_STARTED, XML_ERR_XMLDECL_NOT_FINISHED:
    "the XML declaration cannot be read"
  default: nil
  }
}
