extension ExchangeQuestion {
  /// Tells those who choose an option something more; nothing where there is no such option.
  mutating func addFeedback(_ text: String, toOption index: Int) {
    func told(_ options: [ExchangeOption]) -> [ExchangeOption] {
      guard options.indices.contains(index) else { return options }
      var options = options
      options[index].feedback = [options[index].feedback, text].compactMap(\.self)
        .joined(separator: "\n\n")
      return options
    }
    switch kind {
    case .single(let options): kind = .single(told(options))
    case .multiple(let options): kind = .multiple(told(options))
    default: break
    }
  }
}
