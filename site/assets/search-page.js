// Search and filters on the home page; what was asked is kept in the address.
"use strict";

(function () {
  const RESULTS_AT_ONCE = 10;
  const finder = document.getElementById("page:finder");
  if (!finder) return;
  const form = finder.querySelector("form");
  const controls = Array.from(form.elements).filter((control) => control.name);
  const query = form.elements.namedItem("q");
  const selects = controls.filter((control) => control !== query);
  const status = finder.querySelector(".finder-count");
  const section = finder.querySelector(".finder-results");
  const list = section.querySelector("ul");
  const more = section.querySelector("button");
  const reset = form.querySelector("[type=reset]");
  const catalogue = document.getElementById("page:catalogue");

  let latest = 0;
  let waiting = 0;
  let rest = [];

  const element = (name, properties, ...children) => {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
  };

  function card({ title, href, language, summary, facts }) {
    const article = element("article", { className: "card", lang: language },
      element("h3", { className: "card-title" }, element("a", { href, textContent: title })),
      element("p", { className: "card-summary", textContent: summary }),
      element("ul", { className: "card-facts" }, ...facts.map((textContent) => element("li", { textContent }))));
    article.querySelector("ul").setAttribute("role", "list");
    return element("li", {}, article);
  }

  async function showMore() {
    const next = rest.splice(0, RESULTS_AT_ONCE);
    const cards = (await window.casebook.search.results(next)).map(card);
    list.append(...cards);
    more.hidden = !rest.length;
    return cards[0];
  }

  function say(template, count) {
    status.textContent = finder.dataset[template].replace("#", count);
  }

  async function run() {
    latest += 1;
    const mine = latest;
    const filters = selects.filter((select) => select.value).map((select) => select.name + ":" + select.value);
    keepInAddress();
    const isAsked = query.value.trim() !== "" || filters.length > 0;
    catalogue.hidden = isAsked;
    reset.hidden = !isAsked;
    if (!isAsked) {
      section.hidden = true;
      status.textContent = "";
      return;
    }
    try {
      const { numbers, isPartial } = await window.casebook.search.find(query.value, filters);
      if (mine !== latest) return;
      rest = numbers.slice();
      list.replaceChildren();
      section.hidden = !numbers.length;
      if (numbers.length) await showMore();
      say(isPartial ? "some" : numbers.length === 0 ? "none" : numbers.length === 1 ? "one" : "many", numbers.length);
    } catch {
      if (mine !== latest) return;
      section.hidden = true;
      catalogue.hidden = false;
      say("failed", 0);
    }
  }

  function keepInAddress() {
    const address = new URL(location.href);
    for (const control of controls) {
      if (control.value.trim()) address.searchParams.set(control.name, control.value);
      else address.searchParams.delete(control.name);
    }
    if (address.href !== location.href) history.replaceState(null, "", address);
  }

  function readAddress() {
    const parameters = new URL(location.href).searchParams;
    for (const control of controls) control.value = parameters.get(control.name) || "";
    for (const select of selects) if (select.selectedIndex < 0) select.value = "";
  }

  query.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, 150);
  });
  for (const select of selects) select.addEventListener("change", run);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    run();
  });
  form.addEventListener("reset", () => setTimeout(() => {
    for (const control of controls) control.value = "";
    query.focus();
    run();
  }));
  more.addEventListener("click", async () => {
    const first = await showMore();
    if (first) first.querySelector("a").focus();
  });

  finder.hidden = false;
  readAddress();
  run();
}());
