#pragma once

// libxml2 2.9 as Debian builds it has ICU inside, so libxml/encoding.h would pull in the system's
// <unicode/ucnv.h>, and Swift 6.3.0 and 6.3.1 refuse to see those types beside Foundation's own
// ICU. Only libxml2's character converters use them, and this package feeds it UTF-8 alone.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/dict.h>
#include <libxml/entities.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

// Newer releases mark these fields as deprecated; reading them here keeps that in one place.

/// The line the parser is on, counting from 1, or 0 when it has no input.
static inline int heritage_xml_line(xmlParserCtxtPtr context) {
  return context->input ? context->input->line : 0;
}

/// How many bytes the parser has consumed.
static inline long heritage_xml_position(xmlParserCtxtPtr context) {
  xmlParserInputPtr input = context->input;
  return input ? (long)input->consumed + (input->cur - input->base) : 0;
}

/// The line on which the bytes fed so far end, parsed or not.
static inline int heritage_xml_line_of_last_byte(xmlParserCtxtPtr context) {
  xmlParserInputPtr input = context->input;
  if (!input) return 0;
  int line = input->line;
  for (const xmlChar *byte = input->cur; byte < input->end; byte++) line += *byte == '\n';
  return line;
}

/// Whether everything parsed so far was well-formed.
static inline int heritage_xml_is_well_formed(xmlParserCtxtPtr context) {
  return context->wellFormed;
}

/// Whether the parser is inside a CDATA section, of which it waits for a '>' before it goes on.
static inline int heritage_xml_is_in_cdata(xmlParserCtxtPtr context) {
  return context->instate == XML_PARSER_CDATA_SECTION;
}

/// The parser's own copy of a name, the same pointer for the same name every time.
static inline const xmlChar *heritage_xml_intern(
    xmlParserCtxtPtr context, const xmlChar *name, int length) {
  return xmlDictLookup(context->dict, name, length);
}

static inline void heritage_xml_free_context(xmlParserCtxtPtr context) {
  if (context->myDoc) xmlFreeDoc(context->myDoc);
  context->myDoc = NULL;
  xmlFreeParserCtxt(context);
}
