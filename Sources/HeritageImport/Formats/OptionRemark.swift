public import ByteStreams
import HeritageModel

/// What there is to tell of an option: that it says nothing of the document, or that it takes the
/// place of something that the document or its mapping says.
public struct OptionRemark: Hashable, Sendable {
  /// The option's name on a command line.
  public let option: String
  /// Lowercase, without a full stop.
  public let message: String

  private init(_ option: String, _ message: String) {
    self.option = option
    self.message = message
  }

  /// Remarks on what was said of how a document is to be read.
  ///
  /// - Parameters:
  ///   - stated: What was said.
  ///   - file: The document.
  /// - Returns: The remarks.
  /// - Throws: `InputError` if the document cannot be read.
  public static func remarks(
    on stated: StatedInput, for file: InputFile
  ) throws(InputError) -> [OptionRemark] {
    let recognition = try Recognition(file, encoding: stated.encoding)
    guard case .table(let format) = recognition.content else { return [] }
    return remarks(on: stated, format, recognition.encoding)
  }

  /// Remarks on options for a table that a mapping is for.
  static func remarks(on options: ImportOptions, of table: MappedTable) -> [OptionRemark] {
    let mapping = table.mapping
    var remarks = remarks(on: options.stated, table.table.format, table.table.encoding)
    if let order = options.dates, let message = mapping.remark(onDates: order) {
      remarks.append(OptionRemark("--dates", message))
    }
    if options.language != nil {
      remarks.append(
        OptionRemark(
          "--language",
          "says nothing here: the mapping, or a heading, tells the language of each name"))
    }
    if options.isComplete {
      remarks.append(
        OptionRemark(
          "--complete",
          "says nothing here: records say that they left a list for UNESCO's alone; what is missing "
            + "is told in any case"))
    }
    let makesNone = mapping.matching.nearMetres != nil || !mapping.matching.creates
    if makesNone {
      remarks += matching(options, "the mapping makes no new sites, so no row waits for a decision")
    }
    if options.media != nil, mapping.media == nil {
      remarks.append(
        OptionRemark(
          "--media", "says nothing here: the mapping names no column with files, by 'media'"))
    }
    if let replaced = table.replacedSource {
      remarks.append(
        OptionRemark(
          "--source",
          "takes the place of '\(replaced)', whose list the mapping says it is: rows are compared "
            + "with those of '\(mapping.source.id)' alone"))
    }
    return remarks
  }

  /// Remarks on options for tables that the registry exported.
  static func remarks(
    on options: ImportOptions, of returned: ReturnedDocument, _ encoding: String
  ) -> [OptionRemark] {
    let reason = "the file is an export that comes back, whose rows name their records"
    return remarks(on: options.stated, returned.format, encoding)
      + [
        ("--complete", options.isComplete), ("--dates", options.dates != nil),
        ("--edition", options.edition != nil), ("--language", options.language != nil),
        ("--media", options.media != nil), ("--newest", options.isNewest),
      ].filter(\.1).map { OptionRemark($0.0, "says nothing here: \(reason)") }
      + matching(options, reason)
  }

  /// Remarks on options for UNESCO's listing.
  static func remarks(
    onListing options: ImportOptions, _ recognition: Recognition
  ) -> [OptionRemark] {
    var format = TableFormat.xml
    if case .table(let table) = recognition.content { format = table }
    // The XML is read as it declares itself.
    let encoding = format.family == .xml ? nil : recognition.encoding
    var remarks = remarks(on: options.stated, format, encoding)
    if options.sourceID != nil {
      remarks.append(OptionRemark("--source", "says nothing here: the list is UNESCO's"))
    }
    if options.dates != nil {
      remarks.append(OptionRemark("--dates", "says nothing here: UNESCO's listing has years alone"))
    }
    if options.media != nil {
      remarks.append(OptionRemark("--media", "says nothing here: UNESCO's listing names no files"))
    }
    return remarks + matching(options, "the list's own numbers tell which site a row is about")
  }

  private static func remarks(
    on stated: StatedInput, _ format: TableFormat, _ encoding: String?
  ) -> [OptionRemark] {
    var remarks: [OptionRemark] = []
    if stated.sheet != nil, format != .xlsx {
      remarks.append(
        OptionRemark("--sheet", "says nothing here: the file is \(format.title), without sheets"))
    }
    guard let asked = stated.encoding else { return remarks }
    if format == .xlsx {
      remarks.append(
        OptionRemark("--encoding", "says nothing here: a workbook says its encoding itself"))
    } else if encoding.map({ letters(of: $0) != letters(of: asked) }) ?? true {
      remarks.append(
        OptionRemark(
          "--encoding",
          "says nothing here: the text itself shows \(encoding.map { "that it is \($0)" } ?? "its own")"
        ))
    }
    return remarks
  }

  /// The name of an encoding as it is compared with others.
  private static func letters(of encoding: String) -> String {
    encoding.uppercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func matching(_ options: ImportOptions, _ reason: String) -> [OptionRemark] {
    [("--match", options.matching != .ask), ("--matches", options.decisions != nil)]
      .filter(\.1).map { OptionRemark($0.0, "says nothing here: \(reason)") }
  }
}

extension Mapping {
  /// Returns why an order of dates says nothing of the mapping, which has adopted it where it says
  /// no other; `nil` if it does.
  fileprivate func remark(onDates order: DateOrder) -> String? {
    let values = ([site, monument].compactMap(\.self) + reports + evidence).flatMap(
      \.template.values)
    let orders = Set(values.filter { $0.constant == nil }.compactMap(\.steps.date))
    if orders.contains(order) { return nil }
    return orders.isEmpty
      ? "says nothing here: no column is read as a date"
      : "says nothing here: the mapping says the order of each date itself"
  }
}
