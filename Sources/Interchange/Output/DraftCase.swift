internal import CaseModel

/// An imported case before it is written.
struct DraftCase {
  /// A section with what stands in it: its paragraphs, then its questions.
  struct Section {
    let role: SectionRole
    let heading: String
    var paragraphs: [String] = []
    /// The paragraphs of each question; none is empty.
    var questions: [[String]] = []
  }

  var title: String
  var isChinese: Bool
  var data: PageData
  var tags: [String]
  var status: PublicationStatus
  var sections: [Section]
}
