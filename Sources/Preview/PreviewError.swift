/// Why there is no preview.
public enum PreviewError: Error, CustomStringConvertible {
  /// The port can't be listened on, as when another program does.
  case cannotListen(port: UInt16, reason: String)
  /// It ended against the person's will.
  case failed(reason: String)

  public var description: String {
    switch self {
    case .cannotListen(let port, let reason):
      "Port \(port) can't be listened on: \(reason). Choose another with --port, or 0 for a free one."
    case .failed(let reason): "The preview ended: \(reason)."
    }
  }
}
