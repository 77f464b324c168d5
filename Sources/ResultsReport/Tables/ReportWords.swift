internal import Results

/// The words of a report, in one language.
struct ReportWords: Sendable {
  let isChinese: Bool

  func pick(_ english: String, _ chinese: String) -> String { isChinese ? chinese : english }

  var synthetic: String {
    pick(
      "These people don't exist: the answers were made up by a program.", "这些人并不存在：答案由程序编造，仅供演示。")
  }
  func withheld(_ threshold: Int) -> String {
    pick(
      "–: withheld, as it would tell of fewer than \(threshold) people, or that everybody said the same.",
      "–：不公布，因为会透露不足 \(threshold) 人的情况，或透露所有人答案相同。")
  }
  var forTrainer: String {
    pick(
      "For the trainer: counts are exact. To pass figures on, use --publish.",
      "仅供培训师：数字未取整。要对外提供，请用 --publish。")
  }
  var rounded: String {
    pick(
      "Counts and percentages are rounded to multiples of five.", "人数和百分比都取整到 5 的倍数。")
  }
  func tooFewCases(_ count: Int) -> String {
    pick(
      "Too few cases to compare people (\(count); it takes \(CaseConsistency.leastCases)): "
        + "how somebody does in one case says little of the next.",
      "案例太少，不能比较个人（现有 \(count) 个，至少要 \(CaseConsistency.leastCases) 个）：一个案例做得好坏，说明不了下一个。")
  }
  func consistency(_ value: Int) -> String {
    pick(
      "Scores in different cases go together with α = \(value) %.", "各案例得分的内部一致性 α = \(value)%。")
  }
  var tooFew: String { pick("Too few people for any figure.", "人数太少，不公布任何数字。") }
  func members(_ count: Int) -> String {
    pick("\(count) people handed something in.", "共有 \(count) 人上交。")
  }
  var allCohorts: String { pick("All cohorts", "全部班级") }
  var forTrainers: String {
    pick(
      "For the trainers: counts are exact, and not to be passed on.", "仅供培训师：数字未取整，请勿外传。")
  }
  func members(_ count: Int, in cohorts: Int) -> String {
    pick(
      "\(count) people handed something in, in \(cohorts == 1 ? "1 cohort" : "\(cohorts) cohorts").",
      "\(cohorts) 个班级共有 \(count) 人上交。")
  }
  func leftOut(_ cohorts: Int, threshold: Int) -> String {
    pick(
      "Left out: \(cohorts == 1 ? "1 cohort" : "\(cohorts) cohorts") of fewer than \(threshold) people.",
      "不足 \(threshold) 人的 \(cohorts) 个班级不计入。")
  }
  var cohorts: String { pick("Cohorts", "班级") }
  var passedOver: String { pick("Passed over", "跳过") }
  var results: String { pick("Results", "结果") }
  var overview: String { pick("All cases", "全部案例") }
  func resultsOf(_ title: String) -> String { pick("Results: \(title)", "结果：\(title)") }
  func summary(_ cohort: String) -> String {
    pick(
      "What a cohort understood, in figures that recognise no one: \(cohort).",
      "一个班级学到了什么，看不出任何个人：\(cohort)。")
  }
  var byCase: String { pick("Case by case", "各案例结果") }
  var participation: String { pick("Participation", "参与情况") }
  var weeks: String { pick("Finished by week", "按周完成人数") }
  var cases: String { pick("Cases compared", "案例比较") }
  var summary: String { pick("In all", "总体") }
  var scores: String { pick("Scores", "得分分布") }
  var items: String { pick("Questions that are scored", "计分题分析") }
  var answers: String { pick("Answers", "作答") }
  var options: String { pick("Options chosen", "各选项被选次数") }
  var moves: String { pick("From first (rows) to later answer (columns)", "从起初（行）到后来（列）") }
  var certainty: String { pick("Certainty (rows) and answer (columns)", "把握（行）与作答（列）") }
  var themes: String { pick("Themes of the answers", "回答中的主题") }
  var criteria: String { pick("Own points by the rubric", "按评分标准自评") }
  var peers: String { pick("Points from colleagues (median)", "同事评分（中位数）") }
  var trainer: String { pick("Points from the trainer", "培训师评分") }
  var agreement: String { pick("Agreement of those who judged", "评分者一致性") }
  var peerAgreement: String { pick("Colleagues, α %", "同事之间 α%") }
  var trainerAgreement: String { pick("Colleagues and trainer, κ %", "同事与培训师 κ%") }
  var commitments: String { pick("What people wanted to do", "打算做的事") }
  var people: String { pick("People", "人数") }
  var first: String { pick("First", "起初") }
  var later: String { pick("Later", "后来") }
  var chosen: String { pick("Chosen", "选") }
  var notChosen: String { pick("Not chosen", "未选") }
  var figure: String { pick("Figure", "数值") }
  var facility: String { pick("Facility %", "难度指数%") }
  var discriminationIndex: String { pick("Discrimination index %", "区分度%") }
  var discriminativeEfficiency: String { pick("Discriminative efficiency %", "区分效率%") }
  var effectiveWeight: String { pick("Effective weight %", "实际权重%") }
  var minutes: String { pick("Minutes", "分钟") }
  var mean: String { pick("Mean score %", "平均得分%") }
  var consistency: String { pick("Internal consistency α %", "内部一致性 α%") }
  var errorRatio: String { pick("Error ratio %", "误差比%") }
  var standardError: String { pick("Standard error %", "标准误%") }
  var lowerQuartile: String { pick("Minutes, lower quartile", "用时下四分位（分钟）") }
  var median: String { pick("Minutes, median", "用时中位数（分钟）") }
  var upperQuartile: String { pick("Minutes, upper quartile", "用时上四分位（分钟）") }
  func question(_ number: Int) -> String { pick("Question \(number)", "第 \(number) 题") }

  func stage(_ stage: CaseResults.Stage) -> String {
    switch stage {
    case .notBegun: pick("Not begun", "未开始")
    case .begun: pick("Begun", "已开始")
    case .answered: pick("Answered", "已作答")
    case .finished: pick("Finished", "已完成")
    }
  }
  func category(_ category: AnswerCategory, _ labels: [String]) -> String {
    switch category {
    case .option(let option): labels.indices.contains(option) ? labels[option] : "\(option + 1)"
    case .right: pick("Right", "正确")
    case .partly: pick("Partly right", "部分正确")
    case .wrong: pick("Wrong", "错误")
    case .answered: pick("Answered", "已作答")
    case .passedOver: pick("Passed over", "跳过")
    case .missing: pick("No answer", "无答案")
    }
  }
  func certainty(_ row: Int) -> String {
    switch row {
    case 0: pick("Not very sure", "没把握")
    case 1: pick("Fairly sure", "有些把握")
    case 2: pick("Very sure", "很有把握")
    default: pick("Not said", "未说")
    }
  }
  func rating(_ rating: CriterionResults.Rating) -> String {
    switch rating {
    case .none: pick("No points", "不得分")
    case .partly: pick("Some points", "部分得分")
    case .full: pick("All points", "满分")
    case .unsure: pick("Can't say", "说不准")
    case .missing: pick("Not judged", "未评分")
    }
  }
  func commitment(_ state: CommitmentState) -> String {
    switch state {
    case .none: pick("Said nothing", "没有写")
    case .open: pick("Still to be done", "还没做完")
    case .kept: pick("Done", "做到了")
    case .partly: pick("Partly done", "做了一部分")
    case .dropped: pick("Given up", "放弃了")
    }
  }
}
