internal import AnswerStore
internal import ArgumentParser
internal import CaseModel
internal import Cohorts
internal import Terminal

/// `casebook profile`: what a person gives of themselves.
struct Profile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "Show or change what you give of yourself: by default nothing.",
    discussion: """
      You appear under a pseudonym that was made at random, another one in each cohort. Your name and unit go to a \
      trainer only if you give them here; they are kept apart from your answers. An empty text takes one back.
      """)

  @Option(help: ArgumentHelp("Your name.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("Your unit.", valueName: "unit"))
  var unit: String?

  @OptionGroup var store: StoreOptions
  @OptionGroup var interface: InterfaceOptions

  func validate() throws {
    for text in [name, unit].compactMap(\.self) where text.count > 100 {
      throw ValidationError("A name or unit has at most 100 characters.")
    }
  }

  func run() throws {
    let book = try CohortBook(store)
    let person = try book.store.person()
    var identity = try book.store.identity(of: person)
    if name != nil || unit != nil {
      if let name { identity.name = name.trimmingSpaces.isEmpty ? nil : name.trimmingSpaces }
      if let unit { identity.unit = unit.trimmingSpaces.isEmpty ? nil : unit.trimmingSpaces }
      try book.store.keep(identity, of: person)
    }
    let messages = interface.cohortMessages
    try interface.screen.print(ScreenText(messages.given(name: identity.name, unit: identity.unit)))
    for (entry, membership) in zip(book.entries, try book.memberships()) where entry.seed == nil {
      try interface.screen.print(
        ScreenText(messages.pseudonym(membership.person, in: entry.invitation.name)))
    }
  }
}
