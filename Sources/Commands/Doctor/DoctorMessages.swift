internal import CaseModel
internal import Terminal

/// What the doctor says, in one language.
struct DoctorMessages: Messages {
  let terminal: TerminalMessages

  // The program and its surroundings.

  var program: String { pick("Program", "程序") }
  var characters: String { pick("Characters", "字符") }
  func noUTF8(_ name: String) -> String {
    name.isEmpty
      ? pick("the environment names no character set", "环境变量没有指定字符集")
      : pick("“\(name)” is not UTF-8; Chinese may not be shown", "“\(name)”不是 UTF-8，汉字可能显示不出来")
  }
  var setUTF8: String { pick("export LANG=C.UTF-8", "export LANG=C.UTF-8") }
  var editor: String { pick("Editor", "编辑器") }
  var noEditor: String {
    pick("none; answers are written line by line", "没有编辑器；回答只能逐行写")
  }
  var setEditor: String { pick("install nano, or set $EDITOR", "安装 nano，或设置 $EDITOR") }
  var noPandoc: String {
    pick(
      "not installed; casebook import can't read .docx and .odt",
      "未安装；casebook import 不能读 .docx 和 .odt")
  }
  var installPandoc: String { pick("apt install pandoc", "apt install pandoc") }

  // The answers.

  var store: String { pick("Answers", "回答") }
  var setHome: String {
    pick("set HOME, or name a folder with --store", "设置 HOME，或用 --store 指定文件夹")
  }
  func noStoreYet(_ folder: String) -> String {
    pick("none yet; they will be in \(folder)", "还没有；以后放在 \(folder)")
  }
  func entries(_ path: String, _ own: Int, collected: Int) -> String {
    let others =
      collected > 0
      ? pick(
        ", \(Count.text(collected, "entry", "entries")) of members", "，学员的 \(collected) 条") : ""
    return pick(
      "\(path): \(Count.text(own, "entry", "entries")) of yours", "\(path)：您的 \(own) 条") + others
      + pick(", all as they were written", "，与写入时一致")
  }
  func damaged(_ path: String) -> String {
    pick("\(path) is no longer what was written", "\(path) 与写入时不一致")
  }
  var restoreBackup: String {
    pick(
      "casebook store check says more; casebook store restore brings back a backup",
      "casebook store check 看详情；casebook store restore 恢复备份")
  }
  var backups: String { pick("Backups", "备份") }
  var noBackupYet: String { pick("none yet; one is made on each day of use", "还没有；每个使用日会自动备份") }
  func backups(_ count: Int, _ latest: CalendarDate, _ folder: String) -> String {
    pick("\(count) in \(folder), the latest of \(latest)", "\(folder) 中有 \(count) 份，最近 \(latest)")
  }
  var room: String { pick("Disk", "磁盘") }
  func room(_ megabytes: Int, _ path: String) -> String {
    pick("\(megabytes) MB free at \(path)", "\(path) 剩余 \(megabytes) MB")
  }
  func unknownRoom(_ path: String) -> String {
    pick("the system doesn't say how much is free at \(path)", "系统没有给出 \(path) 的剩余空间")
  }
  var makeRoom: String {
    pick("make room: answers can't be stored on a full disk", "请腾出空间：磁盘满了就存不下回答")
  }

  // The library.

  var library: String { pick("Cases", "案例") }
  var nameLibrary: String {
    pick("name the folder of your cases with -C", "用 -C 指明案例文件夹")
  }
  func noCases(_ place: String) -> String { pick("none in \(place)", "\(place) 中没有案例") }
  var firstCase: String {
    pick(
      "casebook new TITLE makes a first one; -C names another folder",
      "casebook new 标题 写第一个；-C 换一个文件夹")
  }
  func cases(_ place: String, _ count: Int, errors: Int, warnings: Int) -> String {
    let problems = pick(
      [
        errors > 0 ? Count.text(errors, "error", "errors") : nil,
        warnings > 0 ? Count.text(warnings, "warning", "warnings") : nil,
      ].compactMap(\.self).joined(separator: ", "),
      [errors > 0 ? "\(errors) 处错误" : nil, warnings > 0 ? "\(warnings) 处警告" : nil]
        .compactMap(\.self).joined(separator: "，"))
    return pick("\(place): \(Count.text(count, "case", "cases"))", "\(place)：\(count) 个案例")
      + (problems.isEmpty ? "" : pick(", ", "，") + problems)
  }
  var checkCases: String { pick("casebook check", "casebook check") }
  var configuration: String { pick("Settings", "设置") }
  var usualConfiguration: String {
    pick("no casebook.yml; the usual settings", "没有 casebook.yml，用默认设置")
  }
  var site: String { pick("Site", "网站") }
  var noSiteYet: String { pick("not built yet; casebook build does", "还没有生成；用 casebook build 生成") }

  // The whole.

  func state(_ state: Finding.State) -> String {
    if terminal.isPlain {
      return switch state {
      case .sound: pick("ok", "正常")
      case .notice: pick("note", "注意")
      case .problem: pick("problem", "问题")
      }
    }
    return switch state {
    case .sound: "✓"
    case .notice: "!"
    case .problem: "✗"
    }
  }
  func sum(notices: Int, problems: Int) -> String {
    if notices + problems == 0 { return pick("Everything is in order.", "一切正常。") }
    return pick(
      "\(Count.text(problems, "problem", "problems")), \(Count.text(notices, "note", "notes")).",
      "\(problems) 个问题，\(notices) 处提醒。")
  }
}
