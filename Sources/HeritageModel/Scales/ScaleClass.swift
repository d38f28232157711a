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
