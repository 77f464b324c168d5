internal import CoreMetrics
internal import Synchronization

/// One number over time, or one distribution.
final class PrometheusSeries: CounterHandler, FloatingPointCounterHandler, MeterHandler,
  RecorderHandler, TimerHandler, Sendable
{
  private struct State {
    var value = 0.0
    var count = 0
    var buckets = [Int](repeating: 0, count: PrometheusSeries.bounds.count)
  }

  /// The upper bounds of the buckets, seconds.
  private static let bounds = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
  ]

  private let kind: PrometheusFamily.Kind
  private let state = Mutex(State())

  init(kind: PrometheusFamily.Kind) { self.kind = kind }

  /// The lines of the series.
  func lines(name: String, labels: String) -> String {
    let state = state.withLock { $0 }
    guard kind == .histogram else {
      return "\(name)\(labels.isEmpty ? "" : "{\(labels)}") \(Self.number(state.value))\n"
    }
    let prefix = labels.isEmpty ? "" : labels + ","
    var total = 0
    var text = ""
    for (bound, count) in zip(Self.bounds, state.buckets) {
      total += count
      text += "\(name)_bucket{\(prefix)le=\"\(Self.number(bound))\"} \(total)\n"
    }
    text += "\(name)_bucket{\(prefix)le=\"+Inf\"} \(state.count)\n"
    let braces = labels.isEmpty ? "" : "{\(labels)}"
    return text + "\(name)_sum\(braces) \(Self.number(state.value))\n"
      + "\(name)_count\(braces) \(state.count)\n"
  }

  private static func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }

  func increment(by amount: Int64) { increment(by: Double(amount)) }
  func increment(by amount: Double) { state.withLock { $0.value += amount } }
  func decrement(by amount: Double) { state.withLock { $0.value -= amount } }
  func set(_ value: Int64) { set(Double(value)) }
  func set(_ value: Double) { state.withLock { $0.value = value } }
  func reset() { state.withLock { $0 = State() } }
  func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
  func record(_ value: Int64) { record(Double(value)) }

  func record(_ value: Double) {
    guard kind == .histogram else { return set(value) }
    state.withLock { state in
      state.value += value
      state.count += 1
      if let index = Self.bounds.firstIndex(where: { value <= $0 }) { state.buckets[index] += 1 }
    }
  }
}
