internal import AnswerStore
internal import ArgumentParser
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import Terminal

/// `casebook cohort`: groups of people who work through the same cases.
struct CohortCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohort",
    abstract: "Groups of people who work through the same cases and hand in to one trainer.",
    discussion: """
      The trainer makes a cohort and sends its join code to the members; they join with it, and hand in with \
      casebook submit. What they hand in only the trainer's store can open: keep it safe, and back it up.
      """,
    subcommands: [Create.self, Join.self, Leave.self, List.self, Show.self])

  /// `casebook cohort create`: a new cohort.
  struct Create: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a cohort, and print the code by which its members join.")

    @Argument(help: ArgumentHelp("What people call it.", valueName: "name"))
    var name: String

    @Option(
      name: .customLong("case"),
      help: ArgumentHelp(
        "A case; repeat for more. All published cases of the library where absent.",
        valueName: "case"))
    var cases: [String] = []

    @Option(help: ArgumentHelp("The day to hand in by, as 2026-12-31.", valueName: "date"))
    var due: String?

    @Option(help: ArgumentHelp("How many judge each other's answers.", valueName: "number"))
    var groupSize = Invitation.usualGroupSize

    @Option(name: .shortAndLong, help: ArgumentHelp("Write the code to a file.", valueName: "path"))
    var output: String?

    @OptionGroup var library: LibraryOptions
    @OptionGroup var store: StoreOptions

    func validate() throws {
      if name.allSatisfy(\.isWhitespace) || name.count > 100 {
        throw ValidationError("A cohort has a name of 1 to 100 characters.")
      }
      if !Invitation.groupSizes.contains(groupSize) {
        throw ValidationError(
          "Groups have \(Invitation.groupSizes.lowerBound) to \(Invitation.groupSizes.upperBound) people."
        )
      }
      if let due, CalendarDate(due) == nil {
        throw ValidationError("“\(due)” is no day; write it as 2026-12-31.")
      }
    }

    func run() throws {
      let book = try CohortBook(store)
      if book.entries.contains(where: { $0.invitation.name == name }) {
        throw ValidationError("There is a cohort “\(name)” already; give this one another name.")
      }
      let seed = SecretSeed.random()
      let invitation = Invitation(
        id: .random(), name: name, cases: try caseIDs(), due: due.flatMap { CalendarDate($0) },
        groupSize: groupSize, keys: try seed.publicKeys)
      let code = try InvitationCode.text(invitation, seed: seed)
      if let output { try NewFile.write(code + "\n", to: output) }
      try book.store.keep(
        CohortRecord(
          id: invitation.id.bytes, invitation: code, seed: seed.bytes,
          added: Timestamp.now.milliseconds))
      try Standard.error.print(
        ScreenText(
          "“\(name)”, \(Count.text(invitation.cases.count, "case", "cases")), fingerprint "
            + "\(invitation.keys.fingerprint). The members join with: casebook cohort join "
            + (output ?? "CODE")))
      if output == nil { try Standard.output.print(ScreenText(code)) }
    }

    private func caseIDs() throws -> [String] {
      if cases.isEmpty {
        let published = try PersonalRecord.cases(library).filter {
          $0.metadata.status == .published
        }
        guard !published.isEmpty else {
          throw ValidationError("The library has no published case; name cases with --case.")
        }
        return published.map(\.id).sorted()
      }
      let report = DiagnosticText(screen: Standard.error)
      return try cases.map {
        try CaseLookup(name: $0, library: library).load(reportingTo: report).id
      }
    }
  }

  /// `casebook cohort join`: becoming a member.
  struct Join: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Join a cohort with the code that its trainer gave you.",
      discussion: """
        Nothing is sent to anybody by that. Compare the fingerprint with the trainer's if the code came by a \
        way that others could have changed.
        """)

    @Argument(help: ArgumentHelp("The code, or a file that holds it.", valueName: "code"))
    var code: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      let text = code.hasPrefix("casebook-cohort") ? code : try BundleFile.text(code)
      let invitation = try InvitationCode.invitation(text)
      let book = try CohortBook(store)
      let known = book.entries.first { $0.invitation.id == invitation.id }
      guard known == nil || known?.invitation.keys == invitation.keys else {
        throw BundleError.otherKeys
      }
      try book.store.keep(
        CohortRecord(
          id: invitation.id.bytes, invitation: text.filter { !$0.isWhitespace }, seed: nil,
          added: Timestamp.now.milliseconds))
      let messages = interface.cohortMessages
      try interface.screen.print(ScreenText(messages.joined(invitation), style: .bold))
      try interface.screen.print(ScreenText(messages.casesAndDay(invitation)))
      try interface.screen.print(ScreenText(messages.whatNext, style: .dim))
    }
  }

  /// `casebook cohort leave`: no longer a member.
  struct Leave: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Leave a cohort that you joined. What you handed in stays with its trainer.")

    @OptionGroup var option: CohortOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      let book = try CohortBook(store)
      let entry = try book.entry(named: option.cohort, leading: false)
      try book.store.leave(entry.invitation.id.bytes)
      try interface.screen.print(
        ScreenText(interface.cohortMessages.left(entry.invitation.name)))
    }
  }

  /// `casebook cohort list`: the cohorts of a person.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the cohorts that you lead or belong to.")

    @OptionGroup var store: StoreOptions

    func run() throws {
      for entry in try CohortBook(store).entries {
        let invitation = entry.invitation
        let cases = Count.text(invitation.cases.count, "case", "cases")
        let due = invitation.due.map { ", by \($0)" } ?? ""
        try Standard.output.print(
          ScreenText(invitation.name, style: .accent)
            + ScreenText(
              "  \(invitation.id.description.prefix(8))  \(entry.seed == nil ? "member" : "trainer"), \(cases)\(due)"
            ))
      }
    }
  }

  /// `casebook cohort show`: one cohort.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a cohort: its cases, its code and, for its trainer, who handed in.")

    @OptionGroup var option: CohortOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
      let book = try CohortBook(store)
      let leads = book.entries.contains { $0.seed != nil }
      let entry = try book.entry(named: option.cohort, leading: leads)
      let invitation = entry.invitation
      var lines = [
        ScreenText(invitation.name, style: .bold),
        ScreenText("Identity     \(invitation.id)"),
        ScreenText("Fingerprint  \(invitation.keys.fingerprint)"),
        ScreenText("Cases        \(invitation.cases.joined(separator: ", "))"),
        ScreenText("Due          \(invitation.due?.description ?? "no day")"),
        ScreenText("Groups of    \(invitation.groupSize)"),
      ]
      if entry.seed != nil {
        let members = try book.store.members(of: invitation.id.bytes)
        lines.append(ScreenText("Handed in    \(Count.text(members.count, "person", "persons"))"))
        let progress = try book.store.progress(in: invitation.id.bytes)
        for member in members {
          let finished = progress[member.person] ?? 0
          let identity = try book.store.identity(of: member.person)
          let known = [identity.name, identity.unit].compactMap(\.self).joined(separator: ", ")
          lines.append(
            ScreenText("  \(member.person)  ")
              + ScreenText("\(finished) of \(invitation.cases.count) finished  ", style: .dim)
              + ScreenText(known))
        }
      }
      try Standard.output.print(lines)
      try Standard.output.print(ScreenText("Code         \(entry.code)"))
    }
  }
}
