extension DiagnosticRule {
  /// What the rule asks for and why, in a few sentences for authors.
  public var explanation: String {
    switch self {
    case .notUTF8:
      "Cases are UTF-8 text. Older Chinese editors save GB 18030 instead; save the file again as UTF-8."
    case .fileTooLarge:
      "A case has at most 256 KiB, some fifty times the usual length. Pictures belong in files of their own."
    case .nestingTooDeep:
      "Lists, quotations and brackets nested hundreds deep make programs that read Markdown very slow, "
        + "and no reader follows them."
    case .controlCharacter:
      "Control characters and marks of text direction can't be seen but change what is shown. They get "
        + "into a text by copying; delete them."
    case .duplicateCase:
      "Each case has an id that answers belong to, and a name in addresses. No two cases of a library "
        + "share either, upper and lower case apart."
    case .tagCollision:
      "Tags whose names make the same address share one page. Write a tag the same way in every case."
    case .personalPhone:
      "A case is published. A mobile number in it is usually somebody's own; write 138****1234, or leave "
        + "it out."
    case .personalEmail:
      "A case is published. An e-mail address in it is usually somebody's own; leave it out, or give the "
        + "office's, as info@."
    case .identityNumber:
      "A case is published. This is the number of an identity card (GB 11643: its check digit is right), "
        + "which recognises a person; leave it out."
    case .unterminatedFrontMatter:
      "Front matter begins with --- on the first line and ends with --- on a line of its own."
    case .invalidYAML:
      "Front matter is YAML. Texts that contain a colon and a space, a number sign or quotation marks "
        + "stand between single quotes."
    case .yamlAlias:
      "YAML can name a value and repeat it. A few such lines can stand for gigabytes, so they are refused."
    case .duplicateKey:
      "A key of the front matter stands only once; otherwise one of its values is lost."
    case .unknownKey:
      "Only the keys of the format mean anything. One that isn't known is usually a slip of the pen."
    case .wrongType: "A key takes a text or a list, as the format says; nothing is guessed."
    case .invalidValue:
      "Some keys take only certain values: dates, language tags, one of a few words."
    case .missingTitle:
      "A case has a title, in the front matter or as the first heading of level 1."
    case .futureDate: "A case tells of what happened; a date to come is usually a wrong year."
    case .duplicateValue: "Each value of a list counts once, upper and lower case apart."
    case .unknownCompetency:
      "Where casebook.yml lists the competencies of the library, a case names one of them, by its key or "
        + "its name."
    case .summaryTooLong:
      "A summary stands in lists; casebook.yml says how long it may be, in words, or characters in Chinese."
    case .repeatedTitle:
      "The title of a case stands in its front matter, or is its first heading of level 1; where they differ, "
        + "the heading is not shown. Sections have headings of level 2."
    case .missingSection:
      "A published case describes what happened, analyses it, and asks questions. A draft may still "
        + "lack one of them."
    case .repeatedSection:
      "Two sections of the same kind are both shown, but readers look for one of each."
    case .emptySection: "A heading without text below it tells readers nothing."
    case .unreadableDate:
      "The items of a timeline begin with a date, so that it can be drawn: 2010-07-05, 2010年7月5日, with "
        + "or without a time."
    case .datesOutOfOrder: "A timeline runs from the first event to the last."
    case .duplicateFootnote: "A footnote's label stands for one text only."
    case .unusedFootnote: "A footnote that nothing refers to is not shown."
    case .undefinedFootnote: "A mark such as [^a] needs a line [^a]: with the footnote's text."
    case .rawHTML:
      "HTML in a case is not published: it could run programs in readers' browsers, and it is not read "
        + "in the terminal."
    case .mixedListMarkers:
      "A list whose items begin with different marks, as - and *, is read as several lists."
    case .literalEmphasis:
      "Marks such as ** make a text bold only where they touch it on the inside: **so**, not ** so **. "
        + "For asterisks that are meant, as in a masked name, write \\*."
    case .missingAlternative:
      "Those who can't see a picture are read its text: ![what it shows](picture.png)."
    case .unsafeLink:
      "Links lead to https, http, mailto, tel, a heading or a file beside the case. Pictures lie beside the "
        + "case: fetching them from elsewhere tells others who reads it."
    case .missingAnchor: "A link to #name needs a heading whose text makes that name."
    case .missingFile: "A file that a case shows or links to lies beside it, within the library."
    case .noQuestions: "A section of questions holds at least one, as an item of a numbered list."
    case .tooManyQuestions:
      "Working through a case takes time; casebook.yml says how many questions one may ask."
    case .looseQuestion:
      "Questions are items of a numbered list. Bullets and paragraphs that begin with a number are taken "
        + "too, but other programs won't see a question in them."
    case .emptyQuestion: "A question begins with what is asked, before options and notes."
    case .missingQuestionID:
      "Answers belong to a question's id. Without {#id} one is made from the wording, and lost when "
        + "the wording changes."
    case .duplicateQuestionID: "Two questions with one id would share their answers."
    case .invalidAttribute: "The braces after a prompt hold only the attributes of the format."
    case .misplacedAttributes:
      "Braces with an id or attributes mean something only at the end of a question's first paragraph; "
        + "elsewhere readers see them."
    case .unusedAttribute:
      "Some attributes belong to some types only: min and max to open questions, shuffle to those with "
        + "items."
    case .minimumAboveMaximum: "No answer can be longer than max and shorter than min at once."
    case .mixedOptions:
      "All options of a question are of one kind: ( ) where one is right, [ ] where several may be, left :: "
        + "right for pairs."
    case .tooFewOptions: "With one option there is nothing to choose."
    case .tooManyPairs:
      "Who matches pairs names the right sides by letters, A to Z; and nobody keeps more than 26 in mind."
    case .severalCorrect:
      "Of options written with ( ) at most one is right; write [ ] where several are."
    case .everyOptionCorrect:
      "Where every option is right, the question tests nothing. Without any mark it is an opinion poll."
    case .noOptionCorrect:
      "Without any mark a choice is an opinion poll, which has no points, certainty or feedback. Mark the "
        + "right options, or take these away."
    case .emptyOption: "An option says what is chosen; a box alone doesn't."
    case .duplicateOption: "Two options that say the same can't be told apart."
    case .invalidNumber: "After = stands an accepted answer: a number, a range, or a few words."
    case .unknownNote:
      "A quotation that begins with [!KIND] is a note of one of the kinds that exist."
    case .invalidRubric:
      "A rubric is a list of criteria, each with the points it is worth in parentheses at its end."
    case .invalidSample:
      "A sample answer ends with a list: for each criterion of the rubric the points that the author gives it, and why."
    case .pointsMismatch:
      "Where a question has points and a rubric, the criteria add up to the points."
    case .unknownBranch: "An option that is a link leads to a level-3 heading of the description."
    case .unreachablePassage:
      "After a decision whose options all lead elsewhere, reading never comes to the passage between."
    }
  }
}
