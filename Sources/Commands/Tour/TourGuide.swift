internal import Reflection
internal import Terminal

/// What is said to somebody who works through a case for the first time, before each kind of step.
struct TourGuide: Messages {
  let terminal: TerminalMessages
  /// The steps that were explained already.
  private var explained: Set<Stop> = []

  init(terminal: TerminalMessages) { self.terminal = terminal }

  /// A kind of step that is explained once.
  private enum Stop { case reading, answering, revealing, reconsidering, committing }

  /// What is said before a step; nil where it was said before, or nothing is to be said.
  mutating func words(before step: ReflectionStep) -> String? {
    guard let stop = Self.stop(step), explained.insert(stop).inserted else { return nil }
    return words(stop)
  }

  private static func stop(_ step: ReflectionStep) -> Stop? {
    switch step {
    case .read: .reading
    case .answer: .answering
    case .reveal: .revealing
    case .reconsider: .reconsidering
    case .commit: .committing
    default: nil
    }
  }

  private func words(_ stop: Stop) -> String {
    switch stop {
    case .reading:
      pick(
        "First you read what happened, and only that. Enter goes on; :q stops wherever you are, and nothing is lost.",
        "先读发生了什么，而且只读这个。按回车往下；随时可以输入 :q 停下，什么都不会丢。")
    case .answering:
      pick(
        "Now you commit an answer before you know what others think of it. Type a number, or write as much as you like "
          + "and end with a line that holds only a point. :h shows a hint, :e opens your editor, :b goes back to the question before.",
        "现在，在知道别人怎么看之前，先拿定自己的答案。选择题输入序号；要写的题想写多少写多少，最后单独一行写一个句点。"
          + ":h 看提示，:e 打开编辑器，:b 回到上一题。")
    case .revealing:
      pick(
        "This is the turning point: until here you can change your answers, afterwards they stay as they are. That is "
          + "the point of it: you will compare what you thought then with what you know now.",
        "这里是转折：到此为止答案还可以改，之后就不再变了。要的就是这个：拿当时怎么想，和现在知道的比一比。")
    case .reconsidering:
      pick(
        "Your own first answer again, now that you have read the analysis. Write what you see differently, or pass over with :s.",
        "看过分析，再看自己起初的回答。有不同的想法就写下来，没有就用 :s 跳过。")
    case .committing:
      pick(
        "Last of all, one thing that you will do, small enough to be done. casebook due reminds you of it on its day.",
        "最后写一件您打算做的事，小到真能做到。到了那天，casebook due 会提醒您。")
    }
  }

  var welcome: String {
    pick(
      "This is a tour: a made-up case of two minutes, from reading to what you will do. What you type is only for practice "
        + "and is thrown away at the end.",
      "这是一次导览：一个虚构的小案例，两分钟，从读案例走到“打算怎么做”。您写的内容只用来练习，结束时就丢掉。")
  }
  var stopped: String {
    pick(
      "The tour ends here; casebook tour begins it again.", "导览到此为止；casebook tour 可以重新开始。")
  }
  var farewell: String {
    pick(
      "That is all there is to it. With a library of cases: casebook list shows them, casebook reflect offers what comes "
        + "next, casebook history shows your answers. Trainers begin with casebook new.",
      "就是这样。有了案例库：casebook list 列出案例，casebook reflect 接着往下做，casebook history 看自己的回答。"
        + "培训师从 casebook new 开始。")
  }
}
