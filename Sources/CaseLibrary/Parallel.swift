internal import Dispatch
internal import Synchronization

/// Work on all cores.
public enum Parallel {
  /// The results of a function for every element, in the order of the elements.
  ///
  /// Elements are taken one by one, so that a slow one holds nobody up.
  public static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let results = Mutex<[Result?]>(Array(repeating: nil, count: elements.count))
    DispatchQueue.concurrentPerform(iterations: elements.count) { index in
      let result = transform(elements[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
