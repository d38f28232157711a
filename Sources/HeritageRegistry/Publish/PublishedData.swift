/// A file for programs beside the pages of a published site, which its front page names.
struct PublishedData {
  /// The name of the file in `data/`: small letters, digits and hyphens, with an ending.
  let name: String
  let title: String
  let mediaType: String
  let text: () throws -> String

  var path: String { "data/\(name)" }
}
