/// What a build leaves of its cases for the next one.
struct KeptCases: Sendable {
  /// What is known of each case.
  var records: KeptRecords
  /// What is known of all; nil where the next build has to look at all cases together again in any case.
  var groundwork: Groundwork?

  init(records: KeptRecords, groundwork: Groundwork?) {
    self.records = records
    self.groundwork = groundwork
  }

  /// What was kept; nil where the bytes are others.
  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes[...])
    do {
      groundwork = try reader.optional { try Groundwork(&$0) }
      records = try KeptRecords(&reader)
    } catch {
      return nil
    }
  }

  /// The bytes for `init(_:)`, in pieces that are written one after the other.
  var pieces: [ArraySlice<UInt8>] {
    var head = ByteWriter()
    head.write(optional: groundwork) { $1.write(to: &$0) }
    return [head.bytes[...]] + records.pieces
  }
}
