internal import CPQ
internal import Glibc

/// The one owner of a connection of libpq. Used by one thread at a time.
@safe final class ConnectionHandle {
  private let connection: OpaquePointer

  /// Connects; waits until that is done.
  /// - Parameter options: the options of libpq, the later before the earlier. An address may be the value of `dbname`.
  /// - Throws: `PostgreSQLError` of the kind `connection`.
  init(_ options: [(name: String, value: String)]) throws {
    let opened = unsafe CStrings.with(options.map(\.name)) { names in
      unsafe CStrings.with(options.map(\.value)) { unsafe PQconnectdbParams(names, $0, 1) }
    }
    guard let opened = unsafe opened else {
      throw PostgreSQLError(.connection, "there is not enough memory for a connection")
    }
    guard unsafe PQstatus(opened) == CONNECTION_OK else {
      let reason = unsafe Self.reason(opened)
      unsafe PQfinish(opened)
      throw PostgreSQLError(.connection, reason)
    }
    unsafe connection = opened
    // What a server remarks may quote values; nobody is to read them on the standard error.
    unsafe PQsetNoticeReceiver(connection, { _, _ in }, nil)
  }

  deinit { unsafe PQfinish(connection) }

  /// Whether the connection was there when it was last used.
  var isConnected: Bool { unsafe PQstatus(connection) == CONNECTION_OK }
  /// Whether nothing is under way, no transaction either.
  var isIdle: Bool { unsafe PQtransactionStatus(connection) == PQTRANS_IDLE }
  /// Whether a transaction was begun and has not ended, failed or not.
  var isInTransaction: Bool {
    unsafe [PQTRANS_INTRANS, PQTRANS_INERROR].contains(PQtransactionStatus(connection))
  }
  /// Why the connection failed.
  var failure: PostgreSQLError {
    unsafe PostgreSQLError(.connection, Self.reason(connection))
  }

  private static func reason(_ connection: OpaquePointer) -> String {
    let text = unsafe String(cString: PQerrorMessage(connection))
    let lines = text.split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }
    return lines.isEmpty ? "the connection was lost" : lines.joined(separator: "; ")
  }

  /// Runs statements without parameters.
  func run(_ text: String) -> ResultHandle? { unsafe ResultHandle(PQexec(connection, text)) }

  /// Has the server prepare a statement under a name.
  func prepare(_ name: String, _ text: String) -> ResultHandle? {
    unsafe ResultHandle(PQprepare(connection, name, text, 0, nil))
  }

  /// Sends a prepared statement off.
  /// - Returns: whether that could be done.
  func send(_ name: String, _ parameters: [Parameter]) -> Bool {
    unsafe ParameterBuffer(parameters).withPointers { count, values, lengths, formats in
      unsafe PQsendQueryPrepared(connection, name, count, values, lengths, formats, 1) == 1
    }
  }

  /// Sends a statement off that isn't prepared.
  /// - Returns: whether that could be done.
  func send(text: String, _ parameters: [Parameter]) -> Bool {
    unsafe ParameterBuffer(parameters).withPointers { count, values, lengths, formats in
      unsafe PQsendQueryParams(connection, text, count, nil, values, lengths, formats, 1) == 1
    }
  }

  /// The next result of what was sent; nil where there is none.
  func next() -> ResultHandle? { unsafe ResultHandle(PQgetResult(connection)) }

  /// Has each row of what was sent last come as a result of its own.
  func receiveRowByRow() -> Bool { unsafe PQsetSingleRowMode(connection) == 1 }

  /// Asks the server to stop what it does for this connection.
  func cancel() {
    guard let cancel = unsafe PQgetCancel(connection) else { return }
    var text = [CChar](repeating: 0, count: 256)
    _ = unsafe PQcancel(cancel, &text, Int32(text.count))
    unsafe PQfreeCancel(cancel)
  }

  func enterPipeline() -> Bool { unsafe PQenterPipelineMode(connection) == 1 }
  func leavePipeline() -> Bool { unsafe PQexitPipelineMode(connection) == 1 }
  func synchronizePipeline() -> Bool { unsafe PQpipelineSync(connection) == 1 }

  /// Sends data of a COPY.
  /// - Returns: whether that could be done.
  func copy(_ data: [UInt8]) -> Bool {
    unsafe data.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) {
        unsafe PQputCopyData(connection, $0.baseAddress, Int32($0.count)) == 1
      }
    }
  }

  /// Ends a COPY.
  /// - Parameter reason: why nothing of it is to be kept; nil where all is.
  /// - Returns: whether that could be done.
  func endCopy(refusedBecause reason: String?) -> Bool {
    unsafe PQputCopyEnd(connection, reason) == 1
  }
}
