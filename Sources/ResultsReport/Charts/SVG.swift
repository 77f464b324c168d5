internal import CaseMarkdown
internal import CaseModel

/// An SVG picture that is built from plain elements, with a title and a description for who can't see it.
///
/// It is 320 units wide, so that on a narrow telephone a unit is a pixel and text stays legible.
struct SVG {
  static let width = 320.0
  /// How many columns of text fit beside each other.
  static let columns = 46

  private var body = ""
  private(set) var height = 0.0

  /// Makes room below.
  mutating func advance(_ units: Double) { height += units }

  /// Writes a text in lines below each other, and makes room for it.
  mutating func paragraph(_ text: String, style: String = "label") {
    for line in Self.lines(text) {
      height += 16
      self.text(line, x: 0, y: height - 4, style: style)
    }
  }

  /// Writes a text at a place.
  mutating func text(_ text: String, x: Double, y: Double, style: String, anchor: String = "start")
  {
    body +=
      "<text class=\"\(style)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" text-anchor=\"\(anchor)\">"
      + "\(HTMLEscape.text(text))</text>"
  }

  /// Draws a rectangle.
  mutating func rectangle(x: Double, y: Double, width: Double, height: Double, style: String) {
    body +=
      "<rect class=\"\(style)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" "
      + "width=\"\(Self.number(max(0, width)))\" height=\"\(Self.number(max(0, height)))\"/>"
  }

  /// Draws a band from one side to the other, as wide at both ends.
  mutating func band(fromX: Double, y: Double, toX: Double, y end: Double, width: Double) {
    let middle = (fromX + toX) / 2
    let points = [fromX, y, middle, y, middle, end, toX, end].map(Self.number)
    let back = [toX, end + width, middle, end + width, middle, y + width, fromX, y + width]
      .map(Self.number)
    body +=
      "<path class=\"band\" d=\"M\(points[0]) \(points[1])C\(points[2]) \(points[3]) \(points[4]) "
      + "\(points[5]) \(points[6]) \(points[7])L\(back[0]) \(back[1])C\(back[2]) \(back[3]) "
      + "\(back[4]) \(back[5]) \(back[6]) \(back[7])Z\"/>"
  }

  /// The element.
  /// - Parameter id: a name that no other picture of the page has.
  func element(id: String, title: String, description: String) -> String {
    "<svg viewBox=\"0 0 \(Self.number(Self.width)) \(Self.number(height))\" role=\"img\" "
      + "aria-labelledby=\"\(id)-t \(id)-d\"><title id=\"\(id)-t\">\(HTMLEscape.text(title))</title>"
      + "<desc id=\"\(id)-d\">\(HTMLEscape.text(description))</desc>\(body)</svg>"
  }

  /// A number with one digit after the point at the most, without any locale.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0
      ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// A text in lines that fit; two at the most, as the table beside the picture has all of it.
  static func lines(_ text: String) -> [String] {
    var lines = [""]
    var width = 0
    for character in text {
      width += DisplayWidth.of(character)
      if width > columns {
        if lines.count == 2 {
          lines[1] = lines[1].dropLast(2) + "…"
          break
        }
        // Latin words stay whole where there is a space not too far back.
        let kept = lines[0].suffix(14)
        var carried = ""
        if let space = kept.lastIndex(of: " ") {
          carried = String(kept[kept.index(after: space)...])
          lines[0] = String(lines[0].dropLast(carried.count + 1))
        }
        lines.append(carried)
        width = DisplayWidth.of(carried) + DisplayWidth.of(character)
      }
      lines[lines.count - 1].append(character)
    }
    return lines
  }
}
