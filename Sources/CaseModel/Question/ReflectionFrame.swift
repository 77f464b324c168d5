/// A frame that leads through an open reflection, part by part.
public enum ReflectionFrame: String, Sendable, Hashable, CaseIterable {
  /// The reflective cycle of G. Gibbs, "Learning by Doing" (1988).
  case gibbs
  /// What? So what? Now what? by J. Driscoll, "Practising Clinical Supervision" (1994), after T. Borton.
  case driscoll
  /// Describe, examine, articulate learning, by S. L. Ash and P. H. Clayton (2004).
  case deal

  /// A part of a frame.
  public struct Part: Sendable, Hashable {
    /// Its name in English and Chinese.
    public var name: (english: String, chinese: String) { (english, chinese) }
    /// What it asks, in English and Chinese.
    public var prompt: (english: String, chinese: String) { (englishPrompt, chinesePrompt) }

    private let english: String
    private let chinese: String
    private let englishPrompt: String
    private let chinesePrompt: String

    init(_ english: String, _ chinese: String, _ englishPrompt: String, _ chinesePrompt: String) {
      self.english = english
      self.chinese = chinese
      self.englishPrompt = englishPrompt
      self.chinesePrompt = chinesePrompt
    }
  }

  /// What people call it, in any language.
  public var title: String {
    switch self {
    case .gibbs: "Gibbs"
    case .driscoll: "Driscoll"
    case .deal: "DEAL"
    }
  }

  /// The parts, in order.
  public var parts: [Part] {
    switch self {
    case .gibbs:
      [
        Part("Description", "描述", "What happened?", "发生了什么？"),
        Part("Feelings", "感受", "What did you think and feel?", "您当时怎么想、有什么感受？"),
        Part("Evaluation", "评价", "What was good and bad about it?", "哪些做得好，哪些不好？"),
        Part("Analysis", "分析", "Why did it go that way?", "为什么会这样？"),
        Part("Conclusion", "结论", "What else could you have done?", "还可以怎样做？"),
        Part("Action plan", "行动计划", "What will you do next time?", "下次会怎么做？"),
      ]
    case .driscoll:
      [
        Part("What?", "是什么", "What happened, and what did you do?", "发生了什么，您做了什么？"),
        Part("So what?", "意味着什么", "Why does it matter? What did you learn?", "为什么重要？学到了什么？"),
        Part("Now what?", "接下来", "What follows from it for your work?", "对今后的工作意味着什么？"),
      ]
    case .deal:
      [
        Part("Describe", "描述", "Describe what happened, without judging.", "客观描述发生的事，不作评判。"),
        Part("Examine", "审视", "Examine it: whose view was missing?", "审视这件事：少了谁的角度？"),
        Part(
          "Articulate learning", "提炼",
          "What did you learn, how, why does it matter, what will you do?",
          "学到了什么、怎么学到的、为什么重要、打算怎么做？"),
      ]
    }
  }
}
