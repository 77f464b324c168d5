// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(
  name: "HummingbirdTesting", package: "hummingbird")
let lifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "CoreMetrics", package: "swift-metrics")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let unixSignals = Target.Dependency.product(
  name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// A module of the program.
func module(
  _ name: String, uses dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of a module.
func tests(
  of name: String, uses dependencies: [Target.Dependency] = [], excluding: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies, exclude: excluding,
    swiftSettings: settings)
}

// Who may use whom; docs/architecture.md says what each module is for.
let package = Package(
  name: "casebook",
  products: [
    .executable(name: "casebook", targets: ["casebook"]),
    .executable(name: "casebook-hub", targets: ["casebook-hub"]),
    // For `fuzz/`, a package of its own; not an interface that is kept stable.
    .library(
      name: "CasebookModules",
      targets: [
        "CaseFormatter", "CaseLibrary", "CaseMarkdown", "CaseModel", "CaseParser", "Interchange",
        "Reflection", "Terminal",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .executableTarget(name: "casebook", dependencies: ["Commands"], swiftSettings: settings),
    .executableTarget(
      name: "casebook-hub",
      dependencies: ["Commands", "HubCommands", "PostgreSQL", "PostgreSQLStore", argumentParser],
      swiftSettings: settings),
    module(
      "Commands",
      uses: [
        "AnswerCoding", "AnswerStore", "CaseFormatter", "CaseLibrary", "CaseModel", "CaseParser",
        "Cohorts", "Disclosure", "HubProtocol", "Interchange", "OtherPrograms", "Preview",
        "Reflection",
        "Results", "ResultsReport", "SQLiteStore", "SiteGenerator", "Terminal", "Tokenization",
        argumentParser,
      ], resources: [.embedInCode("Tour/Embedded")]),
    module(
      "SiteGenerator",
      uses: [
        "CaseLibrary", "CaseMarkdown", "CaseModel", "CaseParser", "OtherPrograms", "Tokenization",
        crypto,
      ],
      resources: [.embedInCode("Embedded")]),
    module(
      "Preview", uses: ["CaseModel", flyingSocks], resources: [.embedInCode("Embedded")]),
    module("ResultsReport", uses: ["CaseMarkdown", "CaseModel", "Disclosure", "Results"]),
    module("Disclosure", uses: ["CaseModel", "Results"]),
    module("Results", uses: ["CaseModel", "Reflection", "Tokenization"]),
    module("CaseLibrary", uses: ["CaseModel", "CaseParser"]),
    module("CaseFormatter", uses: ["CaseMarkdown", "CaseModel", "CaseParser"]),
    module(
      "Interchange", uses: ["CZlib", "CaseMarkdown", "CaseModel", "OtherPrograms", crypto],
      resources: [.embedInCode("Exchange/CMI5/Embedded")]),
    module(
      "HubCommands",
      uses: [
        "CaseModel", "Cohorts", "Hub", "HubProtocol", "PostgreSQL", "Terminal", argumentParser,
        logging,
      ]),
    module(
      "Hub",
      uses: [
        "AnswerCoding", "CaseModel", "Cohorts", "HubProtocol", "PostgreSQL", crypto, httpTypes,
        hummingbird, hummingbirdCore,
        hummingbirdTLS, lifecycle, logging, metrics, nio, nioHTTP1, nioHTTPTypes, nioSSL,
        unixSignals,
      ], resources: [.embedInCode("Embedded")]),
    module("SQLiteStore", uses: ["AnswerStore", "CaseModel", "Tokenization", crypto, grdb]),
    module("PostgreSQLStore", uses: ["AnswerStore", "CaseModel", "PostgreSQL"]),
    module("AnswerStore", uses: ["AnswerCoding", "CaseModel", crypto]),
    module("PostgreSQL", uses: ["CPQ"]),
    module("HubProtocol", uses: ["CaseModel", "Cohorts", crypto]),
    module("Cohorts", uses: ["AnswerCoding", "CaseModel", crypto]),
    module("AnswerCoding", uses: ["CaseModel"]),
    module("Terminal", uses: ["CaseModel", "OtherPrograms"]),
    module("OtherPrograms"),
    module("Tokenization", uses: ["CaseModel"]),
    module("Reflection", uses: ["CaseModel"]),
    module("CaseParser", uses: ["CaseMarkdown", "CaseModel", crypto, yams]),
    module("CaseMarkdown", uses: ["CCMark", "CaseModel"]),
    module("CaseModel"),
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    .target(
      name: "TestSupport", dependencies: ["AnswerStore", "CaseModel"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .executableTarget(
      name: "AnswerProbe", dependencies: ["Terminal"], path: "Tests/AnswerProbe",
      swiftSettings: settings),
    .executableTarget(
      name: "StoreWriter",
      dependencies: ["AnswerStore", "CaseModel", "PostgreSQL", "PostgreSQLStore"],
      path: "Tests/StoreWriter", swiftSettings: settings),
    .executableTarget(
      name: "BundleMaker", dependencies: ["CaseModel", "Cohorts"], path: "Tests/BundleMaker",
      swiftSettings: settings),
    .executableTarget(
      name: "DisclosureProbe", dependencies: ["Disclosure", "Results"],
      path: "Tests/DisclosureProbe", swiftSettings: settings),
    tests(of: "CaseModel"),
    tests(of: "CaseMarkdown", uses: ["CaseModel"]),
    tests(of: "CaseParser", uses: ["CaseModel"]),
    tests(of: "Reflection", uses: ["CaseModel", "CaseParser"]),
    tests(of: "Results", uses: ["CaseModel", "CaseParser"], excluding: ["Fixtures"]),
    tests(
      of: "Disclosure", uses: ["CaseModel", "CaseParser", "Results"], excluding: ["Fixtures"]),
    tests(of: "ResultsReport", uses: ["CaseModel", "CaseParser", "Disclosure", "Results"]),
    tests(of: "AnswerStore", uses: ["CaseModel", "PostgreSQL", "PostgreSQLStore", "SQLiteStore"]),
    tests(of: "SQLiteStore", uses: ["AnswerStore", "CaseModel", grdb]),
    tests(
      of: "Hub",
      uses: [
        "CaseModel", "Cohorts", "HubProtocol", "PostgreSQL", crypto, httpTypes, hummingbird,
        hummingbirdTesting,
        logging, metrics, nio,
      ]),
    tests(of: "PostgreSQL"),
    tests(of: "AnswerCoding", uses: ["CaseModel"]),
    tests(
      of: "Cohorts", uses: ["CaseModel", "CaseParser", crypto],
      excluding: ["Bundles/page.casebook"]),
    tests(of: "Terminal", uses: ["CaseMarkdown", "CaseModel"]),
    tests(of: "OtherPrograms"),
    .testTarget(
      name: "GuideTests",
      dependencies: [
        "CaseLibrary", "CaseModel", "CaseParser", "Disclosure", "Reflection", "Results",
        "SiteGenerator", "TestSupport",
      ], swiftSettings: settings),
    tests(of: "Tokenization", uses: ["CaseModel"]),
    tests(of: "Interchange", uses: ["CaseModel", "CaseParser"]),
    tests(of: "CaseFormatter", uses: ["CaseModel", "CaseParser"]),
    tests(of: "CaseLibrary", uses: ["CaseModel", "CaseParser"]),
    tests(of: "SiteGenerator", uses: ["CaseLibrary", "CaseModel", "CaseParser"]),
    tests(of: "Preview", uses: ["CaseModel"]),
    tests(of: "Commands", uses: ["CaseModel", "Cohorts", "HubCommands", argumentParser]),
  ]
)

// `make docs`: needs a dependency that the program doesn't.
if Context.environment["CASEBOOK_DOCS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
  package.targets.append(.target(name: "CasebookGuide", path: "Documentation"))
}
