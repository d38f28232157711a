/// A scale by which somebody else grades damage, with what its classes mean on ours.
///
/// A report keeps the source's scale and class as they are; the meaning only helps to choose the
/// grade. Where a class does not fit one grade it means a range, never a mean.
public struct DamageScale: Hashable, Sendable, Identifiable {
  /// What the classes of a scale measure.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// A change by an event.
    case damage
    /// A state, whatever brought it about.
    case condition
    /// Whether people may enter; says nothing certain about damage.
    case safety
  }

  /// The permanent name, such as `unosat`.
  public let id: String
  public let title: String
  public let measures: Measure
  /// What to know before using the scale.
  public let note: String
  public let classes: [ScaleClass]

  /// Every scale, this registry's own first.
  public static let all: [DamageScale] = [
    .canonical, .unosat, .cems, .ems98, .en16096, .eamenaSeverity, .eamenaCondition,
    .herCondition, .xbd, .femaPDA, .iomDTM, .atc20, .coreDataStandard,
  ]

  /// Finds a scale by its id; case, spaces, hyphens and underscores do not matter.
  public static func named(_ id: String) -> DamageScale? {
    let key = ScaleClass.key(id)
    return all.first { ScaleClass.key($0.id) == key }
  }

  /// Finds a class by its label, or by its number where the scale numbers its classes.
  ///
  /// Case, spaces, hyphens, underscores and other punctuation do not matter. The canonical scale
  /// also knows every grade by its name.
  ///
  /// - Throws: ``ScaleClassError`` if the scale has no such class, or if the number has meant
  ///   different things in different data of the scale.
  public func scaleClass(_ label: String) throws(ScaleClassError) -> ScaleClass {
    // Most labels are spelt as the scale has them, and folding takes longer than all else here.
    if let exact = classes.first(where: { $0.name == label }) { return exact }
    let key = ScaleClass.key(label)
    if let found = classes.first(where: { ScaleClass.key($0.name) == key }) { return found }
    if id == Self.canonical.id, let grade = DamageGrade(rawValue: key) {
      return .init(grade.rawValue, grade, basis: .own)
    }
    if let number = Int(label.filter { $0 != " " }), classes.contains(where: { $0.number != nil }) {
      if let found = classes.first(where: { $0.number == number }) { return found }
      if id == Self.unosat.id, number > 4 {
        throw .numberNotStable(scale: self, number: number)
      }
    }
    throw .unknownClass(scale: self, label: label)
  }
}

/// A reason a label names no class of a scale.
public enum ScaleClassError: Error, Hashable, Sendable {
  case unknownClass(scale: DamageScale, label: String)
  /// The number has meant different things in different data.
  case numberNotStable(scale: DamageScale, number: Int)
}

extension ScaleClassError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownClass(let scale, let label):
      "the scale '\(scale.id)' has no class '\(label)'"
    case .numberNotStable(let scale, let number):
      "class number '\(number)' of '\(scale.id)' is not stable: it differs between data sets"
    }
  }

  /// What the user can do next.
  public var hint: String? {
    switch self {
    case .unknownClass(let scale, _):
      "the classes are " + scale.classes.map { "'\($0.name)'" }.joined(separator: ", ")
    case .numberNotStable:
      "give the class's label as the data set words it"
    }
  }
}

/// One class of a scale.
public struct ScaleClass: Hashable, Sendable {
  /// What a class means on this registry's own scale.
  public enum Meaning: Hashable, Sendable {
    /// Exactly one grade.
    case grade(DamageGrade)
    /// Any grade from the first to the second, both included.
    case range(DamageGrade, DamageGrade)
    /// The source could not tell, or did not look.
    case unknown
    /// The class grades nothing.
    case noGrade(reason: String)
  }

  /// Where the meaning comes from.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// This project's own definition.
    case own
    /// Read in published material of the scale or of its users.
    case published
    /// Commonly known, but not checked against a publication.
    case unchecked
  }

  /// The class's label, worded as in the source.
  public let name: String
  /// The number that the source gives the class, where that is stable.
  public let number: Int?
  public let meaning: Meaning
  public let note: String?
  public let basis: Basis

  /// The lowest and highest grade that the class can mean, or `nil` if it means none for certain.
  public var grades: (lower: DamageGrade, upper: DamageGrade)? {
    switch meaning {
    case .grade(let grade): (grade, grade)
    case .range(let lower, let upper): (lower, upper)
    case .unknown, .noGrade: nil
    }
  }

  private init(_ name: String, _ number: Int?, _ meaning: Meaning, _ note: String?, _ basis: Basis)
  {
    self.name = name
    self.number = number
    self.meaning = meaning
    self.note = note
    self.basis = basis
  }

  /// Creates a class that means one grade, or no certain one if that is `unknown`.
  init(
    _ name: String, _ grade: DamageGrade, number: Int? = nil, note: String? = nil,
    basis: Basis = .published
  ) {
    self.init(name, number, grade == .unknown ? .unknown : .grade(grade), note, basis)
  }

  /// Creates a class that means a range of grades.
  init(
    _ name: String, _ lower: DamageGrade, _ upper: DamageGrade, number: Int? = nil,
    note: String? = nil, basis: Basis = .published
  ) {
    self.init(name, number, .range(lower, upper), note, basis)
  }

  /// Creates a class that grades nothing.
  init(_ name: String, noGrade reason: String) {
    self.init(name, nil, .noGrade(reason: reason), nil, .published)
  }

  /// Returns the letters and digits of a label in small letters, for comparison.
  static func key(_ label: String) -> String {
    label.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
