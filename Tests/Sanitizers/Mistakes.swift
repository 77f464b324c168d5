// What the sanitizers must find, and what they must not take for a mistake. scripts/sanitize.sh looks at both before it
// runs the tests, so that their silence means something.
import Foundation
import Synchronization

/// What two threads write to.
final class Place: @unchecked Sendable {
  var count = 0
  let guarded = Mutex(0)
  let begun = Atomic(0)
}

/// Does something on two threads that are both there before either begins.
func onTwoThreads(_ place: Place, _ work: @escaping @Sendable () -> Void) {
  let group = DispatchGroup()
  for _ in 0..<2 {
    group.enter()
    Thread.detachNewThread {
      place.begun.add(1, ordering: .relaxed)
      while place.begun.load(ordering: .relaxed) < 2 {}
      work()
      group.leave()
    }
  }
  group.wait()
}

let place = Place()
switch CommandLine.arguments.last {
case "race": onTwoThreads(place) { place.count += 1 }
case "lock": onTwoThreads(place) { for _ in 0..<100_000 { place.guarded.withLock { $0 += 1 } } }
case "use-after-free":
  let pointer = UnsafeMutablePointer<Int>.allocate(capacity: 1)
  pointer.initialize(to: 1)
  pointer.deallocate()
  print(pointer.pointee)
default: exit(2)
}
