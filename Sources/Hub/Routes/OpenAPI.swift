/// The description of the hub in OpenAPI 3.1.
public enum OpenAPI {
  /// The document, as `GET /openapi.json` gives it.
  public static let json: [UInt8] = PackageResources.openapi_json
}
