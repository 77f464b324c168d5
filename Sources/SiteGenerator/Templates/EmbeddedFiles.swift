/// The files that are part of the program, so that it runs without any other.
enum EmbeddedFiles {
  /// The style sheet and the scripts of every site, by their names; a test compares them with the folder
  /// `site/assets`.
  static let assets: [String: [UInt8]] = [
    "bundle-keys.js": PackageResources.bundle_keys_js,
    "bundle.js": PackageResources.bundle_js,
    "exercise-controls.js": PackageResources.exercise_controls_js,
    "exercise-hand-in.js": PackageResources.exercise_hand_in_js,
    "exercise-page.js": PackageResources.exercise_page_js,
    "exercise-session.js": PackageResources.exercise_session_js,
    "exercise-store.js": PackageResources.exercise_store_js,
    "search-index.js": PackageResources.search_index_js,
    "search-page.js": PackageResources.search_page_js,
    "search-words.js": PackageResources.search_words_js,
    "style.css": PackageResources.style_css,
  ]

  /// The templates by their names; a test compares them with the folder `templates`.
  static let templates: [String: String] = sources.mapValues { String(decoding: $0, as: UTF8.self) }

  private static let sources: [String: [UInt8]] = [
    "card": PackageResources.card_mustache,
    "card-list": PackageResources.card_list_mustache,
    "case": PackageResources.case_mustache,
    "case-header": PackageResources.case_header_mustache,
    "contents": PackageResources.contents_mustache,
    "element": PackageResources.element_mustache,
    "exercise": PackageResources.exercise_mustache,
    "facts": PackageResources.facts_mustache,
    "finder": PackageResources.finder_mustache,
    "findings": PackageResources.findings_mustache,
    "footnotes": PackageResources.footnotes_mustache,
    "hint": PackageResources.hint_mustache,
    "home": PackageResources.home_mustache,
    "not-found": PackageResources.not_found_mustache,
    "objectives": PackageResources.objectives_mustache,
    "options": PackageResources.options_mustache,
    "page-foot": PackageResources.page_foot_mustache,
    "page-head": PackageResources.page_head_mustache,
    "pairs": PackageResources.pairs_mustache,
    "passage": PackageResources.passage_mustache,
    "question": PackageResources.question_mustache,
    "rubric": PackageResources.rubric_mustache,
    "section": PackageResources.section_mustache,
    "site-header": PackageResources.site_header_mustache,
    "solution": PackageResources.solution_mustache,
    "tag": PackageResources.tag_mustache,
    "tag-index": PackageResources.tag_index_mustache,
    "tag-list": PackageResources.tag_list_mustache,
    "tags": PackageResources.tags_mustache,
    "timeline": PackageResources.timeline_mustache,
  ]
}
