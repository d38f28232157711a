import ByteStreams
import Glibc
import Testing

struct TextEncodingGuessTests {
  static let french = "Église Saint-Étienne, façade très abîmée, état général médiocre; château"
  static let german = "Schloß Großkühnau, Gebäude über dem Fluß, Münster, Kapelle, Tür beschädigt"
  static let spanish = "Iglesia de la Asunción, daños en la fachada, año de construcción, peñón"
  static let polish = "Kościół parafialny pod wezwaniem Świętej Trójcy, dzwonnica, cmentarz, żółty"
  static let czech = "Kostel svatého Jiří, hřbitovní zeď, věž, dům čp. 12, střecha poškozená"
  static let hungarian = "Református templom, műemléki kőszobor, erődített város, tűzoltó őrtorony"
  static let russian = "Церковь Успения Пресвятой Богородицы, колокольня разрушена, стены целы"
  static let ukrainian = "Будинок культури, пошкоджено дах і вікна, пам'ятка місцевого значення"
  static let greek = "Ναός του Αγίου Νικολάου, η στέγη έχει καταστραφεί και οι τοίχοι"
  static let arabic = "قلعة حلب والجامع الأموي الكبير، أضرار في المئذنة والسور الخارجي"
  static let turkish =
    "Ulu Cami'nin minaresi yıkıldı, çarşı ağır hasarlı, şehir surları, köprü güçlü"

  @Test(arguments: [
    (french, "windows-1252"), (german, "windows-1252"), (spanish, "windows-1252"),
    (polish, "windows-1250"), (polish, "iso-8859-2"), (czech, "windows-1250"),
    (hungarian, "windows-1250"), (russian, "windows-1251"), (russian, "koi8-r"),
    (ukrainian, "windows-1251"), (greek, "windows-1253"), (arabic, "windows-1256"),
    (turkish, "windows-1254"), (french, "macintosh"), (french, "UTF-16LE"), (german, "UTF-16BE"),
  ])
  func `tells the encoding by the letters`(text: String, encoding: String) {
    #expect(TextEncodingGuess.guess(encoded(text, encoding)) == encoding)
  }

  @Test(
    arguments: [
      [], Array("plain".utf8), [0x80, 0xFE, 0x81, 0x90, 0xA4, 0xF7, 0x9D, 0xB1, 0xD7, 0xAC],
      (0...255).map { UInt8($0) },
    ] as [[UInt8]])
  func `guesses nothing where nothing is likely`(bytes: [UInt8]) {
    #expect(TextEncodingGuess.guess(bytes) == nil)
  }

  private func encoded(_ text: String, _ encoding: String) -> [UInt8] {
    let handle = unsafe iconv_open(encoding, "UTF-8")
    defer { _ = unsafe iconv_close(handle) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    return unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe [UInt8](unsafeUninitializedCapacity: input.count * 4) { output, filled in
        var source = input.baseAddress
        var sourceLeft = input.count
        unsafe UnsafeMutableRawBufferPointer(output).withMemoryRebound(to: CChar.self) { target in
          var place = target.baseAddress
          var left = target.count
          _ = unsafe iconv(handle, &source, &sourceLeft, &place, &left)
          filled = target.count - left
        }
      }
    }
  }
}
