extension InputSettings {
  /// The settings as a mapping's `input` has them; `nil` if nothing is set.
  var member: MappingText? {
    let header: MappingText? =
      switch header {
      case .row(let number)?: .number(number)
      case .names(let names)?: .list(names.map { .text($0) })
      case nil: nil
      }
    func list(_ texts: [String]) -> MappingText? {
      texts.isEmpty ? nil : .list(texts.map { .text($0) })
    }
    let input: MappingText = [
      "format": format.map { .text($0.rawValue) }, "encoding": encoding.map { .text($0) },
      "separator": separator.map { .text(String($0)) }, "sheet": sheet.map { .text($0) },
      "header": header, "records": records.map { .text($0) }, "absent": list(absent),
      "fill": list(fill),
    ]
    return input.members.isEmpty ? nil : input
  }
}
