internal import Synchronization

/// What threads need for themselves while they work, handed on from one to the next.
final class Pool<Element: Sendable>: Sendable {
  private let idle = Mutex<[Element]>([])
  private let made = Atomic(0)
  private let make: @Sendable (Int) -> Element

  /// An empty pool.
  /// - Parameter make: makes an element, given how many there are.
  init(_ make: @escaping @Sendable (Int) -> Element) { self.make = make }

  /// Does something with an element that nobody else uses meanwhile.
  func use<Result>(_ body: (inout Element) throws -> Result) rethrows -> Result {
    var element =
      idle.withLock { $0.popLast() } ?? make(made.add(1, ordering: .relaxed).oldValue)
    defer { idle.withLock { [element] in $0.append(element) } }
    return try body(&element)
  }

  /// Takes all elements out; nobody may be using one.
  func removeAll() -> [Element] {
    idle.withLock { idle in
      defer { idle = [] }
      return idle
    }
  }
}
