/// Writes a listing piece by piece; memory does not grow with the rows.
public struct ListingWriter {
  /// What was written.
  public struct Summary: Hashable, Sendable {
    public let rows: Int
    /// Rows whose description differs from the unchanged listing's.
    public let changed: Int
    public let bytes: Int
  }

  /// Beyond these, names of places would repeat.
  public static let mostRows = 100_000_000

  private static let pieceSize = 1 << 20

  private let listing: Listing
  private let rowWriter: RowWriter

  public init(_ listing: Listing) {
    self.listing = listing
    rowWriter = RowWriter(listing)
  }

  /// Hands the document to `receive` in pieces of about a mebibyte.
  public func write<Failure: Error>(
    to receive: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> Summary {
    var piece: [UInt8] = []
    piece.reserveCapacity(Self.pieceSize + 65_536)
    var bytes = 0
    var changed = 0
    piece += opening.utf8
    // A listing without rows is still a document.
    for row in stride(from: 1, through: listing.rows, by: 1) {
      let isChanged = isChanged(row: row)
      if isChanged { changed += 1 }
      rowWriter.append(
        SiteFacts(row: row, seed: listing.seed), isChanged: isChanged, to: &piece)
      if piece.count >= Self.pieceSize {
        try receive(piece)
        bytes += piece.count
        piece.removeAll(keepingCapacity: true)
      }
    }
    piece += closing.utf8
    try receive(piece)
    return Summary(rows: listing.rows, changed: changed, bytes: bytes + piece.count)
  }

  private var opening: String {
    // The real files declare hundreds of columns whatever their rows hold.
    let columns = listing.schema == .a ? 223 : 216
    return #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
      + #"<query columns="\#(columns)" rows="\#(listing.rows)">"#
  }

  private var closing: String {
    listing.schema == .a ? "</query>\n" : "</query>\r\n"
  }

  private func isChanged(row: Int) -> Bool {
    // Spreads the changed rows evenly, and makes their number exact for any share.
    func total(through row: Int) -> Int {
      Int((Double(row) * listing.changePercent / 100).rounded(.down))
    }
    return total(through: row) > total(through: row - 1)
  }
}
