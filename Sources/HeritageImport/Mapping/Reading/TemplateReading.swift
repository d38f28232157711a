import CanonicalJSON
import HeritageModel
import HeritageText

extension MappingReader {
  /// What no template gives, as the import fills it or people decide it.
  private static let filled: [String: Set<String>] = [
    "site": ["controlled", "footprint", "id", "replaces", "supersededBy"],
    "monument": ["controlled", "id", "site", "supersededBy"],
    "report": [
      "evidence", "id", "incident", "monument", "reassesses", "recorded", "recordedBy", "site",
      "sourceScale", "supersedes",
    ],
    "evidence": [
      "camera", "custody", "derivedFrom", "file", "id", "recorded", "recordedBy", "reportsOn",
      "redacted", "redactionNote",
    ],
  ]

  /// Reads the templates of all kinds.
  mutating func readTemplates(
    _ members: [String: LocatedJSON.Member], _ root: LocatedJSON, into mapping: inout Mapping
  ) {
    if let member = members["site"] {
      mapping.site = template(
        member.value, Site.self, "site", at: "site", besides: ["match", "near", "create"])
      mapping.matching = matching(member.value)
    }
    if let member = members["monument"] {
      mapping.monument = template(
        member.value, Monument.self, "monument", at: "monument", besides: ["of"])
      if let of = member.value.members?.first(where: { $0.key == "of" }) {
        mapping.monumentSite = values(of.value, at: "monument.of")
      } else if mapping.site == nil, member.value.members != nil {
        note(
          member.line, "monument.of", "'monument.of' is missing",
          "name the columns with the key of its site, or add a 'site'")
      }
    }
    if let member = members["report"] {
      let elements = member.value.elements
      for (index, node) in (elements ?? [member.value]).enumerated() {
        let path = elements == nil ? "report" : "report[\(index)]"
        mapping.reports.append(report(node, at: path))
      }
    }
    if let member = members["evidence"] {
      if member.value.elements == nil {
        note(member.line, "evidence", "the value of 'evidence' is not a list")
      }
      for (index, node) in (member.value.elements ?? []).enumerated() {
        let path = "evidence[\(index)]"
        mapping.evidence.append(template(node, Evidence.self, "evidence", at: path))
        if !has("type", node) {
          note(node.line, "\(path).type", "'\(path).type' is missing", "say what the item is")
        }
        if !has("title", node), !has("url", node) {
          note(
            node.line, path, "'\(path)' has neither a 'title' nor a 'url', of which it needs one")
        }
      }
    }
    if let report = members["report"], members["site"] == nil, members["monument"] == nil {
      note(
        report.line, "report", "'report' stands without a 'site' or a 'monument' that it is about",
        "say how the site of a row is found")
    }
    if mapping.matching.nearMetres != nil, mapping.monument != nil {
      note(
        members["monument"]?.line ?? root.line, "monument",
        "'monument' stands beside 'site.near', which makes no records of places",
        "leave one of them out")
    }
    let kinds = ["site", "monument", "report", "evidence"]
    if kinds.allSatisfy({ members[$0] == nil }) {
      note(
        root.line, "site", "the mapping makes no record",
        "give a template 'site', 'monument', 'report' or 'evidence'")
    }
  }

  private mutating func report(_ node: LocatedJSON, at path: String) -> RecordTemplate {
    var template = template(
      node, Report.self, "report", at: path, besides: ["class", "scale"])
    guard node.members != nil else { return template }
    template.template.keepWordsOfGrade()
    if has("scale", node) || has("class", node) {
      for (key, other) in [("scale", "class"), ("class", "scale")]
      where has(key, node) && !has(other, node) {
        note(node.line, path, "'\(path).\(key)' stands without '\(other)'")
      }
      if has("grade", node) {
        note(node.line, path, "'\(path)' has both a 'grade' and a 'scale', of which it needs one")
      }
    } else if !has("grade", node) {
      note(
        node.line, path, "'\(path).grade' is missing", "give it, or a 'scale' and a 'class'")
    }
    if !has("assessor", node) {
      note(node.line, path, "'\(path).assessor' is missing", "say who makes the claim")
    }
    return template
  }

  private mutating func template<Record: FieldHolder>(
    _ node: LocatedJSON, _: Record.Type, _ kind: String, at path: String,
    besides extra: [String] = []
  ) -> RecordTemplate {
    var shapes = MemberShape.members(of: Record.self)
    let filled = Self.filled[kind] ?? []
    for member in node.members ?? [] where filled.contains(member.key) {
      note(
        member.line, place(path, member.key),
        "'\(place(path, member.key))' is not for a template to give")
    }
    for key in filled { shapes[key] = nil }
    for key in ["class", "scale"] where extra.contains(key) {
      shapes[key] = .init(shape: .value(String.self), isRequired: false)
    }
    var result = RecordTemplate(path: path, line: node.line)
    result.template = template(
      node, shapes, "a \(kind)".replacing("a evidence", with: "evidence"), at: path,
      besides: extra + ["when"], unmentioned: filled)
    if let when = node.members?.first(where: { $0.key == "when" }) {
      result.condition = condition(when.value, at: path + ".when")
    }
    if case .value(let scale, _)? = result.template["scale"] { check(scale: scale) }
    return result
  }

