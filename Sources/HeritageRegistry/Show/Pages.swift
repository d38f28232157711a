public import HeritageDocuments
public import HeritagePages
import HeritageModel
import HeritageStore
import Pictures

extension Registry {
  /// Makes the page of a document, with what the registry is called and the pictures it shows.
  ///
  /// - Parameters:
  ///   - document: What the page is made of, for its audience.
  ///   - language: The language of the page; what records say stays in theirs.
  /// - Returns: The page, and a warning for each picture that it has to do without.
  /// - Throws: ``RegistryError`` if the registry cannot be read.
  public func page(
    of document: some WebDocument, in language: PageLanguage = .english
  ) throws(RegistryError) -> (html: String, remarks: [Remark]) {
    let (pictures, remarks) = try pictures(of: document.picturesShown)
    let context = PageContext(
      registry: document.registry, edition: document.edition, language: language,
      pictures: pictures)
    return (document.html(context), remarks)
  }

  /// Makes the small copies of pictures that a page shows.
  ///
  /// A copy is made anew from the pixels, so that nothing else of the file comes with it.
  ///
  /// - Parameter items: The items of evidence whose pictures are shown.
  /// - Returns: The copies by the SHA-256 of what they are copies of, and a warning for each picture
  ///   that the page has to do without.
  /// - Throws: ``RegistryError`` if the registry cannot be read.
  func pictures(
    of items: [Evidence]
  ) throws(RegistryError) -> (pictures: [String: EmbeddedPicture], remarks: [Remark]) {
    try RegistryError.telling {
      var pictures: [String: EmbeddedPicture] = [:]
      var remarks: [Remark] = []
      for item in items {
        guard let text = item.file?.sha256, let hash = ContentHash(text), pictures[text] == nil
        else { continue }
        guard let bytes = try files.evidenceBytes(hash, limit: PictureLimits.bytes) else {
          remarks.append(
            Remark(
              .warning,
              "the picture of evidence '\(item.id)' is not here or too large; the page does without it"
            ))
          continue
        }
        do throws(PictureError) {
          let copy = try ScaledPicture(of: bytes)
          pictures[text] = EmbeddedPicture(
            bytes: copy.jpeg, width: copy.size.width, height: copy.size.height)
        } catch {
          remarks.append(
            Remark(
              .warning,
              "the picture of evidence '\(item.id)' cannot be shown: \(error.description); \(error.hint)"
            ))
        }
      }
      return (pictures, remarks)
    }
  }
}
