/// Why a bundle or a join code is refused.
public enum BundleError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file is none of ours.
  case notABundle
  /// It was made by a newer version of the program.
  case newerVersion(Int)
  /// It is for another cohort, or for somebody else.
  case foreign
  /// It is for another command.
  case otherPurpose(BundleKind)
  /// Its end is missing.
  case cut
  /// It was changed after it was sealed, or is not by whom it says.
  case changed
  /// It says that it was made in the future.
  case clock
  /// A cohort of the same identity is known with other keys.
  case otherKeys
  /// It is larger than any that the program writes.
  case tooLarge
  /// It holds something that this version doesn't write.
  case unreadable(line: Int)
  /// The join code is incomplete or was changed.
  case unreadableCode

  public var description: String {
    switch self {
    case .notABundle: "This is no casebook bundle."
    case .newerVersion(let version):
      "A newer casebook made this bundle (version \(version)); update to open it."
    case .foreign:
      "This bundle is for another cohort or another person; there is no key for it here."
    case .otherPurpose(let kind):
      switch kind {
      case .submission, .withdrawal:
        "This bundle is for a trainer; they open it with casebook collect."
      case .reviewTask, .reviewResult:
        "This bundle is for a member; they open it with casebook review."
      }
    case .cut: "The end of the bundle is missing; ask for it again."
    case .changed:
      "The bundle was changed after it was sealed, is for somebody else, or is not by whom it says."
    case .clock:
      "The bundle is dated in the future; the clock of its sender or of this machine is wrong."
    case .otherKeys:
      "You know a cohort of this identity with other keys. Ask the trainer whose code is right; casebook cohort leave "
        + "takes the other away."
    case .tooLarge: "The bundle is larger than \(Envelope.sizeLimit >> 20) MiB."
    case .unreadable(let line): "Line \(line) of the bundle holds something unknown."
    case .unreadableCode: "The join code is incomplete or was changed; copy the whole of it."
    }
  }
}
