import CommandReference
import Foundation
import Testing

@Test(
  arguments: [
    ("", "standard input is not a tool's description of itself"),
    ("{}", "standard input is not a tool's description of itself"),
    (#"{"serializationVersion": 0}"#, "standard input is not a tool's description of itself"),
    (
      #"{"serializationVersion": 7, "command": {}}"#,
      "the description is of the unknown version '7'"
    ),
  ])
func `refuses what is not a description`(json: String, message: String) throws {
  let error = try #require(throws: ToolReferenceError.self) {
    try ToolReference(json: Data(json.utf8))
  }
  #expect(error.description == message)
}

@Test func `writes the Markdown of every command that is shown`() throws {
  #expect(
    try sampleReference().markdown == #"""
      # The commands of `sample`

      Made from the program's own help by `make docs`; edit the commands, not this file.

      Keep samples.

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
      | 64 | wrong usage |

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

      | argument | meaning |
      | --- | --- |
      | `<subject>` | The subject. |

      | the claim | meaning |
      | --- | --- |
      | `--grade <grade>` | How badly. One of `slight`, `severe`. Required. |

      | options | meaning |
      | --- | --- |
      | `-n, --dry-run` | Write nothing. |
      | `--wait <wait> ...` | Seconds to wait. None at 0. Default: `10`. |

      """#)
}

@Test func `writes the manual page of every command that is shown`() throws {
  #expect(
    try sampleReference().manualPage == #"""
      .\" Made from the program's own help; edit the commands, not this file.
      .TH "SAMPLE" 1 "" "sample"
      .SH NAME
      sample \- Keep samples
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
      .TP
      \fB<subject>\fR
      The subject.
      .PP
      The claim:
      .TP
      \fB\-\-grade <grade>\fR
      How badly. One of slight, severe. Required.
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
      \fB64\fR
      wrong usage

      """#)
}
