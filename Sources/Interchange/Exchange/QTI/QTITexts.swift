/// Reads the texts of an item, and notes what Casebook has no place for.
struct QTITexts {
  /// What the reader is told of the item.
  private(set) var notes: [String] = []

  /// Notes something of the item; the sentence begins with it.
  mutating func note(_ what: String) { notes.append("The item \(what).") }

  /// A piece of HTML as Markdown.
  mutating func markdown(_ html: String) -> String {
    let (text, pictures) = SourceForm.html.markdown(html)
    for picture in pictures { note("shows a picture, which is left out: \(picture)") }
    return text
  }

  /// What stands in an element, without what it tells after answering.
  mutating func line(_ element: XMLElement) -> String {
    markdown(element.innerHTML { $0.isFeedback ? "" : nil })
  }
}
