package import CanonicalJSON
import HeritageIndex
package import HeritageModel
import HeritageStore
import HeritageText

/// Members of a record that options set; absent options set nothing.
///
/// Texts are cleaned like those of a listing: no control characters, single spaces.
extension JSONObject {
  package mutating func fill(_ key: String, _ text: String?) {
    if let text { self[key] = .string(Self.clean(text)) }
  }

  package mutating func fill(_ key: String, _ texts: [String]) {
    if !texts.isEmpty { self[key] = .array(texts.map { .string(Self.clean($0)) }) }
  }

  static func clean(_ text: String) -> String {
    SourceText.clean(text, markup: false).text
  }

  /// Returns a record from a file with its texts cleaned like those of options.
  static func cleaned(_ object: JSONObject) -> JSONObject {
    var clean = JSONObject()
    for (key, value) in object { clean[key] = cleaned(value) }
    return clean
  }

  static func cleaned(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text): .string(clean(text))
    case .array(let values): .array(values.map(cleaned))
    case .object(let object): .object(cleaned(object))
    case .null, .bool, .integer, .number: value
    }
  }

  package mutating func fill(_ key: String, _ number: Double?) {
    if let number { self[key] = .number(number) }
  }

  package mutating func fill(_ key: String, _ flag: Bool) {
    if flag { self[key] = .bool(true) }
  }

  /// Sets a text in one language, as a list of one.
  ///
  /// - Parameters:
  ///   - key: The member.
  ///   - text: The text, or `nil` where none was given.
  ///   - languages: How its language is told.
  /// - Returns: What whoever wrote it should know.
  package mutating func fill(
    _ key: String, _ text: String?, in languages: LanguageChoice
  ) -> [Remark] {
    guard let text else { return [] }
    let clean = Self.clean(text)
    let (tag, remark) = languages.language(of: clean)
    self[key] = .array([.object(LocalizedText(clean, language: tag).json)])
    return [remark].compactMap(\.self).map { Remark(.note, $0) }
  }

  /// Sets names as they are typed, such as `Temple of Bel` and `ar:معبد بل`.
  ///
  /// - Parameters:
  ///   - names: The names, the one to show first.
  ///   - languages: How their languages are told.
  /// - Returns: What whoever typed them should know.
  /// - Throws: ``RegistryError`` if what stands before a colon looks like a language and is none.
  package mutating func fill(
    names: [String], in languages: LanguageChoice
  ) throws(RegistryError) -> [Remark] {
    guard !names.isEmpty else { return [] }
    do throws(WrittenNameError) {
      let (made, remarks) = try languages.names(names.map(Self.clean))
      self["names"] = .array(made.map { .object($0.json) })
      return remarks.map { Remark(.note, $0) }
    } catch {
      throw .usage(error.description, hint: error.hint)
    }
  }

  /// Sets a point when both numbers are there.
  package mutating func fill(latitude: Double?, longitude: Double?, uncertainty: Double?)
    throws(RegistryError)
  {
    guard latitude != nil || longitude != nil || uncertainty != nil else { return }
    guard let latitude, let longitude else {
      throw .usage(
        latitude == nil && longitude == nil
          ? "--uncertainty is that of a point, and there is none" : "a location needs both numbers",
        hint: "give --latitude and --longitude in degrees")
    }
    var location: JSONObject = ["latitude": .number(latitude), "longitude": .number(longitude)]
    location.fill("uncertaintyMetres", uncertainty)
    self["location"] = .object(location)
  }

  /// Sets a point as people write it; see `WrittenPoint`.
  ///
  /// - Parameters:
  ///   - text: The point.
  ///   - option: What gave it, for a message.
  ///   - uncertainty: How far off it may be, in metres, instead of what the text tells of that.
  /// - Returns: What whoever wrote it should know.
  /// - Throws: ``RegistryError`` if the text is no point.
  package mutating func fill(
    point text: String, from option: String, uncertainty: Double?
  ) throws(RegistryError) -> [Remark] {
    do throws(WrittenPointError) {
      let point = try WrittenPoint(text)
      var location = point.location.json
      location.fill("uncertaintyMetres", uncertainty)
      self["location"] = .object(location)
      return uncertainty == nil ? [point.remark].compactMap(\.self).map { Remark(.note, $0) } : []
    } catch {
      throw .usage("\(option) '\(text)' is not a point: \(error.reason)", hint: error.hint)
    }
  }

  /// Sets identifiers in other registers from texts such as `wikidata:Q5747`, in any spelling.
  package mutating func fill(externalIDs: [String]) throws(RegistryError) {
    guard !externalIDs.isEmpty else { return }
    var ids = JSONObject()
    do throws(ExternalIDError) {
      for text in externalIDs { try ids.add(ExternalID(text)) }
    } catch {
      throw .usage(error.description, hint: error.hint)
    }
    self["externalIds"] = .object(ids)
  }

  /// Puts identifiers in other registers into the one spelling that each has.
  mutating func settleExternalIDs() throws {
    guard let given = self["externalIds"]?.objectValue else { return }
    var ids = JSONObject()
    for (scheme, value) in given {
      // What is no text is the record's own matter.
      guard let text = value.stringValue else { return }
      try ids.add(ExternalID(scheme: scheme, value: text))
    }
    self["externalIds"] = .object(ids)
  }

  private mutating func add(_ id: ExternalID) throws(ExternalIDError) {
    if let other = self[id.scheme]?.stringValue, other != id.value {
      throw ExternalIDError(two: id, other)
    }
    self[id.scheme] = .string(id.value)
  }
}

extension Recording {
  /// Makes records from each draft; what is wrong with one of several is told by its place.
  ///
  /// New records get random identifiers, which say nothing to whoever wrote the draft.
  mutating func addEach(
    of drafts: [JSONObject], _ make: (JSONObject, inout Recording) throws -> [NewRecord]
  ) throws {
    for (index, one) in drafts.enumerated() {
      let place = drafts.count > 1 ? index + 1 : nil
      let prefix = place.map { "record \($0): " } ?? ""
      do {
        var draft = JSONObject.cleaned(one)
        try draft.settleExternalIDs()
        try draft.settleReferences()
        for var new in try make(draft, &self) {
          new.place = place
          for remark in try DraftKeys.remarks(on: new.record) {
            self.remark(.warning, prefix + remark)
          }
          add(new)
        }
      } catch let error as RecordError {
        throw RegistryError(
          error.problems.allSatisfy(\.isAboutVocabulary) ? .unknownTerm : .invalid,
          prefix
            + (error.problems.map(\.message) + DraftKeys.remarks(on: one, lacking: error))
            .joined(separator: "; "),
          hint: error.hint)
      } catch let error where !(error is StoreError) && !(error is DamagedRecord) {
        var failure = RegistryError(error)
        failure.message = prefix + failure.message
        throw failure
      }
    }
  }
}

extension FieldProblem {
  var isAboutVocabulary: Bool {
    code == Self.notInVocabulary || code == DamageGrade.unknownCode
  }
}
