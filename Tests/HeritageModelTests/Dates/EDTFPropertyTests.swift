import HeritageModel
import Testing

/// A small linear congruential generator, so that each run tries the same texts.
private struct RepeatableNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}

private let seeds = [
  "2015-08-23", "-0999", "Y170000002", "201X-1X-3X", "2015-24", "2015?-%08-~30",
  "1985-04-12T23:20:30+04:30", "2015-08-27/..", "/2016~", "[..1984,2015-08..2016-01]",
  "{1667,1668}", "1950S2", "Y17E8", "2015:08:30 10:00:00", "30.8.2015", "44077", "100 BC",
  "the 1980s", "30 August 2015", "IMG_20150830_100000", "19th century", "between 2013 and 2015",
]

/// Changes a few characters of a seed to others that occur in dates.
private func mutation(using generator: inout RepeatableNumbers) -> String {
  let alphabet = Array("0123456789X-/.,?~%[]{}YTZ:+SE u")
  var characters = Array(seeds.randomElement(using: &generator) ?? "")
  for _ in 0..<Int.random(in: 1...4, using: &generator) {
    let place = Int.random(in: 0...characters.count, using: &generator)
    let character = alphabet.randomElement(using: &generator) ?? "0"
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: characters.insert(character, at: place)
    case 1 where place < characters.count: characters[place] = character
    default: if place < characters.count { characters.remove(at: place) }
    }
  }
  return String(characters)
}

/// Tells whether what a hint says to write can be read, where it says that and nothing else.
private func isSound(_ hint: String) -> Bool {
  guard let written = hint.wholeMatch(of: /write (\S+)/)?.1 else { return !hint.isEmpty }
  do {
    _ = try EDTF(String(written))
    return true
  } catch {
    return false
  }
}

@Test(arguments: [1, 2, 3, 4] as [UInt64])
func `every text is refused or has ends in order`(seed: UInt64) {
  var generator = RepeatableNumbers(state: seed)
  var valid = 0
  var faults: [String] = []
  for _ in 0..<1_500 {
    let text = mutation(using: &generator)
    do throws(EDTFError) {
      let date = try EDTF(text)
      valid += 1
      let holds =
        date.text == text && !date.upper.precedes(date.lower) && !date.certainlyBefore(date)
        && ((date.lower.knownDay ?? date.upper.knownDay) != nil || date.isInterval)
      if !holds { faults.append(text) }
    } catch {
      if error.text != text || error.reason.isEmpty { faults.append(text) }
      if let hint = error.hint, !isSound(hint) { faults.append("\(text): \(hint)") }
    }
  }
  #expect(faults.first == nil)
  #expect(valid > 50)
}
