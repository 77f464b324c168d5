internal import CaseLibrary
internal import CaseModel
internal import Foundation

/// The library of cases, and what is made of it.
struct LibraryExamination {
  let messages: DoctorMessages
  let options: LibraryOptions

  var findings: [Finding] {
    let library: Library
    do {
      library = try options.open()
    } catch {
      return [
        Finding(
          .problem, messages.library, Failure.message(of: error), remedy: messages.nameLibrary)
      ]
    }
    let place = URL(fileURLWithPath: options.root).path
    if library.files.isEmpty {
      return [
        Finding(.notice, messages.library, messages.noCases(place), remedy: messages.firstCase)
      ]
    }
    let found = LibraryCheck(library)
    let state: Finding.State =
      found.errors + found.failures.count > 0
      ? .problem : found.warnings > 0 ? .notice : .sound
    return [
      Finding(
        state, messages.library,
        messages.cases(
          place, found.cases, errors: found.errors + found.failures.count, warnings: found.warnings),
        remedy: state == .sound ? nil : messages.checkCases),
      configuration, site,
    ]
  }

  private var configuration: Finding {
    let path = "\(options.root)/casebook.yml"
    return FileManager.default.fileExists(atPath: path)
      ? Finding(.sound, messages.configuration, path)
      : Finding(.sound, messages.configuration, messages.usualConfiguration)
  }

  private var site: Finding {
    let path = "\(options.root)/site/public/index.html"
    return FileManager.default.fileExists(atPath: path)
      ? Finding(.sound, messages.site, path)
      : Finding(.sound, messages.site, messages.noSiteYet)
  }
}
