/// Words that every text is full of, and that say nothing of what it is about.
public enum FunctionWords {
  /// Whether an English word, folded, is one.
  public static func contains(_ word: String) -> Bool { english.contains(word) }

  /// Whether a term of Chinese characters that begins or ends with this one is none of its own.
  public static func contains(_ character: Unicode.Scalar) -> Bool { chinese.contains(character) }

  private static let english = Set(
    """
    a about above after again against all also am an and any are as at be because been before being below between both \
    but by can could did do does doing don down during each few for from further get got had has have having he her here \
    hers him his how i if in into is it its itself just ll let me more most must my no nor not now of off on once one only \
    or other our ours out over own re s same she should so some such t than that the their theirs them then there these \
    they this those through to too under until up us ve very was we were what when where which while who whom why will \
    with would you your yours
    """.split(separator: " ").map(String.init))

  private static let chinese = Set(
    "的了是在我你您他她它们这那和与就也都不要会能被把对从到让给向为以及或但而又还很更最只才过着吗呢吧啊之其于并则等个一没有所如若因"
      .unicodeScalars)
}
