import HeritageModel

/// The template of an item of evidence with its columns found in a table.
struct BoundEvidence {
  private let template: BoundTemplate
  private let condition: BoundCondition?
  private let index: Int
  private let star: String?
  private let starCheck: StarCheck
  /// What tells how many items a row names: their addresses, or else their titles.
  private let leaders: [BoundValue]
  /// The names of the items' files.
  private let files: BoundValue?

  init(
    _ record: RecordTemplate, _ index: Int, _ star: String?, files: MappedValue?,
    _ columns: inout ColumnFinder, absent: Set<String>
  ) {
    template = BoundTemplate(record.template, &columns, absent: absent)
    condition = record.condition.map { BoundCondition($0, &columns) }
    leaders = ["url", "title"].compactMap(template.value).filter { !$0.isConstant }
    self.files = files.map { BoundValue($0, &columns, absent: absent) }
    self.index = index
    self.star = star
    starCheck = StarCheck(record, star, columns)
  }

  /// Makes the items that rows name; one that no column tells of comes with a report alone.
  func items(
    of group: GroupReading, beside reports: [ClaimDraft.Listed<Report>]
  ) -> [ClaimDraft.Listed<Evidence>] {
    if template.isConstant, condition == nil, reports.isEmpty { return [] }
    var items: [ClaimDraft.Listed<Evidence>] = []
    for index in group.rows.indices {
      let row = group.rows[index]
      guard condition?.holds(row) ?? true, starCheck.holds(row) else { continue }
      let names = files?.texts(in: row) ?? BoundValue.Texts()
      var (leader, texts) = self.leader(in: row)
      // Each file is an item's own, whatever else the row says of all.
      if names.count > texts.count { (leader, texts) = (files, names) }
      let pairs = names.count == texts.count ? [leader, files] : [leader]
      for place in 0..<max(texts.count, 1) {
        var leading: TemplateVisitor.Leader?
        if let leader, texts.count > 0 {
          leading = TemplateVisitor.Leader(
            id: leader.id, text: texts.only(place), isFirst: place == 0, place: place,
            of: texts.count, columns: pairs.compactMap { $0?.columns })
        }
        let file = names.file(place, of: files, group.rows[index].line)
        guard let item = item(index, leading, file, group) else { continue }
        if !items.contains(where: { $0.record == item.record && $0.file?.name == item.file?.name })
        {
          items.append(item)
        }
      }
      if template.isConstant, names.count == 0 { break }
    }
    return items
  }

  /// What tells how many items a row names, and its texts.
  private func leader(in row: TableRow) -> (BoundValue?, BoundValue.Texts) {
    for leader in leaders {
      let texts = leader.texts(in: row)
      if texts.count > 0 { return (leader, texts) }
    }
    return (nil, BoundValue.Texts())
  }

  private func item(
    _ row: Int, _ leader: TemplateVisitor.Leader?, _ file: ListedFile?, _ group: GroupReading
  ) -> ClaimDraft.Listed<Evidence>? {
    var visitor = TemplateVisitor(template, [row][...], of: group, leader: leader)
    var item = Evidence.blank
    item.visit(&visitor)
    // An address is a title enough, and so is the name of a file.
    guard
      file == nil
        ? visitor.isMade(lacking: ["title"]) : visitor.lacking.isSubset(of: ["title"])
    else { return nil }
    if let url = item.url, WebAddress(url) == nil, let value = template.value(of: "url") {
      group.note(noAddress: url, value, row)
    }
    var file = file
    if let name = file?.name, item.title.isEmpty, item.url == nil {
      item.title = name.lastPathPart
      file?.makesItem = true
    }
    return item.settled(source: group.source).map {
      ClaimDraft.Listed(
        record: $0, template: index, star: star, columns: ClaimColumns(template: template),
        file: file)
    }
  }
}

/// The column with the names of files of which each is an item by itself.
struct BoundFiles {
  private let names: BoundValue
  private let index: Int
  private let star: String?

  init(
    _ names: MappedValue, _ index: Int, _ star: String?, _ columns: inout ColumnFinder,
    absent: Set<String>
  ) {
    self.names = BoundValue(names, &columns, absent: absent)
    self.index = index
    self.star = star
  }

  /// Makes an item of each file that rows name.
  func items(of group: GroupReading) -> [ClaimDraft.Listed<Evidence>] {
    var items: [ClaimDraft.Listed<Evidence>] = []
    for index in group.rows.indices {
      let texts = names.texts(in: group.rows[index])
      for place in 0..<texts.count {
        guard var file = texts.file(place, of: names, group.rows[index].line) else { continue }
        file.makesItem = true
        guard let type = FileType(name: file.name).evidenceType else {
          group.note(noType: file.name, names, index)
          continue
        }
        var item = Evidence.blank
        item.type = type
        item.title = file.name.lastPathPart
        guard let item = item.settled(source: group.source),
          !items.contains(where: { $0.file?.name == file.name })
        else { continue }
        items.append(
          ClaimDraft.Listed(
            record: item, template: self.index, star: star, columns: nil, file: file))
      }
    }
    return items
  }
}

extension BoundValue.Texts {
  /// The file that a text of a value names.
  fileprivate func file(_ place: Int, of value: BoundValue?, _ line: Int) -> ListedFile? {
    guard place < count, case .text(let name)? = self[place], let value else { return nil }
    return ListedFile(name: name, column: value.field, line: line)
  }
}

extension Mapping {
  /// The names of the files that go with the items of a template, if it names their column: cut as it
  /// cuts them.
  func fileNames(for record: RecordTemplate) -> MappedValue? {
    guard let media, record.columns.contains(media) else { return nil }
    let value = record.template.values.first { $0.columns.contains(media) }
    return names(of: media, split: value?.steps.split)
  }

  /// The names of the files that no template names.
  var namesOfFilesAlone: MappedValue? {
    guard let media, !evidence.contains(where: { $0.columns.contains(media) }) else { return nil }
    return names(of: media, split: nil)
  }

  private func names(of column: String, split: String?) -> MappedValue {
    MappedValue(
      origins: [.column(column)], steps: ValueSteps(split: split), path: "media",
      line: lines[column] ?? 1)
  }
}

extension Evidence {
  /// The most characters of an address that an item is called by.
  private static let longestTitle = 200

  /// The item with what a list need not say: its title and source by its address, and whom it counts
  /// with; `nil` for one with neither a title nor an address.
  fileprivate func settled(source list: String) -> Evidence? {
    var item = self
    let address = url.flatMap(WebAddress.init)
    if let url, address == nil {
      item.url = nil
      item.note = [note, url].compactMap(\.self).joined(separator: "\n")
      if item.title.isEmpty { item.title = url.shortened }
    }
    if item.title.isEmpty {
      guard let address else { return nil }
      item.title = String((address.host + address.path).prefix(Self.longestTitle))
    }
    if item.source.isEmpty {
      item.source = address?.host ?? "\(RecordKind.source.rawValue)/\(list)"
    }
    if item.sourceGroup == nil { item.sourceGroup = address?.site ?? list }
    return item
  }
}
