extension Array {
  /// The elements for paths, in the order of the paths; nil where there is none. Mostly the order is the same, which is
  /// seen without looking each up.
  /// - Parameter path: the path of an element.
  func matched(to paths: [String], by path: (Element) -> String) -> [Element?] {
    if count == paths.count, zip(self, paths).allSatisfy({ path($0) == $1 }) { return self }
    let known = Dictionary(map { (path($0), $0) }, uniquingKeysWith: { first, _ in first })
    return paths.map { known[$0] }
  }
}
