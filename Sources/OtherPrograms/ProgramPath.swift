internal import Glibc

/// Where programs are.
public enum ProgramPath {
  /// The path of a program; nil where there is none of the name.
  /// - Parameters:
  ///   - name: the file name of the program.
  ///   - searchPath: absolute folders, as in the variable `PATH`; others are passed over.
  public static func find(_ name: String, in searchPath: String) -> String? {
    searchPath.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
      .first(where: isProgram)
  }

  /// Whether there is a file that may be run; a folder may too, as far as its permissions say.
  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }
}
