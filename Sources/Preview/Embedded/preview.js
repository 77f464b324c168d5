// Loads a previewed page again after each build, where it was scrolled to, and shows what is wrong. News come as
// scripts, so that the page keeps the policy it will be published with.
"use strict";

(function () {
  const SCROLL = "casebook-preview-scroll";
  let known = null;

  function ask() {
    const script = document.createElement("script");
    script.src = "/.casebook/state.js" + (known === null ? "" : "?after=" + known);
    script.onload = () => {
      script.remove();
      setTimeout(ask, 50);
    };
    // The server is away, for instance because it was stopped; it may come back.
    script.onerror = () => {
      script.remove();
      setTimeout(ask, 1000);
    };
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
    for (const { place, severity, message, line, fix } of problems) {
      const item = part("div", "casebook-problem", "");
      item.append(part("p", "casebook-place", (place ? place + " " : "") + severity), part("p", "", message));
      if (line && line.trim()) item.append(part("pre", "", line));
      if (fix) item.append(part("p", "casebook-fix", "→ " + fix));
      box.append(item);
    }
    document.body.append(box);
  }

  window.casebookPreview = {
    take({ build, problems }) {
      if (known !== null && build !== known) {
        sessionStorage.setItem(SCROLL, JSON.stringify([location.pathname, scrollX, scrollY]));
        location.reload();
        return;
      }
      known = build;
      show(problems);
    },
  };

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "/.casebook/preview.css";
  document.head.append(style);
  const [path, x, y] = JSON.parse(sessionStorage.getItem(SCROLL) || "[]");
  sessionStorage.removeItem(SCROLL);
  if (path === location.pathname) scrollTo({ left: x, top: y, behavior: "instant" });
  ask();
}());
