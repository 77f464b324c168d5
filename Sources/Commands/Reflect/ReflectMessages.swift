internal import CaseModel
internal import Reflection
internal import Terminal

/// What `casebook reflect` says, in one language.
struct ReflectMessages: Messages {
  let terminal: TerminalMessages

  var language: InterfaceLanguage { terminal.language }

  /// The form in the language of these messages.
  func pick(_ forms: (english: String, chinese: String)) -> String {
    pick(forms.english, forms.chinese)
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
  var nothingAsked: String {
    pick(
      "Nothing is asked here, so what you typed isn't kept. Enter goes on.",
      "这里没有提问，刚才输入的没有保存。按回车继续。")
  }
  func question(
    _ number: Int, of count: Int, _ kind: QuestionKind, minutesLeft: Int?
  ) -> String {
    let time = minutesLeft.map {
      $0 > 0
        ? pick(" · about \($0) min left", " · 约剩 \($0) 分钟") : pick(" · the last minute", " · 最后一分钟")
    }
    return pick("Question \(number) of \(count) · ", "第 \(number) 题，共 \(count) 题 · ")
      + name(of: kind) + (time ?? "")
  }
  var decision: String { pick("Stop here: what would you do?", "先停一下：换作您会怎么做？") }
  var stored: String { pick("Stored.", "已存好。") }
  var skipped: String { pick("Passed over.", "已跳过。") }
  var noHint: String { pick("There is no hint for this question.", "这一题没有提示。") }
  var hint: String { pick("Hint", "提示") }
  var hintLead: String { pick("Hint: ", "提示：") }
  var revealing: String {
    pick(
      "Your answers are stored. Next comes the analysis; until then you can change them.",
      "您的回答都存好了。接下来是分析；看分析之前还可以改。")
  }
  var goOnOrChange: String {
    pick(
      "Enter: see the analysis · a number: change that answer · :q stop > ",
      "回车：看分析 · 题号：改那一题 · :q 停下 > ")
  }
  func state(of response: Response?) -> String {
    switch response {
    case nil: pick("[open]", "［未答］")
    case .skipped: pick("[passed over]", "［跳过］")
    default: pick("[answered]", "［已答］")
    }
  }
  var nothingBefore: String { pick("There is nothing to go back to.", "前面没有可以改的题。") }
  var soFar: String { pick("Your answer so far", "您现在的回答") }
  var unchanged: String { pick("Your answer stays as it was.", "回答没有改动。") }
  var goingOnWithDraft: String {
    pick("You go on with what you had typed.", "接着您上次没写完的内容。")
  }
  var typedIsNotStored: String {
    pick("What you typed last could not be stored.", "最后写的内容没能存下。")
  }
  var goOnOrAnalysis: String {
    pick(
      "Enter: go on · a: the analysis again · :q stop > ", "回车：继续 · a：再看一遍分析 · :q 停下 > ")
  }
  var howSure: String {
    pick("How sure are you? 1 not very · 2 fairly · 3 very", "您有多大把握？1 不太有 · 2 比较有 · 3 很有")
  }
  func mark(_ mark: Int, certainty: Int) -> String {
    pick("mark \(mark), as your certainty was \(certainty)", "把握 \(certainty)，计 \(mark) 分")
  }
  var notStored: String {
    pick(
      "Enter: try again · a path: save your text there · :q stop > ",
      "回车：再试一次 · 写一个路径：把文字存到那里 · :q 停下 > ")
  }
  func saved(_ path: String) -> String {
    pick("Your text is in \(path), readable for you alone.", "您的文字已存到 \(path)，只有您能读。")
  }
  var assessment: String { pick("Judge your own answer", "给自己的回答打分") }
  func pointsAsked(most: String) -> String {
    pick("Points, 0 to \(most); :s where you can't say", "分数，0 到 \(most)；说不准就 :s")
  }
  func points(_ sum: String, of full: String) -> String {
    pick("\(sum) of \(full) points.", "\(sum) 分，满分 \(full) 分。")
  }
  var commitment: String { pick("What will you do differently?", "今后您会怎么做？") }
  var commitmentAsked: String {
    pick(
      "One thing, in your own words, that you will do at your own counter; :s to leave it.",
      "写下一件您会在自己岗位上做的事；不写就 :s。")
  }
  var byWhen: String {
    pick("By when? A date, or a number of days; Enter for no day > ", "到什么时候？写日期或天数；不定日子按回车 > ")
  }
  var writtenThen: String { pick("What you wrote then", "您当时写的") }
  var writtenNow: String {
    pick("How do you see it now? :s to leave it.", "现在怎么看？不写就 :s。")
  }
  var followUp: String { pick("You wanted to do this. What became of it?", "您曾打算这样做，后来怎么样了？") }
  func name(of outcome: CommitmentOutcome) -> String {
    switch outcome {
    case .kept: pick("I did it", "做到了")
    case .partly: pick("In part", "做了一部分")
    case .dropped: pick("I gave it up", "不做了")
    case .postponed: pick("Not yet", "还没有，改个日子")
    }
  }
  var noteAsked: String { pick("A word on it, or Enter > ", "补充一句，或按回车 > ") }
  var nothingDue: String { pick("Nothing is due.", "没有到期的内容。") }
  var nothingToDo: String {
    pick("Nothing is waiting: every case is finished, and nothing is due.", "都做完了，也没有到期的内容。")
  }
  var chooseNext: String { pick("A number, or Enter to leave > ", "写一个序号，或按回车离开 > ") }
  func describe(_ item: Agenda.Item) -> String {
    switch item {
    case .resume(let content): pick("go on: ", "继续：") + content.metadata.title
    case .new(let content): pick("new: ", "新的：") + content.metadata.title
    case .assigned(let content, let due):
      pick("assigned: ", "布置的：") + content.metadata.title
        + (due.map { pick(", by \($0)", "，\($0) 之前") } ?? "")
    case .review(let content, let question):
      pick("again: ", "再答：") + content.metadata.title + " — " + question.prompt.plainText
    case .revisit(let content, let question, _):
      pick("look again: ", "重看：") + content.metadata.title + " — " + question.prompt.plainText
    case .followUp(let record): pick("you wanted to: ", "打算做的：") + record.commitment.text
    }
  }
  func state(of record: CommitmentRecord) -> String {
    if let outcome = record.outcome { return name(of: outcome) }
    return record.due.map { pick("open, by \($0)", "未完成，\($0) 之前") } ?? pick("open", "未完成")
  }
  var noCommitments: String { pick("You have made no commitment yet.", "您还没有写下打算做的事。") }
  func attempt(_ number: Int) -> String { pick("Attempt \(number)", "第 \(number) 次") }
  var secondAnswer: String { pick("Afterwards", "后来") }
  var noHistory: String { pick("Nothing is stored yet.", "还没有记录。") }
  func answers(_ count: Int) -> String {
    pick(count == 1 ? "1 answer" : "\(count) answers", "\(count) 个回答")
  }
  func finishedOn(_ date: String) -> String { pick("finished \(date)", "\(date) 完成") }
  var notFinished: String { pick("not finished", "未完成") }
  func erasing(_ count: Int) -> String {
    pick(
      "This erases all you have written: \(count) entries, drafts, and your pseudonym. It can't be undone.",
      "这会删除您写下的全部内容：\(count) 条记录、草稿和您的代号，无法恢复。")
  }
  var eraseWord: String { pick("Type “erase” to do it > ", "确定要删，请输入 erase > ") }
  var notErased: String { pick("Nothing was erased.", "什么都没有删。") }
  func erased(_ count: Int) -> String { pick("Erased: \(count) entries.", "已删除 \(count) 条记录。") }
  var noDay: String { pick("That is no day to come.", "这不是今后的日期。") }
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
  var sampleAnswer: String { pick("A sample answer", "样例回答") }
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
