/// Something that the doctor looked at, and how it is.
struct Finding {
  /// How something is.
  enum State: String, Encodable {
    /// As it should be.
    case sound
    /// It works, but could be better, or something that isn't needed by everybody is missing.
    case notice
    /// Something doesn't work.
    case problem
  }

  let state: State
  /// What was looked at.
  let name: String
  /// What was found.
  let text: String
  /// How to mend it; nil where there is nothing to mend.
  let remedy: String?

  init(_ state: State, _ name: String, _ text: String, remedy: String? = nil) {
    (self.state, self.name, self.text, self.remedy) = (state, name, text, remedy)
  }
}
