internal import Cohorts
internal import Terminal

/// What the commands around reviews say, in one language.
struct ReviewMessages: Messages {
  let terminal: TerminalMessages

  var nothingToReview: String {
    pick(
      "There is nothing to review. The trainer sends a file; open it with casebook review FILE.",
      "没有要评的回答。培训师会发来文件，用 casebook review 文件名 打开。")
  }
  func waiting(_ count: Int, _ title: String) -> String {
    pick(
      "\(title): \(count) answers of colleagues wait for you.", "\(title)：有 \(count) 份同事的回答等您评。")
  }
  func missingCase(_ id: String) -> String {
    pick(
      "The case “\(id)” is not in this library; name the library with -C.",
      "这个案例库里没有案例“\(id)”；用 -C 指明案例库。")
  }
  func missingQuestion(_ id: String) -> String {
    pick(
      "The question “\(id)” is not in this library's case; an answer to it was left out.",
      "案例里没有问题“\(id)”，这一份先不评。")
  }
  var method: String {
    pick(
      "Judge what is written, by the criteria. You don't learn whose answers these are, nor they who judged them.",
      "只按标准评所写的内容。您不知道是谁写的，对方也不知道是谁评的。")
  }
  var calibration: String { pick("First, a sample to practise on", "先用样例练一练") }
  var authorsPoints: String { pick("The author gives", "作者的评分") }
  func difference(_ yours: String, _ theirs: String) -> String {
    pick("you \(yours), the author \(theirs)", "您 \(yours)，作者 \(theirs)")
  }
  func answer(_ number: Int, of count: Int) -> String {
    pick("Answer \(number) of \(count)", "第 \(number) 份，共 \(count) 份")
  }
  var commentAsked: String {
    pick(
      "One comment: what helps the writer? Name a passage.", "写一条意见：什么对写的人有帮助？请指出具体哪一句。")
  }
  var stored: String { pick("Stored.", "已存好。") }
  var passedOver: String { pick("Passed over; it comes again next time.", "已跳过，下次再评。") }
  var allReviewed: String {
    pick("That was all. Hand in with casebook submit.", "都评完了。用 casebook submit 上交。")
  }
  var allMarked: String { pick("Every answer is marked.", "全部评完了。") }
  var stopped: String {
    pick("Everything is stored; the same command goes on.", "都已存好，再用同一命令可接着做。")
  }
  var result: String { pick("What colleagues thought of your answers", "同事怎么看您的回答") }
  func peers(_ count: Int) -> String {
    pick(
      count == 1 ? "1 colleague" : "\(count) colleagues, the median of their points",
      "\(count) 位同事评分的中位数")
  }
  var trainer: String { pick("The trainer", "培训师") }
  var nobody: String { pick("Nobody has judged this answer.", "还没有人评这个回答。") }
  var noResult: String { pick("No result has come yet.", "还没有收到评议结果。") }
  var comments: String { pick("Comments", "意见") }
}
