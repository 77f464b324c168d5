// The search index, loaded part by part as scripts, so that a page opened from a folder can search too.
"use strict";

(function () {
  const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const VALUES = new Map(Array.from(ALPHABET, (character, value) => [character, value]));
  /** How many words that begin with the last word of a query are looked up. */
  const COMPLETION_LIMIT = 60;
  const root = document.currentScript.src.replace(/assets\/[^/]*$/, "");

  let directory = null;
  const wordShards = new Map();
  const caseShards = new Map();
  const loading = new Map();

  /** Loads a part once. */
  function load(name) {
    if (!loading.has(name)) {
      loading.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = root + "search/" + name + ".js";
        script.onload = () => resolve();
        script.onerror = () => {
          loading.delete(name);
          script.remove();
          reject(new Error(name));
        };
        document.head.append(script);
      }));
    }
    return loading.get(name);
  }

  /** -1, 0 or 1 by code points, as the index is sorted. */
  function compare(left, right) {
    for (let index = 0; ;) {
      const a = left.codePointAt(index) ?? -1;
      const b = right.codePointAt(index) ?? -1;
      if (a !== b) return a < b ? -1 : 1;
      if (a < 0) return 0;
      index += a > 0xFFFF ? 2 : 1;
    }
  }

  /** The shard that a word stands in, if any does. */
  function shardOf(word) {
    let low = 0;
    let high = directory.shards.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(directory.shards[middle], word) <= 0) low = middle + 1; else high = middle;
    }
    return Math.max(low - 1, 0);
  }

  /** The cases of a list as pairs of number and weight: 3 for title and keywords, 1 for the text. */
  function cases(list, weights) {
    let weight = 3;
    let number = -1;
    let distance = 0;
    let shift = 0;
    for (const character of list) {
      if (character === ".") {
        weight = 1;
        number = -1;
        continue;
      }
      const value = VALUES.get(character);
      distance += (value & 31) << shift;
      shift += 5;
      if (value >= 32) continue;
      number += distance + 1;
      weights.set(number, Math.max(weights.get(number) || 0, weight));
      distance = 0;
      shift = 0;
    }
    return weights;
  }

  /** The cases of a word, or of all words that begin with it. */
  async function lookUp(word, completes) {
    const found = new Map();
    if (!directory.shards.length) return found;
    let shard = shardOf(word);
    let count = 0;
    do {
      await load("words-" + shard);
      const words = wordShards.get(shard);
      if (!completes) return Object.hasOwn(words, word) ? cases(words[word], found) : found;
      for (const other of Object.keys(words)) {
        if (!other.startsWith(word)) continue;
        cases(words[other], found);
        count += 1;
        if (count >= COMPLETION_LIMIT) return found;
      }
      shard += 1;
    } while (shard < directory.shards.length && directory.shards[shard].startsWith(word));
    return found;
  }

  /**
   * The numbers of the cases that have all words of a query and pass all filters, best first; where none
   * has all words, those that have some.
   */
  async function find(query, filters) {
    await load("index");
    const words = [...new Set(window.casebook.searchWords(query))];
    const open = /[\p{L}\p{N}]$/u.test(query) ? words.at(-1) : null;
    const filtered = await Promise.all(filters.map((word) => lookUp(word, false)));
    const looked = await Promise.all(words.map((word) => lookUp(word, word === open || [...word].length === 1)));
    const total = new Map();
    const matched = new Map();
    looked.forEach((found) => {
      // A word that few cases have says more about them.
      const rarity = Math.log(1 + directory.cases / (found.size || 1));
      for (const [number, weight] of found) {
        total.set(number, (total.get(number) || 0) + weight * rarity);
        matched.set(number, (matched.get(number) || 0) + 1);
      }
    });
    const candidates = words.length ? [...matched.keys()] : [...Array(directory.cases).keys()];
    const passing = candidates.filter((number) => filtered.every((found) => found.has(number)));
    const whole = passing.filter((number) => !words.length || matched.get(number) === words.length);
    const numbers = whole.length ? whole : passing;
    numbers.sort((a, b) =>
      (matched.get(b) || 0) - (matched.get(a) || 0) || (total.get(b) || 0) - (total.get(a) || 0) || a - b);
    return { numbers, isPartial: !whole.length && passing.length > 0 };
  }

  /** The number of the case that a word stands for; undefined where there is none. */
  async function numberOf(word) {
    await load("index");
    return word ? (await lookUp(word, false)).keys().next().value : undefined;
  }

  /** What results show of cases. */
  async function results(numbers) {
    const shards = new Set(numbers.map((number) => Math.floor(number / directory.perShard)));
    await Promise.all([...shards].map((shard) => load("cases-" + shard)));
    return numbers.map((number) => {
      const shard = caseShards.get(Math.floor(number / directory.perShard));
      const [title, address, language, summary, facts] = shard[number % directory.perShard];
      return { title, href: root + address, language, summary, facts };
    });
  }

  window.casebook = window.casebook || {};
  window.casebook.search = {
    open: (value) => { directory = value; },
    addWords: (shard, words) => wordShards.set(shard, words),
    addCases: (shard, cards) => caseShards.set(shard, cards),
    find,
    numberOf,
    results,
  };
}());
