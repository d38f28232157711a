import CommandReference
import Foundation

/// What a small tool with two commands prints for `--experimental-dump-help`, shortened.
let sampleDescription = #"""
  {"serializationVersion": 0, "command": {
    "commandName": "sample", "abstract": "Keep samples", "shouldDisplay": true,
    "discussion": "EXAMPLES\n  sample add a\n\nExit codes: 0 done; 64 wrong usage.",
    "arguments": [
      {"kind": "flag", "abstract": "Show help information.", "isOptional": true,
       "isRepeating": false, "shouldDisplay": true, "valueName": "help",
       "names": [{"kind": "short", "name": "h"}, {"kind": "long", "name": "help"}]}],
    "subcommands": [
      {"commandName": "add", "superCommands": ["sample"], "abstract": "Record a claim",
       "aliases": ["new"], "shouldDisplay": true,
       "discussion": "It is never changed.\n\nEXAMPLES\n  sample add a \\\n    --note '~x'",
       "arguments": [
         {"kind": "positional", "abstract": "The subject.", "isOptional": true,
          "isRepeating": false, "shouldDisplay": true, "valueName": "subject"},
         {"kind": "option", "abstract": "How badly.", "isOptional": false,
          "isRepeating": false, "shouldDisplay": true, "valueName": "grade",
          "sectionTitle": "The claim", "allValues": ["slight", "severe"],
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

func sampleReference() throws -> ToolReference {
  try ToolReference(json: Data(sampleDescription.utf8))
}
