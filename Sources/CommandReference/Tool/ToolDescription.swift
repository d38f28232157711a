/// The form in which a description is written.
struct DescriptionVersion: Decodable {
  let serializationVersion: Int
}

/// A tool's description of itself.
struct ToolDescription: Decodable {
  let command: CommandDescription
}
