internal import NIOSSL

/// The certificate that a hub shows, and its key.
public struct HubCertificate: Sendable {
  let configuration: TLSConfiguration

  /// Reads both, in PEM.
  /// - Parameters:
  ///   - certificate: the file of the certificate and those of its issuers.
  ///   - key: the file of the private key.
  /// - Throws: where a file can't be read, or holds none.
  public init(certificate: String, key: String) throws {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
    configuration.minimumTLSVersion = .tlsv12
    configuration.applicationProtocols = ["http/1.1"]
    self.configuration = configuration
  }
}
