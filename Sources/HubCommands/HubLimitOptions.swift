internal import ArgumentParser
internal import Hub

/// What a hub lets a client do.
struct HubLimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Connections that are open at most.", valueName: "number"))
  var connections = 10_000

  @Option(help: ArgumentHelp("Connections to the database at most.", valueName: "number"))
  var databaseConnections = 8

  @Option(
    help: ArgumentHelp("Requests a minute for a token; twice as many at once.", valueName: "number")
  )
  var requests = 300

  @Option(
    help: ArgumentHelp(
      "Wrong tokens and secrets a minute from one address; twice as many at once.",
      valueName: "number"))
  var failures = 10

  @Option(
    help: ArgumentHelp(
      "Members who join a minute from one address; three times as many at once.",
      valueName: "number"))
  var enrolments = 300

  @Option(
    help: ArgumentHelp(
      "Seconds for which a connection may be idle, or a client slow, before it is dropped.",
      valueName: "seconds"))
  var patience = 20

  var configuration: HubConfiguration {
    var configuration = HubConfiguration()
    configuration.connections = connections
    configuration.requests = RateLimit(perMinute: requests, burst: requests * 2)
    configuration.failures = RateLimit(perMinute: failures, burst: failures * 2)
    configuration.enrolments = RateLimit(perMinute: enrolments, burst: enrolments * 3)
    configuration.idleSeconds = patience
    configuration.graceSeconds = patience
    return configuration
  }

  func validate() throws {
    let numbers = [connections, databaseConnections, requests, failures, enrolments, patience]
    guard numbers.allSatisfy({ 1...1_000_000 ~= $0 }) else {
      throw ValidationError("Limits are numbers from 1 to 1000000.")
    }
  }
}
