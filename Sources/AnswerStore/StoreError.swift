/// Why answers can't be stored or read. What was confirmed before is kept in every case.
public enum StoreError: Error, Equatable, CustomStringConvertible {
  /// No folder is known.
  case noHome
  /// The store was written by a newer version of the program; it is left untouched.
  case newerVersion(path: String, found: Int, known: Int)
  /// The file is no store, or is damaged; it is left untouched.
  case damaged(path: String, reason: String)
  /// Others could read the answers, or change where they are kept.
  case insecure(path: String, reason: String)
  /// The disk is full.
  case full(path: String)
  /// Another process holds the store for longer than is waited.
  case busy(path: String)
  /// The folder or file can't be written.
  case notWritable(path: String, reason: String)
  /// Another store was put in the place of this one while it was open.
  case replaced(path: String)
  /// Everything of the person was erased while they were at work.
  case erased
  /// Another event with the same identity is stored already.
  case conflictingEvent(id: String)
  /// What was stored can't be understood any more.
  case unreadableEvent(id: String)
  /// The server with the store can't be reached, or refuses the program.
  case unreachable(path: String, reason: String)

  public var description: String {
    switch self {
    case .noHome:
      "There is no place for the answers: set HOME, or name a folder with --store."
    case .newerVersion(let path, let found, let known):
      "\(path) was written by a newer casebook (format \(found); this one knows \(known)). "
        + "It was left untouched; install the newer version to use it."
    case .damaged(let path, let reason):
      "\(path) is not a store of answers, or is damaged: \(reason). It was left untouched."
    case .insecure(let path, let reason): "\(path) is not safe for answers: \(reason)."
    case .full(let path):
      "The disk is full: \(path) can't grow. Everything confirmed before is stored; make room and "
        + "run the command again."
    case .busy(let path):
      "Another casebook is writing to \(path). Everything confirmed before is stored; try again."
    case .notWritable(let path, let reason):
      "\(path) can't be written: \(reason). Everything confirmed before is stored."
    case .replaced(let path):
      "Another store was put in the place of \(path) just now. Everything confirmed before is kept in its backups; "
        + "run the command again."
    case .erased:
      "Everything in this store was erased meanwhile, so this was not stored. Run the command again to begin anew."
    case .conflictingEvent(let id): "Another event \(id) is stored already; nothing was changed."
    case .unreadableEvent(let id):
      "The stored entry \(id) is damaged. casebook store check says what else is; casebook store restore brings "
        + "back a backup."
    case .unreachable(let path, let reason):
      "\(path) can't be reached: \(reason). Everything confirmed before is stored; run the command again when it can."
    }
  }
}
