public import HeritageModel
public import HeritageStore

/// What an operation takes from the world around it, as values: the time, who is at work, new
/// identifiers, how long to wait, and whether to stop.
public struct OperationContext: Sendable {
  /// The time that is recorded.
  public var now: Instant
  /// Who is at work, a pseudonym will do; `nil` for nobody in particular.
  public var user: String?
  /// Who may see new records that do not say so; `nil` for what the registry decides.
  public var access: Access?
  public var identifiers: IdentifierSource
  /// How long to wait for another writer.
  public var lockTimeout: Duration
  /// Asked now and then by an import, which ends without a trace once this says yes.
  ///
  /// Other work is short or writes in one step.
  public var isCancelled: @Sendable () -> Bool
  /// The process that works, for other writers who wait meanwhile; `nil` to say nothing.
  public var process: ProcessName?
  /// Called once when another writer is waited for longer than a second, with who that is, as far
  /// as can be told.
  public var whenWaiting: @Sendable (LockHolder?) -> Void = { _ in }

  /// What a process is called on its machine.
  public struct ProcessName: Hashable, Sendable {
    public let number: Int
    /// The machine's own name.
    public let host: String?

    public init(number: Int, host: String?) {
      self.number = number
      self.host = host
    }
  }

  public init(
    now: Instant, user: String? = nil, access: Access? = nil,
    identifiers: IdentifierSource = IdentifierSource(), lockTimeout: Duration = .seconds(10),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.now = now
    self.user = user
    self.access = access
    self.identifiers = identifiers
    self.lockTimeout = lockTimeout
    self.isCancelled = isCancelled
  }

  /// Ends the work if somebody asked for it.
  func checkCancellation(during work: String) throws(RegistryError) {
    if isCancelled() { throw RegistryError(.cancelled, "interrupted: \(work)") }
  }
}

extension FileRegistry {
  /// Takes the lock for a command of somebody at work, who waits for another writer as long as the
  /// context says.
  package func beginWriting(
    _ command: String, in context: OperationContext
  ) throws(StoreError) -> WriteSession {
    let holder = context.process.map {
      LockHolder(
        command: command, by: context.user, process: $0.number, host: $0.host, since: context.now)
    }
    return try beginWriting(
      timeout: context.lockTimeout, as: holder, onWait: context.whenWaiting)
  }
}

/// Where new identifiers come from: the system's cryptographic source, or a seed for
/// reproducible builds.
public struct IdentifierSource: RandomNumberGenerator, Sendable {
  private var system = SystemRandomNumberGenerator()
  private var state: UInt64?
  /// What was drawn since it was to be remembered, and how much of it is to be drawn again.
  private var drawn: [UInt64] = []
  private var isRemembered = false
  private var waiting = 0

  /// - Parameter seed: Any text; two sources with one seed give the same identifiers, which can
  ///   be guessed. `nil` for the system's cryptographic source.
  public init(seed: String? = nil) {
    guard let seed else { return }
    // FNV-1a spreads the seed's text over the state; SplitMix64 does the rest.
    state = seed.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  public mutating func next() -> UInt64 {
    if waiting > 0 {
      waiting -= 1
      return drawn[drawn.count - waiting - 1]
    }
    let new = draw()
    if isRemembered { drawn.append(new) }
    return new
  }

  /// Remembers what is drawn from now on.
  mutating func remember() {
    drawn = waiting > 0 ? Array(drawn.suffix(waiting)) : []
    isRemembered = true
  }

  /// A source that gives once more what was drawn since it was to be remembered, as long as nothing
  /// was recorded with it, and then goes on.
  var repeated: IdentifierSource {
    var source = self
    source.waiting = drawn.count
    source.isRemembered = false
    return source
  }

  private mutating func draw() -> UInt64 {
    guard let current = state else { return system.next() }
    let advanced = current &+ 0x9E37_79B9_7F4A_7C15
    state = advanced
    var mixed = advanced
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  public mutating func recordID() -> RecordID { RecordID(using: &self) }

  /// Makes a UUID of version 4 in lower case.
  mutating func uuid() -> String {
    var bytes: [UInt8] = []
    for half in [next(), next()] {
      bytes += (0..<8).map { UInt8(truncatingIfNeeded: half >> (8 * UInt64($0))) }
    }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return text
  }
}
