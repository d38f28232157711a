public import CanonicalJSON

/// What was decided once, with where each decision stands.
public struct SettingsDocument: Document {
  /// A decision.
  public struct Choice: Hashable, Sendable {
    public let value: String
    /// A word for where it stands, such as `own`.
    public let origin: String
    /// Where that is, in words.
    public let place: String

    public init(value: String, origin: String, place: String) {
      self.value = value
      self.origin = origin
      self.place = place
    }
  }

  /// A setting.
  public struct Row: Hashable, Sendable {
    public let setting: String
    public let meaning: String
    /// Every decision about it, the one that counts first.
    public let choices: [Choice]

    public init(setting: String, meaning: String, choices: [Choice]) {
      self.setting = setting
      self.meaning = meaning
      self.choices = choices
    }
  }

  private let rows: [Row]
  /// Where a person's own settings are kept.
  private let file: String?

  public init(_ rows: [Row], file: String?) {
    self.rows = rows
    self.file = file
  }

  private var page: Page {
    var page = Page()
    page.table(
      Table(
        [.whole("setting"), "value", "from", "meaning"],
        rows: rows.map { row in
          [
            .own(row.setting), row.choices.first.map(Self.words) ?? .empty,
            row.choices.first.map { .literal($0.place) } ?? "not set", .own(row.meaning),
          ]
        }))
    page.bullets(
      rows.flatMap { row in
        row.choices.dropFirst().map { choice in
          "\(own: row.setting) is also \(Self.words(choice)) in \(.literal(choice.place)), which counts less"
        }
      })
    return page
  }

  /// A value, and for an empty one what it means.
  private static func words(_ choice: Choice) -> Line {
    choice.value.isEmpty ? "(unnamed)" : .literal(choice.value)
  }

  public func text(on screen: Screen) -> String { TerminalPage.text(of: page, on: screen) }

  public var markdown: String { MarkdownPage.text(of: page) }

  public var json: JSONValue {
    let settings = rows.map { row in
      var object: JSONObject = ["meaning": .string(row.meaning), "setting": .string(row.setting)]
      object["value"] = row.choices.first.map { .string($0.value) } ?? .null
      object["from"] = row.choices.first.map { .string($0.origin) } ?? .null
      object["choices"] = .array(
        row.choices.map { choice in
          .object([
            "from": .string(choice.origin), "place": .string(choice.place),
            "value": .string(choice.value),
          ])
        })
      return JSONValue.object(object)
    }
    return .object(["file": file.map(JSONValue.string) ?? .null, "settings": .array(settings)])
  }
}
