// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// A module of the program.
func module(
  _ name: String, uses dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of a module.
func tests(of name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
    swiftSettings: settings)
}

// Who may use whom; docs/architecture.md says what each module is for.
let package = Package(
  name: "casebook",
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    module("CaseLibrary", uses: ["CaseModel", "CaseParser"]),
    module("Reflection", uses: ["CaseModel"]),
    module("CaseParser", uses: ["CaseMarkdown", "CaseModel", crypto, yams]),
    module("CaseMarkdown", uses: ["CCMark", "CaseModel"]),
    module("CaseModel"),
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),

    .target(
      name: "TestSupport", dependencies: ["CaseModel"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests(of: "CaseModel"),
    tests(of: "CaseMarkdown", uses: ["CaseModel"]),
    tests(of: "CaseParser", uses: ["CaseModel"]),
  ]
)
