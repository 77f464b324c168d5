import Foundation
import TestSupport
import Testing

@Suite struct ArchitectureTests {
  @Test func theMapOfTheModulesIsThatOfTheManifest() throws {
    let manifest = try Repository.text(of: "Package.swift")
    var declared: [String: Set<String>] = [:]
    for match in manifest.matches(
      of: #/module\(\s*"(\w+)"(?:, uses: \[([^\]]*)\]|,\s*uses: \[([^\]]*)\])?/#)
    {
      let list = match.2 ?? match.3 ?? ""
      declared[String(match.1)] = Set(list.matches(of: #/"(\w+)"/#).map { String($0.1) })
    }
    let map = try Repository.text(of: "docs/architecture.md")
    var drawn: [String: Set<String>] = [:]
    for match in map.matches(of: #/(?m)^\| `(\w+)` \|[^|]*\|([^|]*)\|$/#) {
      drawn[String(match.1)] = Set(match.2.matches(of: #/\w+/#).map { String($0.0) })
    }
    #expect(drawn["casebook"] == ["Commands"])
    drawn["casebook"] = nil
    for system in ["CCMark", "CPQ", "CZlib"] { drawn[system] = nil }
    #expect(declared.count > 8 && drawn == declared)
  }

  @Test func everyCommandSaysWhatItIsCalled() throws {
    var count = 0
    for folder in ["Commands", "HubCommands"] {
      let files = FileManager.default.enumerator(atPath: "\(Repository.root)/Sources/\(folder)")
      while let path = files?.nextObject() as? String {
        guard path.hasSuffix(".swift") else { continue }
        let text = try Repository.text(of: "Sources/\(folder)/\(path)")
        let all = text.matches(of: #/CommandConfiguration\(\n/#).count
        #expect(
          text.matches(of: #/CommandConfiguration\(\n +commandName: "/#).count == all, "\(path)")
        count += all
      }
    }
    #expect(count > 50)
  }
}
