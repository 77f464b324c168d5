/// The files that are part of the program, so that it runs without any other.
enum EmbeddedFiles {
  /// The style sheet and the scripts of every site, by their names; a test compares them with the folder
  /// `site/assets`.
  static let assets: [String: [UInt8]] = [
    "style.css": PackageResources.style_css
  ]

  /// The templates by their names; a test compares them with the folder `templates`.
  static let templates: [String: String] = sources.mapValues { String(decoding: $0, as: UTF8.self) }

  private static let sources: [String: [UInt8]] = [
    "breadcrumbs": PackageResources.breadcrumbs_mustache,
    "card": PackageResources.card_mustache,
    "card-list": PackageResources.card_list_mustache,
    "case": PackageResources.case_mustache,
    "case-foot": PackageResources.case_foot_mustache,
    "case-header": PackageResources.case_header_mustache,
    "citation": PackageResources.citation_mustache,
    "contents": PackageResources.contents_mustache,
    "counterparts": PackageResources.counterparts_mustache,
    "element": PackageResources.element_mustache,
    "facts": PackageResources.facts_mustache,
    "findings": PackageResources.findings_mustache,
    "footnotes": PackageResources.footnotes_mustache,
    "guide": PackageResources.guide_mustache,
    "handout": PackageResources.handout_mustache,
    "hint": PackageResources.hint_mustache,
    "home": PackageResources.home_mustache,
    "list": PackageResources.list_mustache,
    "matrix": PackageResources.matrix_mustache,
    "neighbours": PackageResources.neighbours_mustache,
    "not-found": PackageResources.not_found_mustache,
    "objectives": PackageResources.objectives_mustache,
    "options": PackageResources.options_mustache,
    "page": PackageResources.page_mustache,
    "page-foot": PackageResources.page_foot_mustache,
    "page-head": PackageResources.page_head_mustache,
    "page-meta": PackageResources.page_meta_mustache,
    "pager": PackageResources.pager_mustache,
    "pairs": PackageResources.pairs_mustache,
    "passage": PackageResources.passage_mustache,
    "print-foot": PackageResources.print_foot_mustache,
    "print-head": PackageResources.print_head_mustache,
    "question": PackageResources.question_mustache,
    "related": PackageResources.related_mustache,
    "rubric": PackageResources.rubric_mustache,
    "section": PackageResources.section_mustache,
    "site-header": PackageResources.site_header_mustache,
    "solution": PackageResources.solution_mustache,
    "tag-list": PackageResources.tag_list_mustache,
    "timeline": PackageResources.timeline_mustache,
    "topic": PackageResources.topic_mustache,
    "topic-index": PackageResources.topic_index_mustache,
    "topics": PackageResources.topics_mustache,
    "trainer-note": PackageResources.trainer_note_mustache,
    "translations": PackageResources.translations_mustache,
  ]
}
