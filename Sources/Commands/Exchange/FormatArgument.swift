internal import ArgumentParser

/// Formats as options name them.
enum FormatArgument {
  /// The format with a name.
  /// - Throws: `ValidationError` that names those there are.
  static func format<Format: RawRepresentable<String> & CaseIterable>(
    _ name: String
  ) throws -> Format {
    guard let format = Format(rawValue: name) else {
      let known = Format.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("There is no format “\(name)”; there are \(known).")
    }
    return format
  }
}
