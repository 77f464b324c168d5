// Loads a previewed page again after each build, where it was scrolled to, and shows what is wrong. News come as
// scripts, so that the page keeps the policy it will be published with.
"use strict";

(function () {
  const SCROLL = "casebook-preview-scroll";
  /** The build that this page is of. */
  const { build: own } = document.currentScript.dataset;
  let isAsking = false;
  let hasNews = false;

  // Only the page that is looked at asks: a browser opens six connections to a server at most, and each asking
  // page holds one.
  function ask() {
    if (isAsking || document.hidden) return;
    isAsking = true;
    const script = document.createElement("script");
    const isDone = (pause) => () => {
      script.remove();
      isAsking = false;
      setTimeout(ask, pause);
    };
    script.src = "/.casebook/news.js" + (hasNews ? "?after=" + own : "");
    script.onload = isDone(50);
    // The server is away, for instance because it was stopped; it may come back.
    script.onerror = isDone(1000);
    document.head.append(script);
  }

  function part(name, className, textContent) {
    return Object.assign(document.createElement(name), { className, textContent });
  }

  function show(problems) {
    document.getElementById("casebook-preview")?.remove();
    if (!problems.length) return;
    const box = part("aside", "casebook-preview", "");
    box.id = "casebook-preview";
    box.lang = "en";
    box.tabIndex = 0;
    box.setAttribute("aria-label", "Problems in the sources");
    const close = part("button", "casebook-close", "Hide");
    close.type = "button";
    close.addEventListener("click", () => box.remove());
    box.append(close);
    for (const { place, severity, message, line, fix } of problems) {
      const item = part("div", "casebook-problem casebook-" + severity, "");
      item.append(part("p", "casebook-place", (place ? place + " " : "") + severity), part("p", "", message));
      if (line && line.trim()) item.append(part("pre", "", line));
      if (fix) item.append(part("p", "casebook-fix", "→ " + fix));
      box.append(item);
    }
    document.body.append(box);
  }

  function reload() {
    try {
      sessionStorage.setItem(SCROLL, JSON.stringify([location.pathname, scrollX, scrollY]));
    } catch {
      // Without storage the browser's own memory of the place has to do.
    }
    location.reload();
  }

  function returnToPlace() {
    try {
      const [path, x, y] = JSON.parse(sessionStorage.getItem(SCROLL) || "[]");
      sessionStorage.removeItem(SCROLL);
      if (path === location.pathname) scrollTo({ left: x, top: y, behavior: "instant" });
    } catch {
      // As above.
    }
  }

  window.casebookPreview = {
    take({ build, problems }) {
      if (build !== own) reload();
      else if (!hasNews) show(problems);
      hasNews = true;
    },
  };

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "/.casebook/preview.css";
  document.head.append(style);
  document.addEventListener("visibilitychange", ask);
  function begin() {
    returnToPlace();
    ask();
  }
  // A script that is asked for earlier would hold up the page's own loading.
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
}());
