public import HeritageModel

/// What was decided once, by the environment, the person and the registry, and what of it counts.
public struct Settings: Hashable, Sendable {
  /// Where a decision stands; the first of several counts.
  public enum Origin: String, CaseIterable, Sendable {
    case environment
    /// The person's own settings for this registry alone.
    case here
    /// The person's own settings.
    case own
    /// The registry's defaults, for everybody who works on it.
    case registry
    case builtIn = "built-in"
  }

  /// One decision.
  public struct Choice: Hashable, Sendable {
    /// The value; an empty name is the decision to have none.
    public let text: String
    public let origin: Origin

    public init(text: String, origin: Origin) {
      self.text = text
      self.origin = origin
    }
  }

  private let values: [Origin: [Setting: String]]

  /// - Parameters:
  ///   - environment: What the variables of the environment say.
  ///   - person: The person's own settings.
  ///   - registry: The registry's identifier, `nil` where there is no registry.
  ///   - defaults: The registry's defaults.
  public init(
    environment: [Setting: String] = [:], person: PersonalSettings = PersonalSettings(),
    registry: String? = nil, defaults: [Setting: String] = [:]
  ) {
    var builtIn: [Setting: String] = [:]
    for setting in Setting.allCases { builtIn[setting] = setting.builtIn }
    values = [
      .environment: environment, .here: registry.map { person.values(for: $0) } ?? [:],
      .own: person.values(for: nil), .registry: defaults, .builtIn: builtIn,
    ]
  }

  /// Every decision about a setting, the one that counts first; where there is none, what is built
  /// in.
  public func choices(for setting: Setting) -> [Choice] {
    let choices = Origin.allCases.compactMap { origin in
      values[origin]?[setting].map { Choice(text: $0, origin: origin) }
    }
    let decided = choices.filter { $0.origin != .builtIn }
    return decided.isEmpty ? choices : decided
  }

  /// The decision that counts, `nil` where nobody made one and none is built in.
  public subscript(setting: Setting) -> Choice? { choices(for: setting).first }

  /// What somebody decided, `nil` where only what is built in would hold.
  public func decided(_ setting: Setting) -> String? {
    self[setting].flatMap { $0.origin == .builtIn ? nil : $0.text }
  }

  /// Who may see new records that do not say so, `nil` where nobody decided.
  public var access: Access? { decided(.access).flatMap(Access.init) }

  /// Who is at work, `nil` for nobody in particular.
  public var user: String? { decided(.name).flatMap { $0.isEmpty ? nil : $0 } }
}
