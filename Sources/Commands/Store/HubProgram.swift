internal import Foundation
internal import Glibc
internal import OtherPrograms

/// The program that has what `casebook` leaves out: databases, and the hub.
enum HubProgram {
  /// That the program isn't there.
  struct Missing: Error, CustomStringConvertible {
    var description: String {
      """
      Databases and the hub take the program casebook-hub, which is neither beside casebook nor on the PATH. \
      It comes with the same package; make build-hub makes it.
      """
    }
  }

  /// Whether a command line is for it: `hub …`, or anything with `--store postgresql://…`.
  static func isNeeded(by arguments: [String]) -> Bool {
    if arguments.first == "hub" { return true }
    let options = arguments.prefix { $0 != "--" }
    return zip(options, options.dropFirst()).contains {
      $0 == "--store" && StoreAddress.isAddress($1)
    }
      || options.contains {
        $0.hasPrefix("--store=") && StoreAddress.isAddress(String($0.dropFirst(8)))
      }
  }

  /// Becomes that program, with the same arguments.
  /// - Throws: `Missing` where it isn't there.
  static func takeOver(_ arguments: [String]) throws -> Never {
    guard let path = ProgramPath.find("casebook-hub", in: searchPath) else { throw Missing() }
    let copies = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    unsafe execv(path, copies)
    throw Missing()
  }

  /// The folder that this program is in, and then those of `PATH`.
  private static var searchPath: String {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(fileURLWithPath: own).deletingLastPathComponent().path
    return "\(beside):\(Standard.environment["PATH"] ?? "")"
  }
}
