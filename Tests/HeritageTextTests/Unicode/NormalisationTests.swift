import Foundation
import Testing

@testable import HeritageText

/// Every character of the first plane that Unicode has given a meaning.
private let assigned = (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init).filter {
  ![.unassigned, .privateUse].contains($0.properties.generalCategory)
}

/// What differs from Foundation; texts are the same only if their characters are.
private func differing(
  _ texts: [String], _ own: (String) -> String, _ foundation: (String) -> String
) -> [String] {
  texts.filter { !own($0).unicodeScalars.elementsEqual(foundation($0).unicodeScalars) }
}

@Test func `normalises every character as Foundation does`() {
  let all = assigned.map { String($0) }
  let compatible = differing(all) {
    String(Normalisation.compatiblyDecomposed($0))
  } _: {
    $0.decomposedStringWithCompatibilityMapping
  }
  let decomposed = differing(all) {
    String(Normalisation.decomposed($0))
  } _: {
    $0.decomposedStringWithCanonicalMapping
  }
  let composed = differing(all) {
    Normalisation.composed($0.unicodeScalars)
  } _: {
    $0.precomposedStringWithCanonicalMapping
  }
  #expect([compatible, decomposed, composed] == [[], [], []])
}

/// Unicode's own test, of Debian's package 'unicode-data'.
private let conformanceTest = "/usr/share/unicode/NormalizationTest.txt.bz2"

@Test(
  .enabled(
    if: FileManager.default.fileExists(atPath: conformanceTest),
    "Unicode's test is not on this machine"))
func `normalises as Unicode's own test says`() throws {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["bzcat", conformanceTest]
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let bytes = try pipe.fileHandleForReading.readToEnd()
  let text = String(decoding: try #require(bytes), as: UTF8.self)
  process.waitUntilExit()
  let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.hasPrefix("@") }
  #expect(lines.count > 18_000)
  let wrong = lines.filter { line in
    let forms = line.split(separator: ";").prefix(5).map(scalars)
    let canonical = forms.prefix(3).map { String($0) }
    return
      !(canonical.allSatisfy {
        Normalisation.composed($0.unicodeScalars).unicodeScalars.elementsEqual(forms[1])
          && Normalisation.decomposed($0).elementsEqual(forms[2])
      }
      && forms.allSatisfy {
        Normalisation.compatiblyDecomposed(String($0)).elementsEqual(forms[4])
      })
  }
  #expect(wrong == [])
}

private func scalars(_ numbers: Substring) -> String.UnicodeScalarView {
  var scalars = String.UnicodeScalarView()
  scalars.append(
    contentsOf: numbers.split(separator: " ").compactMap {
      UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
    })
  return scalars
}

@Test(arguments: [
  ("\u{1112}\u{1161}\u{11AB}", "한"),
  ("\u{B648}\u{11B1}", "\u{B652}"),
  ("\u{1113}\u{1165}", "\u{1113}\u{1165}"),
  ("\u{10041}\u{301}", "\u{10041}\u{301}"),
  ("q\u{307}\u{323}", "q\u{323}\u{307}"),
  ("o\u{308}\u{304}", "ȫ"),
  ("\u{915}\u{93C}", "\u{915}\u{93C}"),
  ("\u{212B}", "Å"),
])
func `puts characters together`(text: String, expected: String) {
  let composed = Normalisation.composed(text.unicodeScalars)
  #expect(composed.unicodeScalars.elementsEqual(expected.unicodeScalars))
}
