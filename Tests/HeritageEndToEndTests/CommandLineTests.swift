import ArgumentParser
import HeritageRegistry
import HeritageTestSupport
import Testing

@testable import HeritageCommands

/// What the command line is made into before a command runs, and a failure after one did.
struct CommandLineTests {
  @Test(
    arguments: [
      ([.usage, .unknownTerm], 64), ([.notThere], 66), ([.locked], 75),
      ([.invalid, .refused, .ambiguous, .damaged, .unreadForEdition, .notInPlace, .failed], 1),
      // No signal has come here; `InterruptionTests` send some.
      ([.cancelled], 128),
    ] as [([RegistryError.Kind], Int32)])
  func `every sort of failure has its exit code`(kinds: [RegistryError.Kind], code: Int32) {
    for kind in kinds {
      let failure = FailureMessage(RegistryError(kind, "no luck", hint: "try again"))
      #expect(failure.exitCode.rawValue == code, "\(kind)")
      #expect(failure.lines == ["error: no luck"])
      #expect(failure.hint == "try again")
    }
  }

  @Test func `each further fault is an error, each candidate a line below it`() {
    let faults = RegistryError(.refused, "one", detail: .faults(["two"], findings: []))
    #expect(FailureMessage(faults).lines == ["error: one", "error: two"])
    let candidates = RegistryError(
      .ambiguous, "2 sites match 'x':", detail: .candidates(["a", "b"]))
    #expect(FailureMessage(candidates).lines == ["error: 2 sites match 'x':", "  a", "  b"])
  }

  /// Words as they are given, and as the argument parser gets them.
  @Test(arguments: [
    (["--registry", "R", "site", "palmyra"], ["site", "--registry", "R", "palmyra"]),
    (["--format=csv", "--quiet", "list", "sites"], ["list", "--format=csv", "--quiet", "sites"]),
    (["date", "--quiet", "-0044"], ["date", "--quiet", "--", "-0044"]),
    (["date", "-0044", "--quiet"], ["date", "--quiet", "--", "-0044"]),
    (["date", "--format", "text", "-0044"], ["date", "--format", "text", "--", "-0044"]),
    (["date", "--quiet", "--", "-0044"], ["date", "--quiet", "--", "-0044"]),
    (["--format", "text", "date", "-0044"], ["date", "--format", "text", "--", "-0044"]),
    (["vocabulary", "-1", "-2", "--quiet"], ["vocabulary", "--quiet", "--", "-1", "-2"]),
    (["add-site", "--latitude", "-33.04"], ["add-site", "--latitude=-33.04"]),
    (["add-site", "--place", "- by a neighbour"], ["add-site", "--place=- by a neighbour"]),
    (["add-site", "--place", "--- see the map"], ["add-site", "--place=--- see the map"]),
    (["add-site", "--place", "-تدمر"], ["add-site", "--place=-تدمر"]),
    (["log", "--limit", "--quiet"], ["log", "--limit", "--quiet"]),
  ])
  func `values may begin with a minus sign, and options stand anywhere`(
    given: [String], arguments: [String]
  ) {
    #expect(CommandLineForm(given).arguments == arguments)
  }

  /// Words as they are given, the option whose value is to be another, and what is printed.
  @Test(
    arguments: [
      (["add-report", "Bel", "--note", "Bel"], nil, "add-report temple --note Bel"),
      (["add-report", "--note", "Bel", "Bel"], nil, "add-report --note Bel temple"),
      (["add-report", "--note", "a", "--", "Bel"], nil, "add-report --note a -- temple"),
      (["--quiet", "add-report", "Bel"], nil, "--quiet add-report temple"),
      (["--registry", "Bel", "add-report", "Bel"], nil, "--registry Bel add-report temple"),
      (["supersede", "Bel", "--with", "Bel"], "--with", "supersede Bel --with temple"),
      (
        ["supersede", "q", "--with", "a", "--with", "Bel"], "--with",
        "supersede q --with a --with temple"
      ),
      (["supersede", "q", "--with=Bel"], "--with", "supersede q --with=temple"),
      (["supersede", "Bel", "--with", "q"], "--with", nil),
      (["add-report", "--from-json", "Bel"], nil, nil),
    ] as [([String], String?, String?)])
  func `a command to copy has another word in one place`(
    given: [String], option: String?, command: String?
  ) {
    #expect(
      CommandLineForm.command(given, with: "temple", for: "Bel", of: option)
        == command.map { "heritage " + $0 })
  }
}
