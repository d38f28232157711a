import Foundation
import Testing

/// A program that behaves like the product as far as the benchmark looks, and can be made to
/// miscount.
private let standIn = #"""
  #!/bin/sh
  # A registry is a folder with the listing that was imported last and its reports.
  all="$*"; registry=; listing=; command=; output=/dev/stdout; site=; drafts=
  while [ $# -gt 0 ]; do
    case "$1" in
      --registry) registry=$2; shift ;;
      --output) output=$2; shift ;;
      --site) site=$2; shift ;;
      --from-json) drafts=$2; shift ;;
      --quiet) ;;
      --version) echo "stand-in 1.0"; exit 0 ;;
      --*) shift ;;
      *) if [ -z "$command" ]; then command=$1; else listing=$1; fi ;;
    esac
    shift
  done
  rows() { sed 's/<row>/\n&/g' "$1" | grep '^<row>'; }
  # Generated names hold neither quotes nor backslashes, and markup in them stays escaped.
  record() { sed -E 's/.*<id_number>([0-9]+)<.*<site>([^<]*)<.*/{"id":"site-\1","externalIds":{"unesco":"\1"},"names":[{"text":"\2"}]}/'; }
  case "$command" in
    init) mkdir -p "$listing" ;;
    import)
      read=$(rows "$listing" | wc -l); created=$read; updated=0
      if [ -e "$registry/listing" ]; then
        created=0
        rows "$registry/listing" > "$registry/old"; rows "$listing" > "$registry/new"
        updated=$(diff "$registry/old" "$registry/new" | grep -c '^>')
      fi
      cp "$listing" "$registry/listing"
      read=$((read + MISCOUNT))
      echo "{\"read\":$read,\"created\":$created,\"updated\":$updated,\"unchanged\":$((read - created - updated)),\"rejected\":0}" ;;
    list)
      if [ "$listing" = sites ]; then
        { echo "["; rows "$registry/listing" | record | sed '$!s/$/,/'; echo "]"; } > "$output"
      else
        echo "["; sed '$!s/$/,/' "$registry/reports"; echo "]"
      fi ;;
    site)
      case "$listing" in unesco:*) number=${listing#unesco:} ;; site-*) number=${listing#site-} ;;
        *) number=$(rows "$registry/listing" | record | grep -F "\"$listing\"" | sed -E 's/.*site-([0-9]+)".*/\1/') ;;
      esac
      echo "{\"site\":$(rows "$registry/listing" | record | grep -F "\"site-$number\"")}" ;;
    add-report)
      [ -z "$drafts" ] || { grep -o '"site":' "$drafts" > "$registry/reports"; exit 0; }
      id=$(cat /proc/sys/kernel/random/uuid)
      echo "{\"id\":\"$id\"}" | tee -a "$registry/reports" ;;
    check)
      echo "{\"records\":$(($(rows "$registry/listing" | wc -l) + $(wc -l < "$registry/reports")))}"
      exit 2 ;;
    summary) echo "{\"reports\":$(wc -l < "$registry/reports")}" ;;
    *) echo "error: unknown '$all'" >&2; exit 64 ;;
  esac
  """#

private struct Outcome {
  let status: Int32
  let output: String
  let errors: String
}

/// Runs the built benchmark on the stand-in.
private func benchmark(miscount: Int = 0, path: String? = nil) throws -> Outcome {
  let folder = try temporaryFolder()
  defer { removeFolder(folder) }
  let program = folder.appending(path: "heritage")
  try standIn.replacing("MISCOUNT", with: String(miscount))
    .write(to: program, atomically: true, encoding: .utf8)
  try FileManager.default.setAttributes(
    [.posixPermissions: 0o755], ofItemAtPath: program.path(percentEncoded: false))
  let process = Process()
  let (output, errors) = (folder.appending(path: "output"), folder.appending(path: "errors"))
  process.executableURL = try builtProgram("benchmark")
  process.arguments = [
    "--heritage", program.path(percentEncoded: false),
    "--work", folder.appending(path: "work").path(percentEncoded: false),
    "--rows", "100", "200", "--lookup-rows", "100", "--pairs", "2", "--repeats", "2",
    "--rule-sites", "50", "100",
  ]
  if let path { process.environment = ["PATH": path] }
  for file in [output, errors] { try Data().write(to: file) }
  process.standardOutput = try FileHandle(forWritingTo: output)
  process.standardError = try FileHandle(forWritingTo: errors)
  try process.run()
  process.waitUntilExit()
  return Outcome(
    status: process.terminationStatus,
    output: try String(contentsOf: output, encoding: .utf8),
    errors: try String(contentsOf: errors, encoding: .utf8))
}

/// Both peers are Debian packages that a machine may not have.
private let hasPeers = ["xmllint", "sqlite3"].allSatisfy {
  FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
}

@Test(.enabled(if: hasPeers, "needs the packages libxml2-utils and sqlite3"))
func `a run prints a line for each kind of work and size`() throws {
  let run = try benchmark()
  #expect(run.status == 0, "\(run.errors)")
  let lines = run.output.split(separator: "\n").filter { $0.hasPrefix("|") }
  let cells = lines.filter { !$0.hasPrefix("|:") && !$0.hasPrefix("| work") }
    .map { line in
      line.split(separator: "|").prefix(2)
        .map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: ", ")
    }
  #expect(
    cells == [
      "import, fresh registry, 100", "site by id, 100", "site by name, 100",
      "site by external id, 100", "import, nothing changed, 100", "import, 1 % changed, 100",
      "add-report, 100", "import, fresh registry, 200", "import, nothing changed, 200",
      "import, 1 % changed, 200", "add-report, 200", "check, 50", "summary, 50", "check, 100",
      "summary, 100",
    ])
  #expect(run.output.contains("- heritage: stand-in 1.0\n"))
}

@Test(.enabled(if: hasPeers, "needs the packages libxml2-utils and sqlite3"))
func `an import that miscounts is not measured`() throws {
  let run = try benchmark(miscount: 1)
  #expect(run.status == 1)
  #expect(run.output == "")
  let last = run.errors.split(separator: "\n").last
  #expect(
    last?.hasSuffix(
      """
      gave read 101, created 100, updated 0, unchanged 1, rejected 0 instead of read 100, \
      created 100, updated 0, unchanged 0, rejected 0
      """) == true)
}

@Test func `missing peers are named with their packages`() throws {
  let run = try benchmark(path: "/no/such/folder")
  #expect(run.status == 1)
  #expect(
    run.errors == """
      error: cannot find 'xmllint' and 'sqlite3' in PATH
        hint: run 'apt-get install libxml2-utils sqlite3' first

      """)
}
