internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore

/// Hands out what was measured, at an address of its own that needn't be open to everybody.
enum MetricsServer {
  /// What answers `GET /metrics` there.
  static func application(
    _ registry: PrometheusRegistry, at address: ListenAddress, _ logger: Logger
  ) -> some ApplicationProtocol {
    let router = Router()
    router.get("/metrics") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: registry.text)))
    }
    return Application(
      responder: router.buildResponder(),
      server: .http1(configuration: .init(idleTimeout: .seconds(30))),
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: address.port), serverName: "casebook-hub"),
      logger: logger)
  }
}
