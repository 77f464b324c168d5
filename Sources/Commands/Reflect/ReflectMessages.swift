internal import CaseModel
internal import Terminal

/// What `casebook reflect` says, in one language.
struct ReflectMessages {
  let language: InterfaceLanguage

  init(_ language: InterfaceLanguage) { self.language = language }

  private func pick(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  func opening(questions: Int, minutes: Int?) -> String {
    let time = minutes.map { pick(", about \($0) minutes", "，约 \($0) 分钟") } ?? ""
    return pick("\(questions) questions\(time)", "\(questions) 个问题\(time)")
  }
  var resuming: String { pick("You go on where you stopped.", "接着上次停下的地方。") }
  var method: String {
    pick(
      "Read, answer, and only then see the analysis. Every answer is stored at once, for you alone.",
      "先读，先答，然后才看分析。每个回答写完就存好，只有您自己能看到。")
  }
  var goOn: String { pick("Enter: go on · :q stop > ", "回车：继续 · :q 停下 > ") }
  func question(_ number: Int, of count: Int, _ kind: QuestionKind) -> String {
    pick("Question \(number) of \(count)", "第 \(number) 题，共 \(count) 题") + " · " + name(of: kind)
  }
  var decision: String { pick("Stop here: what would you do?", "先停一下：换作您会怎么做？") }
  var stored: String { pick("Stored.", "已存好。") }
  var skipped: String { pick("Passed over.", "已跳过。") }
  var noHint: String { pick("There is no hint for this question.", "这一题没有提示。") }
  var hint: String { pick("Hint", "提示") }
  var revealing: String {
    pick("Your answers are stored. Here is the analysis.", "您的回答都存好了。下面是分析。")
  }
  var revealingFirst: String { pick("Here is the analysis.", "下面是分析。") }
  var results: String { pick("Your answers", "您的回答") }
  var yours: String { pick("You: ", "您：") }
  var right: String { pick("Right: ", "答案：") }
  func score(_ percent: Int) -> String {
    switch percent {
    case 100: pick("right", "正确")
    case 0: pick("not right", "不正确")
    default: pick("\(percent) % right", "答对 \(percent)%")
    }
  }
  var secondThoughts: String {
    pick("Now look at your own answers again.", "现在，再看看您自己的回答。")
  }
  var firstAnswer: String { pick("What you wrote first", "您起初写的") }
  var modelAnswer: String { pick("A model answer", "参考回答") }
  var feedback: String { pick("What is said to it", "说明") }
  var forTheTrainer: String { pick("For the trainer", "给培训师") }
  var rubric: String { pick("What a good answer contains", "好的回答包含") }
  var secondThought: String {
    pick(
      "Do you see it differently now? Write a second thought, or :s to leave it as it is.",
      "现在有不同的想法吗？写下来；不改就 :s。")
  }
  var afterwards: String { pick("A question now that you know the analysis", "看过分析之后的问题") }
  var awaitTrainer: String {
    pick(
      "Your answers are stored. Your trainer shows the analysis of this case.",
      "您的回答都存好了。这个案例的分析由培训师讲解。")
  }
  var hasBeenShown: String {
    pick("Have you seen it together? y: go on · Enter: later > ", "一起看过分析了吗？y：继续 · 回车：以后再说 > ")
  }
  func later(_ slug: String) -> String {
    pick(
      "Afterwards: casebook reflect \(slug)", "看过以后，再运行：casebook reflect \(slug)")
  }
  var finished: String {
    pick("Done. Your first and second thoughts are stored.", "完成了。您起初和后来的想法都存好了。")
  }
  var finishedBefore: String {
    pick(
      "You have finished this case. With --again you begin a new attempt; the old one is kept.",
      "您已经完成了这个案例。加上 --again 可以再做一遍，原来的回答会保留。")
  }
  func stopped(_ slug: String) -> String {
    pick(
      "Stopped. Everything confirmed is stored. Go on with: casebook reflect \(slug)",
      "已停下。确认过的内容都存好了。继续请运行：casebook reflect \(slug)")
  }

  private func name(of kind: QuestionKind) -> String {
    switch kind {
    case _ where kind.choices.contains { $0.target != nil }: pick("your choice", "您来选")
    case _ where kind.isPoll: pick("opinion", "意见调查")
    case .open: pick("in your own words", "开放题")
    case .single: pick("one answer", "单选")
    case .multiple: pick("several answers", "多选")
    case .order: pick("put in order", "排序")
    case .match: pick("match", "配对")
    case .scale: pick("scale", "量表")
    case .number: pick("number", "数值")
    case .short: pick("short answer", "填空")
    }
  }
}