  /// Checks that a scale is one of those whose classes are known.
  private mutating func check(scale: MappedValue) {
    guard let id = scale.constant else {
      return note(
        scale.line, scale.path, "'\(scale.path)' is not '=' and the name of a scale",
        nearest(to: "", among: DamageScale.all.map(\.id)))
    }
    guard DamageScale.named(id) == nil else { return }
    note(
      scale.line, scale.path, "'\(id)' is not a known scale",
      nearest(to: id, among: DamageScale.all.map(\.id)))
  }

  /// Reads a record or a part of one.
  private mutating func template(
    _ node: LocatedJSON, _ shapes: [String: MemberShape.Member], _ what: String, at path: String,
    besides extra: [String] = [], unmentioned: Set<String> = []
  ) -> Template {
    let known = Array(shapes.keys) + extra
    var members = members(
      of: node, at: path, what, known: known + Array(unmentioned))
    for key in unmentioned { members[key] = nil }
    var template = Template()
    for (key, member) in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    {
      guard let shape = shapes[key] else { continue }
      let content = content(member.value, shape.shape, key, at: place(path, key))
      guard let content else { continue }
      template.members.append(
        Template.Member(key: key, content: content, isRequired: shape.isRequired))
    }
    return template
  }

  private mutating func content(
    _ node: LocatedJSON, _ shape: MemberShape, _ key: String, at path: String
  ) -> Template.Content? {
    switch shape {
    case .value(let type):
      guard var value = value(node, at: path) else { return nil }
      let form = ValueForm(of: type, key: key)
      check(value, type, form)
      // A field that is a date reads its text as one, whether a step says so or not.
      if form == .date, value.steps.date == nil { value.steps.date = .iso }
      return .value(value, form)
    case .place: return place(node, at: path).map(Template.Content.place)
    case .part(let shapes):
      let part = template(node, shapes, "'\(path)'", at: path)
      for (key, member) in shapes.sorted(by: { $0.key < $1.key })
      where member.isRequired && !has(key, node) {
        note(node.line, place(path, key), "'\(place(path, key))' is missing")
      }
      return .part(part)
    case .list(let shape):
      guard let elements = node.elements else {
        note(node.line, path, "the value of '\(path)' is not a list", "write it in [ and ]")
        return nil
      }
      return .list(
        elements.enumerated().compactMap { index, element in
          content(element, shape, key, at: "\(path)[\(index)]")
        })
    case .texts:
      var texts: [String: MappedValue] = [:]
      for member in freeMembers(of: node, at: path) {
        texts[member.key] = value(member.value, at: place(path, member.key))
      }
      return .texts(texts)
    case .foreign:
      note(node.line, path, "'\(path)' is not for a template to give")
      return nil
    }
  }

  /// Checks the texts of a value that are known without any row.
  private mutating func check(
    _ value: MappedValue, _ type: any FieldValue.Type, _ form: ValueForm
  ) {
    var texts = value.steps.map?.results ?? []
    if value.steps.isEmpty {
      texts += value.origins.compactMap { origin in
        if case .text(let text) = origin, value.joint == nil { text } else { nil }
      }
    }
    for text in Set(texts).sorted() {
      if form == .date {
        guard ListedDate.edtf(text, .iso) == nil else { continue }
        note(value.line, value.path, "'\(text)' is not a date")
      } else if value.path.hasSuffix(".language") {
        let isKnown =
          LanguageTag.isLanguage(text)
          && KnownLanguages.contains(String(text.lowercased().prefix { $0 != "-" }))
        if !isKnown {
          note(
            value.line, value.path, "'\(text)' is not a language tag", "write it like 'en' or 'ar'")
        }
      } else if form == .country {
        guard ListedCountry.code(text) == nil else { continue }
        note(value.line, value.path, "'\(text)' is not a country", "write its code, such as SY")
      } else if let problem = type.problem(of: text, as: form) {
        let near = type.termList.flatMap { NearestWord.to(text, among: $0.words) }
        note(
          value.line, value.path, problem.message,
          near.map { "did you mean '\($0)'?" } ?? problem.hint)
      }
    }
  }
}

extension ControlledTerm {
  fileprivate static var words: [String] { allCases.map(\.rawValue) }
}
