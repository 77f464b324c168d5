import CFuzzer
import Foundation

/// `casebook-fuzz [libFuzzer's options] [folders or files]`, with the target in `FUZZ_TARGET`.
///
/// The target is no argument, so that libFuzzer can run the program again with arguments of its own.
@main struct Entry {
  static func main() {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
      FileHandle.standardError.write(Data("FUZZ_TARGET must be one of \(names)\n".utf8))
      exit(2)
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? =
      unsafe CommandLine.unsafeArgv
    exit(unsafe LLVMFuzzerRunDriver(&count, &arguments, target.callback))
  }
}
