internal import AnswerStore
internal import SQLiteStore
internal import Terminal

/// What the commands around the store say, in one language.
struct StoreMessages: Messages {
  let terminal: TerminalMessages

  var store: String { pick("Store", "存储") }
  var format: String { pick("Format", "格式") }
  var ownEntries: String { pick("Your entries", "您的记录") }
  var drafts: String { pick("Drafts", "草稿") }
  var cohorts: String { pick("Cohorts", "班级") }
  var handedIn: String { pick("Handed in", "学员上交") }
  var backups: String { pick("Backups", "备份") }
  var fingerprint: String { pick("Fingerprint", "指纹") }
  func collected(_ entries: Int, of people: Int) -> String {
    pick(
      "\(Count.text(entries, "entry", "entries")) of \(Count.text(people, "person", "persons"))",
      "\(people) 人，\(entries) 条")
  }
  var sound: String { pick("Everything is as it was written.", "全部内容与写入时一致。") }
  func changed(_ id: String) -> String {
    pick("Entry \(id) is no longer what was written.", "记录 \(id) 与写入时不一致。")
  }
  var damaged: String {
    pick(
      "The file is damaged. Bring back a backup: casebook store backups lists them, casebook store restore takes one.",
      "文件已损坏。请恢复备份：casebook store backups 列出备份，casebook store restore 恢复其中一个。")
  }
  /// What is said of changed entries in a database.
  var databaseDamaged: String {
    pick(
      "Bring back a backup of the database with its server's own tools; docs/scaling.md says how.",
      "请用数据库服务器自带的工具恢复备份，做法见 docs/scaling.md。")
  }
  /// What is said where a command is for files.
  var databaseCare: String {
    pick(
      "This store is a database. Its server's own tools back it up and bring it back, such as pg_dump and "
        + "pg_basebackup; docs/scaling.md says how.",
      "此存储是数据库，请用服务器自带的工具（如 pg_dump、pg_basebackup）备份和恢复，做法见 docs/scaling.md。")
  }
  func copied(_ path: String) -> String { pick("\(path): the whole store", "\(path)：整个存储") }
  func replaced(_ path: String) -> String {
    pick("What was there before  \(path)", "原来的内容在  \(path)")
  }

  /// What a backup is, in words.
  func description(of name: BackupName) -> String {
    switch name {
    case .daily(let day): "\(day)"
    case .beforeFormat(let format, _): pick("before format \(format)", "升级到格式 \(format) 之前")
    case .replaced(let day, _): pick("replaced on \(day)", "\(day) 被替换")
    }
  }
}
