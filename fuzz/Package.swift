// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nothing here is built, or needed, by those who build Casebook.
// `make fuzz` builds it with coverage instrumentation in Casebook's modules too.
let package = Package(
  name: "casebook-fuzz",
  dependencies: [.package(name: "casebook", path: "..")],
  targets: [
    .systemLibrary(name: "CFuzzer"),
    .executableTarget(
      name: "casebook-fuzz",
      dependencies: ["CFuzzer", .product(name: "CasebookModules", package: "casebook")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
      ]),
  ]
)
