import HeritageModel

/// Something from the web that can vanish there, without an archived copy.
struct NoArchivedCopy: Rule {
  static let code = "EVD-04"

  func check(_ item: Evidence, in records: RecordSet) -> [Violation] {
    guard item.type.isWeb, item.archivedURL == nil else { return [] }
    return [
      Violation(
        "'\(item.type.rawValue)' evidence without an archived copy", field: "archivedUrl",
        hint: "save the page in a web archive and add its address")
    ]
  }
}

/// An address that is no web address, or that lets its reader in.
struct BadAddress: Rule {
  static let code = "EVD-05"

  func check(_ item: Evidence, in records: RecordSet) -> [Violation] {
    [("url", item.url), ("archivedUrl", item.archivedURL)].compactMap { field, text in
      guard let text, let fault = Self.fault(of: text) else { return nil }
      // The address itself stays out of the message when it carries a secret.
      return Violation(
        "the address \(fault)", field: field,
        hint: "give the public address, beginning with https://")
    }
  }

  private static let secretEndings = [
    "token", "sig", "signature", "apikey", "api_key", "password", "secret",
  ]

  private static func fault(of text: String) -> String? {
    let lowercase = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lowercase.hasPrefix) else {
      return "is not one of http or https"
    }
    guard !text.contains(where: \.isWhitespace) else { return "holds a space" }
    let rest = lowercase.dropFirst(scheme.count)
    let host = rest.prefix { !"/?#".contains($0) }
    guard !host.isEmpty else { return "names no host" }
    guard !host.contains("@") else { return "carries a user name or password" }
    let parameters = rest.split { "?&;#".contains($0) }.dropFirst()
    for parameter in parameters {
      guard let sign = parameter.firstIndex(of: "=") else { continue }
      let name = parameter[..<sign]
      if secretEndings.contains(where: name.hasSuffix) {
        return "carries a secret in its parameter '\(name)'"
      }
    }
    return nil
  }
}
