import Testing

@testable import Disclosure

@Suite struct CountNetworkTests {
  /// Four persons go from one place to another; instead they could go round by two others, but only as far as somebody comes
  /// back from there, two and nine. Nobody could come in their place: so they may be none to four.
  @Test func aCountCanLoseNoMoreThanItHas() {
    var network = CountNetwork()
    let start = network.addNode()
    let end = network.addNode()
    let counted = network.addArc(from: start, to: end, 4)
    for returning in [2, 9] {
      let between = network.addNode()
      _ = network.addArc(from: start, to: between, 0)
      _ = network.addArc(from: end, to: between, returning)
    }
    network.protect(network.arcs.indices)
    #expect(network.isFree(counted, by: 4))
    #expect(!network.isFree(counted, by: 5))
  }
}
