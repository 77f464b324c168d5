public import CoreMetrics
internal import Hummingbird
internal import HummingbirdCore
internal import HummingbirdTLS
public import Logging
internal import NIOCore
internal import NIOSSL
internal import ServiceLifecycle
internal import UnixSignals

/// A hub: answers the requests of docs/hub-protocol.md over a mailbox, which it may share with other hubs.
public struct HubServer: Sendable {
  private let routes: HubRoutes
  private let configuration: HubConfiguration
  private let metrics: HubMetrics
  private let logger: Logger

  /// A hub.
  /// - Parameters:
  ///   - metrics: what keeps its measures.
  ///   - now: the time, Unix milliseconds.
  public init(
    _ mailbox: any Mailbox, configuration: HubConfiguration = HubConfiguration(),
    metrics: any MetricsFactory, logger: Logger,
    now: @escaping @Sendable () -> Int64
  ) {
    self.configuration = configuration
    self.metrics = HubMetrics(metrics)
    self.logger = logger
    routes = HubRoutes(
      mailbox: mailbox, limiters: HubLimiters(configuration),
      isBehindProxy: configuration.isBehindProxy, metrics: self.metrics, now: now)
  }

  /// What answers at an address.
  /// - Parameters:
  ///   - tls: the certificate to show; nil for a hub behind a proxy.
  ///   - listening: is told the port.
  /// - Throws: an error of the certificate.
  func application(
    at address: ListenAddress, tls: HubCertificate? = nil,
    listening: @escaping @Sendable (ListenAddress) -> Void = { _ in }
  ) throws -> some ApplicationProtocol {
    let (configuration, metrics) = (configuration, metrics)
    let channel = HTTPServerBuilder.http1(
      configuration: HTTP1Channel.Configuration(
        additionalChannelHandlers: [ConnectionGuard(configuration, metrics: metrics)],
        idleTimeout: .seconds(Int64(configuration.idleSeconds)),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: 8192, maxHeaderListSize: 16384, maxHeaderFieldCount: 100)))
    return Application(
      responder: routes.router.buildResponder(),
      server: try tls.map { try .tls(channel, tlsConfiguration: $0.configuration) } ?? channel,
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: address.port), serverName: "casebook-hub",
        availableConnectionsDelegate: .maximum(configuration.connections, logger: logger)),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? address.port
        listening(ListenAddress(host: address.host, port: port))
      },
      logger: logger)
  }

  /// Answers requests until the process is told to end (SIGTERM or SIGINT), and then those that are being answered.
  /// - Parameters:
  ///   - addresses: where to listen.
  ///   - tls: the certificate to show; nil for a hub behind a proxy.
  ///   - metrics: where the measures can be had, and the registry that keeps them.
  ///   - listening: is told each address at which it listens.
  /// - Throws: where the certificate can't be read, or an address can't be had.
  public func run(
    at addresses: [ListenAddress], tls: HubCertificate? = nil,
    metrics: (address: ListenAddress, registry: PrometheusRegistry)? = nil,
    listening: @escaping @Sendable (ListenAddress) -> Void = { _ in }
  ) async throws {
    var services: [any Service] = try addresses.map {
      try application(at: $0, tls: tls, listening: listening)
    }
    if let metrics {
      services.append(MetricsServer.application(metrics.registry, at: metrics.address, logger))
    }
    var group = ServiceGroupConfiguration(
      services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    group.maximumGracefulShutdownDuration = .seconds(30)
    try await ServiceGroup(configuration: group).run()
  }
}
