internal import Foundation

/// Where programs are.
public enum ProgramPath {
  /// The path of a program; nil where there is none of the name.
  /// - Parameter searchPath: absolute folders, as in the variable `PATH`; others are passed over.
  public static func find(_ name: String, in searchPath: String) -> String? {
    searchPath.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
