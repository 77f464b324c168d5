internal import Dispatch
internal import Synchronization

/// Work on all cores.
public enum Parallel {
  /// The results of a function for every element, in the order of the elements.
  ///
  /// Elements are taken one by one, so that a slow one holds nobody up. Each result has a place of its own, so
  /// that nobody waits to put theirs down.
  public static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    unsafe [Result](unsafeUninitializedCapacity: elements.count) { buffer, count in
      nonisolated(unsafe) let places = unsafe buffer
      DispatchQueue.concurrentPerform(iterations: elements.count) { index in
        unsafe places.initializeElement(at: index, to: transform(elements[index]))
      }
      count = elements.count
    }
  }

  /// Does something while something else is done on another core.
  /// - Parameters:
  ///   - other: what is done on the other core.
  ///   - body: what is done on this one.
  /// - Returns: what both found.
  public static func beside<Other: Sendable, Result>(
    _ other: @escaping @Sendable () -> Other, do body: () throws -> Result
  ) rethrows -> (Result, Other) {
    let found = Mutex<Other?>(nil)
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      let value = other()
      found.withLock { $0 = value }
    }
    defer { group.wait() }
    let result = try body()
    group.wait()
    return (result, found.withLock { $0 } ?? other())
  }
}
