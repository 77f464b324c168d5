// Finds cases by the index that Pagefind made, where it can be loaded; the site's own index then only tells which
// cases they are and which pass the filters. From a folder, where files can't be fetched, the own index does it all.
"use strict";

(function () {
  /** How many of the best finds are looked at; each is a file of its own. */
  const LIMIT = 60;
  const root = document.currentScript.src.replace(/assets\/[^/]*$/, "");
  const { search } = window.casebook;
  const findByOwnIndex = search.find;
  let opened = null;

  function open() {
    opened ||= location.protocol === "file:" ? Promise.reject(new Error("no server"))
      : import(root + "pagefind/pagefind.js").then(async (pagefind) => {
        await pagefind.options({ baseUrl: "/" });
        await pagefind.init();
        return pagefind;
      });
    return opened;
  }

  /** The name of the case that an address leads to. */
  function nameOf(address) {
    const part = /cases\/([^/]+)\/index\.html/.exec(address);
    return part ? "case:" + decodeURIComponent(part[1]).replaceAll(" ", "%20") : null;
  }

  search.find = async (query, filters) => {
    if (!query.trim()) return findByOwnIndex(query, filters);
    try {
      const pagefind = await open();
      const found = await pagefind.search(query);
      const best = await Promise.all(found.results.slice(0, LIMIT).map((result) => result.data()));
      const passing = new Set((await findByOwnIndex("", filters)).numbers);
      const numbers = (await Promise.all(best.map(({ raw_url, url }) => search.numberOf(nameOf(raw_url || url)))))
        .filter((number) => passing.has(number));
      return { numbers: [...new Set(numbers)], isPartial: false };
    } catch {
      return findByOwnIndex(query, filters);
    }
  };
}());
