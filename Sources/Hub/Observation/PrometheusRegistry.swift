public import CoreMetrics
internal import Synchronization

/// Keeps what is measured, and writes it as Prometheus reads it.
///
/// No package for that is among those that the hub is built with; of the format a hub needs counters, gauges and
/// histograms with fixed bounds.
public final class PrometheusRegistry: MetricsFactory, Sendable {
  private let families = Mutex<[String: PrometheusFamily]>([:])

  /// A registry without measures.
  public init() {}

  /// The measures in the text format of Prometheus, version 0.0.4, by name.
  public var text: String {
    let families = families.withLock { $0 }
    return families.sorted { $0.key < $1.key }.map { $0.value.text(name: $0.key) }.joined()
  }

  private func series(
    _ label: String, _ dimensions: [(String, String)], kind: PrometheusFamily.Kind
  ) -> PrometheusSeries {
    let name = PrometheusFamily.name(label) + (kind == .counter ? "_total" : "")
    return families.withLock { families in
      families[name, default: PrometheusFamily(kind: kind)].series(dimensions)
    }
  }

  public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    series(label, dimensions, kind: .counter)
  }

  public func makeFloatingPointCounter(
    label: String, dimensions: [(String, String)]
  ) -> any FloatingPointCounterHandler { series(label, dimensions, kind: .counter) }

  public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    series(label, dimensions, kind: .gauge)
  }

  public func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler { series(label, dimensions, kind: aggregate ? .histogram : .gauge) }

  public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    series(label, dimensions, kind: .histogram)
  }

  // What a process measured stays until it ends.
  public func destroyCounter(_ handler: any CounterHandler) {}
  public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
  public func destroyMeter(_ handler: any MeterHandler) {}
  public func destroyRecorder(_ handler: any RecorderHandler) {}
  public func destroyTimer(_ handler: any TimerHandler) {}
}
