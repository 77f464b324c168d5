internal import ArgumentParser
internal import Foundation
internal import Hub
internal import Logging
internal import PostgreSQL

extension HubCommand {
  /// `casebook hub serve`: the server.
  struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "serve",
      abstract: "Run a hub.",
      discussion: """
        Any number can run on one database, behind a load balancer. What is logged goes to standard error, a line of \
        JSON each, without answers, tokens or whole pseudonyms. SIGTERM and Ctrl-C end it when it has answered what it \
        was asked.

        Answers are sealed, tokens aren't: let it speak TLS with --certificate and --key, or listen on this machine only \
        (as it does by default) behind a proxy that does.
        """)

    @OptionGroup var database: HubDatabaseOptions

    @Option(
      help: ArgumentHelp(
        "Where to listen: 127.0.0.1:8440, [::1]:8440, or :8440 for every address of both kinds. Can be repeated.",
        valueName: "address"), transform: address)
    var listen: [ListenAddress] = [ListenAddress("127.0.0.1:8440")].compactMap { $0 }

    @Option(help: ArgumentHelp("The certificate in PEM, with its chain.", valueName: "file"))
    var certificate: String?

    @Option(help: ArgumentHelp("The certificate's key in PEM.", valueName: "file"))
    var key: String?

    @Flag(help: "Take the client's address from the last in X-Forwarded-For, which a proxy adds.")
    var behindProxy = false

    @Option(
      help: ArgumentHelp(
        "Where GET /metrics gives figures to Prometheus. Default: nowhere.", valueName: "address"),
      transform: address)
    var metrics: ListenAddress?

    @OptionGroup(title: "Limits, of this process") var limits: HubLimitOptions

    @Option(help: "trace, debug, info, notice, warning, error or critical.", transform: level)
    var logLevel = Logger.Level.info

    private static func address(_ text: String) throws -> ListenAddress {
      guard let address = ListenAddress(text) else {
        throw ValidationError("\(text) is no address with a port, as 127.0.0.1:8440.")
      }
      return address
    }

    private static func level(_ text: String) throws -> Logger.Level {
      guard let level = Logger.Level(rawValue: text) else {
        throw ValidationError("\(text) is no level of a log.")
      }
      return level
    }

    func validate() throws {
      guard (certificate == nil) == (key == nil) else {
        throw ValidationError("A certificate and its key go together: --certificate and --key.")
      }
      _ = try database.settings()
    }

    func run() throws {
      let level = logLevel
      LoggingSystem.bootstrap { label in
        JSONLogHandler(label: label, level: level) { line in
          try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
        }
      }
      var settings = try database.settings()
      settings.statementTimeout = 30_000
      let pool = ConnectionPool(settings, size: limits.databaseConnections)
      try pool.withConnection { try HubSchema.check($0) }
      var configuration = limits.configuration
      configuration.isBehindProxy = behindProxy
      let certificate = try certificate.flatMap { file in
        try key.map { try HubCertificate(certificate: file, key: $0) }
      }
      let logger = Logger(label: "casebook.hub")
      let registry = PrometheusRegistry()
      let server = HubServer(
        PostgreSQLMailbox(pool), configuration: configuration, metrics: registry, logger: logger,
        now: { Int64(Date().timeIntervalSince1970 * 1000) })
      let (addresses, metricsAddress) = (listen, metrics)
      try Blocking.run {
        try await server.run(
          at: addresses, tls: certificate, metrics: metricsAddress.map { ($0, registry) }
        ) { logger.notice("listening", metadata: ["address": "\($0)"]) }
      }
    }
  }
}
