import ArgumentParser
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageText

extension Catalogue {
  /// Returns the one site that a name means.
  ///
  /// - Throws: ``CommandError`` if none or several match, with what comes close;
  ///   ``DamagedRecord`` if one that matches cannot be read.
  func theSite(named name: String) throws -> Site {
    try Self.intact { damaged in try theSite(named: name, damaged: &damaged) }
  }

  /// Returns the one site that a name means among those that can be read, and notes the others.
  func theSite(named text: String, damaged: inout [DamagedRecord]) throws -> Site {
    let name = RecordReference.placeName(text)
    var found = try sites(named: name)
    damaged += found.damaged
    // A record that gave way to another is still found by its identifier.
    if found.matches.count > 1 {
      let live = found.matches.filter { $0.supersededBy == nil }
      if !live.isEmpty { found.matches = live }
    }
    if found.matches.isEmpty, found.damaged.isEmpty {
      let monuments = try monuments(named: name).matches
      if let first = monuments.first {
        throw CommandError(
          "no site is called '\(name)', but a monument is",
          hint: monuments.count == 1
            ? "run 'heritage monument \(first.site)/\(first.id)'"
            : "run 'heritage monument' with the same name")
      }
    }
    return try Self.theOne(found, named: name, kind: "site", list: "sites", line: \.line)
  }

  /// Returns the one monument that a name means among those that can be read, and notes the
  /// others; `palmyra/temple-of-bel` names one exactly.
  func theMonument(named text: String, damaged: inout [DamagedRecord]) throws -> Monument {
    let name = RecordReference.placeName(text)
    let found = try monuments(named: name)
    damaged += found.damaged
    if found.matches.isEmpty, found.damaged.isEmpty {
      if name.contains("/") {
        let subject = try part(named: name)
        if let id = subject.monument, let found = try monument(id, of: subject.site) {
          return found
        }
      }
      if let site = try sites(named: name).matches.first {
        throw CommandError(
          "no monument is called '\(name)', but a site is", hint: "run 'heritage site \(site.id)'")
      }
    }
    return try Self.theOne(found, named: name, kind: "monument", list: "monuments", line: \.line)
  }

  /// Calls a search whose answer may not pass by a record that cannot be read.
  private static func intact<Found>(
    _ search: (inout [DamagedRecord]) throws -> Found
  ) throws -> Found {
    var damaged: [DamagedRecord] = []
    let found = Result { try search(&damaged) }
    if let first = damaged.first { throw first }
    return try found.get()
  }

  private static func theOne<Found>(
    _ lookup: Lookup<Found>, named name: String, kind: String, list: String,
    line: (Found) -> String
  ) throws -> Found {
    if lookup.matches.count == 1, let found = lookup.matches.first { return found }
    guard lookup.matches.isEmpty else {
      throw CommandError(
        "\(lookup.matches.count) \(list) match '\(name)':\n" + Self.list(lookup.matches.map(line)),
        hint: "give the identifier, the first word of a line")
    }
    if let damaged = lookup.damaged.first { throw damaged }
    let near = lookup.suggestions.map { "'\($0)'" }
    throw CommandError(
      "no \(kind) is called '\(name)'",
      hint: near.isEmpty
        ? "run 'heritage list \(list)' to see them all"
        : "did you mean \(near.joined(separator: ", "))?")
  }

  /// Returns up to twenty lines of a list, indented.
  static func list(_ lines: [String]) -> String {
    let more = lines.count > 20 ? ["  and \(lines.count - 20) more"] : []
    return (lines.prefix(20).map { "  " + $0 } + more).joined(separator: "\n")
  }
}

extension Site {
  /// The identifier and the name to show.
  var line: String { "\(id)  \(title)" }

  /// Tells whether a text is the whole of a name or identifier, not only words out of one.
  func isCalled(_ text: String) -> Bool {
    isWholeName(text, of: [id.text] + names.map(\.text), externalIDs)
  }
}

extension Monument {
  /// The identifier with the site's, and the name to show.
  var line: String { "\(site)/\(id)  \(title)" }

  /// Tells whether a text is the whole of a name or identifier, not only words out of one.
  func isCalled(_ text: String) -> Bool {
    isWholeName(text, of: [id.text] + names.map(\.text), externalIDs)
  }
}

private func isWholeName(
  _ text: String, of names: [String], _ externalIDs: [String: String]
) -> Bool {
  let folded = FoldedName(text)
  if names.contains(where: { FoldedName($0) == folded }) { return true }
  return externalIDs.contains { scheme, value in
    [value, "\(scheme):\(value)"].contains { $0.lowercased() == text.lowercased() }
  }
}

extension OutputOptions {
  /// Says which records could not be read.
  func warn(about damaged: [DamagedRecord]) {
    for record in damaged.prefix(20) { StandardStreams.note("error: \(record.description)") }
    if damaged.count > 20 { StandardStreams.note("and \(damaged.count - 20) more") }
    if let first = damaged.first { StandardStreams.note("hint: \(first.hint)") }
  }

  /// Says which records could not be read, and ends the command as failed if there are any.
  func end(without damaged: [DamagedRecord]) throws {
    if !damaged.isEmpty { throw ExitCode.failure }
  }
}
