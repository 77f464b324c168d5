// The words of a text that search finds it by; Sources/SiteGenerator/Search/SearchWords.swift does the same to
// cases. Both are tested against Tests/Browser/search-words.json.
"use strict";

(function () {
  const WORD_LIMIT = 32;

  /** Han, Hiragana and Katakana, which are written without spaces between words. */
  const isSearchedByPairs = (character) =>
    /[\u2E80-\u2FDF\u3005\u3007\u3021-\u3029\u3041-\u3096\u30A1-\u30FA\u30FC\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFD}]/u
      .test(character);

  /** Compatibility decomposition without marks, in lower case; the two small sigmas are one letter. */
  const folded = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\p{M}/gu, "").replace(/ς/g, "σ");

  /** The words of a text, in order: pairs of characters for Chinese, words for other scripts. */
  function searchWords(text) {
    const words = [];
    let word = "";
    let length = 0;
    let previous = "";
    function endRun() {
      if (previous) words.push(previous);
      if (word) words.push(word);
      word = "";
      length = 0;
      previous = "";
    }
    for (const character of folded(text)) {
      if (isSearchedByPairs(character)) {
        if (word) endRun();
        if (previous) words.push(previous + character);
        previous = character;
      } else if (/[\p{L}\p{N}]/u.test(character)) {
        if (previous) endRun();
        length += 1;
        if (length <= WORD_LIMIT) word += character;
      } else {
        endRun();
      }
    }
    endRun();
    return words;
  }

  window.casebook = window.casebook || {};
  window.casebook.searchWords = searchWords;
}());
