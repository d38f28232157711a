import CommandReference
import Foundation

let usage = "usage: heritage --experimental-dump-help | heritage-reference --markdown | --man"

func fail(_ lines: String..., code: Int32) -> Never {
  FileHandle.standardError.write(Data(lines.map { $0 + "\n" }.joined().utf8))
  exit(code)
}

guard CommandLine.arguments.count == 2 else { fail(usage, code: 64) }
do {
  let write: (ToolReference) -> String
  switch CommandLine.arguments[1] {
  case "--markdown": write = \.markdown
  case "--man": write = \.manualPage
  default: fail(usage, code: 64)
  }
  let description = try FileHandle.standardInput.readToEnd() ?? Data()
  let reference = try ToolReference(json: description)
  try FileHandle.standardOutput.write(contentsOf: Data(write(reference).utf8))
} catch let error as ToolReferenceError {
  fail("error: \(error)", "hint: \(error.hint ?? "none")", code: 1)
} catch {
  fail("error: \(error.localizedDescription)", code: 1)
}
