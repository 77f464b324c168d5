/// What was read of an article.
struct HTMLArticle {
  /// Its blocks, footnotes left out.
  var blocks: [HTMLBlock] = []
  /// Its footnotes, with the labels by which the text refers to them.
  var footnotes: [(label: String, blocks: [HTMLBlock])] = []
  /// The addresses of its pictures.
  var pictures: [String] = []
}
