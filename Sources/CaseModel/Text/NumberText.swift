extension Double {
  /// The number as one writes it: whole ones without a decimal point.
  public var inWords: String {
    self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self)
  }
}
