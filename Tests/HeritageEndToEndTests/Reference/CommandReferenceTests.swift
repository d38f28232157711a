import Foundation
import HeritageTestSupport
import Testing

/// The reference of the commands, which 'scripts/reference.py' makes from the program's help.
@Suite(.temporaryFolder)
struct CommandReferenceTests {
  @Test(arguments: ["commands.md", "heritage.1"])
  func `the reference in the repository is that of this program`(name: String) throws {
    let help = try heritage("--experimental-dump-help")
    try Self.reference(to: url(name), from: help.output).expect()
    #expect(
      try contents(of: name)
        == String(
          decoding: Data(contentsOf: URL(filePath: Repository.path("docs/" + name))), as: UTF8.self),
      "run 'make docs'")
  }

  @Test(arguments: [
    ("", "standard input is not a program's description of itself"),
    ("[]", "standard input is not a program's description of itself"),
    (#"{"serializationVersion": 0}"#, "standard input is not a program's description of itself"),
    (
      #"{"serializationVersion": 7, "command": {}}"#,
      "the description is of the unknown version '7'"
    ),
  ])
  func `what is no help of a program becomes no reference`(help: String, error: String) throws {
    try Self.reference(to: url("out.md"), from: help).expect(exit: 1, errors: "error: \(error)")
    #expect(!FileManager.default.fileExists(atPath: url("out.md").path))
  }

  @Test func `commands become a Markdown document`() throws {
    try Self.reference(to: url("out.md"), from: Self.help).expect()
    #expect(
      try contents(of: "out.md") == #"""
        # The commands of `sample`

        Made from the program's own help by `make docs`; edit the commands, not this file.

        Keep \*samples\* \& $HERITAGE_REGISTRY, \_too\_.

        ```
        sample <command>
        ```

        | command | does |
        | --- | --- |
        | [`sample add`](#sample-add) | Record a claim |

        ## Examples

        ```
        sample add a
        ```

        ## Exit codes

        | code | meaning |
        | --- | --- |
        | 0 | done |
        | 2, 64 | wrong, and more |

        Every command takes `--help`, which prints its help, and `--version`.

        ## sample add

        Record a claim.

        ```
        sample add [<subject>] --grade <grade> [options]
        ```

        Also called `new`.

        It is never changed.

        ### Examples

        ```
        sample add a \
          --note '~x'
        ```

        Then it stands.

        | argument | meaning |
        | --- | --- |
        | `<subject>` | The subject. |

        | the claim | meaning |
        | --- | --- |
        | `--grade <grade>` | How badly. One of `slight`, `a\|b`, `` a`b ``. Required. |

        | options | meaning |
        | --- | --- |
        | `-n, --dry-run` | Write nothing. |
        | `--wait <wait> ...` | Seconds to wait. None at 0. Default: `10`. |

        """#)
  }

  @Test func `commands become a manual page`() throws {
    try Self.reference(to: url("out.1"), from: Self.help).expect()
    #expect(
      try contents(of: "out.1") == #"""
        .\" Made from the program's own help; edit the commands, not this file.
        .TH "SAMPLE" 1 "" "sample"
        .SH NAME
        sample \- Keep *samples* & $HERITAGE_REGISTRY, _too_
        .SH SYNOPSIS
        \fBsample <command>\fR
        .SH DESCRIPTION
        .PP
        Examples:
        .PP
        .RS 4
        .nf
        sample add a
        .fi
        .RE
        .PP
        Every command takes \-\-help, which prints its help, and \-\-version.
        .SH COMMANDS
        .SS "sample add [<subject>] \-\-grade <grade> [options]"
        Record a claim.
        Also called \fBnew\fR.
        .PP
        It is never changed.
        .PP
        Examples:
        .PP
        .RS 4
        .nf
        sample add a \e
          \-\-note \(aq\(tix\(aq
        .fi
        .RE
        .PP
        Then it stands.
        .TP
        \fB<subject>\fR
        The subject.
        .PP
        The claim:
        .TP
        \fB\-\-grade <grade>\fR
        How badly. One of slight, a|b, a\(gab. Required.
        .PP
        Options:
        .TP
        \fB\-n, \-\-dry\-run\fR
        Write nothing.
        .TP
        \fB\-\-wait <wait> ...\fR
        Seconds to wait. None at 0. Default: 10.
        .SH EXIT STATUS
        .TP
        \fB0\fR
        done
        .TP
        \fB2, 64\fR
        wrong, and more

        """#)
  }

  /// Makes one file of the reference from a program's description of itself.
  private static func reference(to file: URL, from help: String) throws -> CommandRun {
    try CommandRun.program(
      URL(filePath: Repository.path("scripts/reference.py")), [file.path], in: TemporaryFolder.path,
      input: Data(help.utf8), environment: ["PATH": "/usr/bin:/bin"])
  }

  /// What a small tool with two commands prints for `--experimental-dump-help`, shortened.
  private static let help = #"""
    {"serializationVersion": 0, "command": {
      "commandName": "sample", "abstract": "Keep *samples* & $HERITAGE_REGISTRY, _too_",
      "discussion": "EXAMPLES\n  sample add a\n\nExit codes: 0 done; 2, 64 wrong, and more.",
      "arguments": [
        {"kind": "flag", "abstract": "Show help information.", "isOptional": true,
         "isRepeating": false, "shouldDisplay": true, "valueName": "help",
         "names": [{"kind": "short", "name": "h"}, {"kind": "long", "name": "help"}]}],
      "subcommands": [
        {"commandName": "add", "superCommands": ["sample"], "abstract": "Record a claim",
         "aliases": ["new"], "shouldDisplay": true,
         "discussion": "It is never changed.\n\nEXAMPLES\n  sample add a \\\n    --note '~x'\nThen it\nstands.",
         "arguments": [
           {"kind": "positional", "abstract": "The subject.", "isOptional": true,
            "isRepeating": false, "shouldDisplay": true, "valueName": "subject"},
           {"kind": "option", "abstract": "How badly.", "isOptional": false,
            "isRepeating": false, "shouldDisplay": true, "valueName": "grade",
            "sectionTitle": "The claim", "allValues": ["slight", "a|b", "a`b"],
            "names": [{"kind": "long", "name": "grade"}]},
           {"kind": "flag", "abstract": "Write nothing.", "isOptional": true,
            "isRepeating": false, "shouldDisplay": true, "valueName": "dry-run",
            "names": [{"kind": "short", "name": "n"}, {"kind": "long", "name": "dry-run"}]},
           {"kind": "option", "abstract": "Seconds to wait.", "defaultValue": "10",
            "discussion": "None at 0.", "isOptional": true, "isRepeating": true,
            "shouldDisplay": true, "valueName": "wait",
            "names": [{"kind": "long", "name": "wait"}]},
           {"kind": "option", "abstract": "Hidden.", "isOptional": true, "isRepeating": false,
            "shouldDisplay": false, "valueName": "secret",
            "names": [{"kind": "long", "name": "secret"}]}]},
        {"commandName": "help", "superCommands": ["sample"], "shouldDisplay": true,
         "abstract": "Show subcommand help information."}]}}
    """#
}
