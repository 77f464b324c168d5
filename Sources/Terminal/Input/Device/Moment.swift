internal import Glibc

/// A moment on a clock that never goes backwards, whatever the time of day is set to.
struct Moment: Comparable, Sendable {
  /// Milliseconds since some moment.
  var milliseconds: Int

  /// This moment.
  static var now: Moment {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Moment(milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
  }

  /// The milliseconds from now to this moment, as `poll` takes them; 0 where it has passed.
  var millisecondsLeft: Int32 {
    Int32(clamping: max(0, milliseconds - Moment.now.milliseconds))
  }

  static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

  static func + (moment: Self, milliseconds: Int) -> Self {
    Moment(milliseconds: moment.milliseconds + milliseconds)
  }
}
