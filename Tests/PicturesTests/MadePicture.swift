import HeritageTestSupport

@testable import Pictures

/// Pictures of 24 x 16 pixels whose quarters are red, green, blue and yellow, line by line.
enum MadeJPEG {
  static let baseline = bytes(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4R
    DgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU
    FBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wAARCAAQABgDAREAAhEBAxEB/8QAFgAAAwAAAAAAAAAAAAAAAAAA
    BgcI/8QAHBABAAAHAQAAAAAAAAAAAAAAAAYIREaChMLE/8QAGAEBAAMBAAAAAAAAAAAAAAAACAMGBwn/xAAdEQEA
    AAYDAAAAAAAAAAAAAAAAAgYHRYPDQ4LB/9oADAMBAAIRAxEAPwBKM3NURQlV4dI4xPrxbM2oQoxPJR0QbAriQW+9
    D0CJX+15tS5S7y9fVcCKuL//2Q==
    """)
  static let progressive = bytes(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4R
    DgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU
    FBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wgARCAAQABgDASIAAhEBAxEB/8QAGAAAAgMAAAAAAAAAAAAAAAAA
    AAYFBwj/xAAXAQADAQAAAAAAAAAAAAAAAAADBQYH/9oADAMBAAIQAxAAAAFJkVq3DO1k0EZvH//EABcQAAMBAAAA
    AAAAAAAAAAAAAAAEEAb/2gAIAQEAAQUCFLgZ/8QAIxEAAAQDCQAAAAAAAAAAAAAAAAEEEQISMQUTFRZBUWOh4f/a
    AAgBAwEBPwFfbGMJokN3LNq70N6MWwy9y9ej/8QAIREAAQEHBQAAAAAAAAAAAAAAAREAAgQFEhVREyExYqH/2gAI
    AQIBAT8Bm8itcE/F6lVKbInJAyctcevrf//EABkQAAEFAAAAAAAAAAAAAAAAABAAAgSCwv/aAAgBAQAGPwJOM6mh
    /8QAFhABAQEAAAAAAAAAAAAAAAAAwQAg/9oACAEBAAE/IYXPf//aAAwDAQACAAMAAAAQ8P8A/8QAGhEAAgIDAAAA
    AAAAAAAAAAAAEVEBECExYf/aAAgBAwEBPxBNNADg4bgE8o//xAAcEQABAwUAAAAAAAAAAAAAAAAAESExAUGh8PH/
    2gAIAQIBAT8QynCujCOisIa8H//EABQQAQAAAAAAAAAAAAAAAAAAACD/2gAIAQEAAT8QXN//2Q==
    """)
  static let grey = bytes(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4R
    DgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/wAALCAAQABgBAREA/8QAFgAAAwAAAAAAAAAAAAAAAAAABgcI/8QAHBAB
    AAAHAQAAAAAAAAAAAAAAAAYIREaChMLE/9oACAEBAAA/AEoIoSq8OhCSiuJBb70PQrh//9k=
    """)
  /// Four inks, as they are.
  static let inks = bytes(
    """
    /9j/7gAOQWRvYmUAZAAAAAAA/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4L
    CxAWEBETFBUVFQwPFxgWFBgSFBUU/8AAFAgAEAAYBEMRAE0RAFkRAEsRAP/EABcAAQEBAQAAAAAAAAAAAAAAAAgA
    BQn/xAAgEAEAAAUEAwAAAAAAAAAAAAAACAlHhcQGRoTDRILB/9oADgRDAE0AWQBLAAA/AGACgKOqYVTIqd3HFKCC
    XefC723pvyfX6gpKBtptuerrqj9lT1RteWast2oluyhsjH2hzOhH8ao2p//Z
    """)
  /// Four inks, kept as brightness, two colours and black.
  static let brightInks = bytes(
    """
    /9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4L
    CxAWEBETFBUVFQwPFxgWFBgSFBUU/9sAQwEDBAQFBAUJBQUJFA0LDRQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU
    FBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU/8AAFAgAEAAYBAEiAAIRAQMRAQQiAP/EABgAAQADAQAAAAAAAAAAAAAA
    AAAGBwkI/8QAHBABAAAHAQAAAAAAAAAAAAAAAAYIREaChMLE/8QAFwEAAwEAAAAAAAAAAAAAAAAABAYHCP/EACgR
    AAADBQYHAAAAAAAAAAAAAAIREgABBRMxAwYUFiKiFzJhY2Th4v/aAA4EAQACEQMRBAAAPwC6Eei2kz5WS5Hn6sTf
    84O6N+80RqwhGGlzFalqJIBCokJmkquqbJMBudk6JWUcxE2UelKTUF4OZQiJR0eZF1bVMBZoz6Gj8u93b7av8QvF
    3/DAH//Z
    """)

  /// The bytes that a text of base64 stands for.
  private static func bytes(_ text: String) -> [UInt8] {
    let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    let values = text.utf8.compactMap { Array(digits).firstIndex(of: $0) }
    var bytes: [UInt8] = []
    var bits = 0
    for (index, value) in values.enumerated() {
      bits = (bits << 6 | value) & 0xFFFF
      // Each digit brings six bits, of which the first is not yet a byte.
      if index % 4 != 0 { bytes.append(UInt8(truncatingIfNeeded: bits >> (6 - index % 4 * 2))) }
    }
    return bytes
  }

  /// A picture with other segments behind its first mark.
  static func with(_ segments: [UInt8], in picture: [UInt8] = baseline) -> [UInt8] {
    Array(picture.prefix(2)) + segments + picture.dropFirst(2)
  }

  static func segment(_ mark: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    return [0xFF, mark, UInt8(length >> 8), UInt8(length & 255)] + content
  }

  /// What a camera writes that was held in one of eight ways, in Palmyra.
  static func exif(orientation: UInt16) -> [UInt8] {
    var photo = MadePhoto(taken: "2026:05:04 10:11:12", latitude: 34.5513, longitude: 38.2691)
    photo.main[0x0112] = .short(orientation)
    let bytes = photo.bytes
    return Array(bytes[2..<4 + Int(bytes[4]) << 8 + Int(bytes[5])])
  }
}
