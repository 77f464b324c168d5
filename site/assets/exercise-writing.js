// Where an open answer is written: in one piece, or in the parts of a frame, one after another. The answer of a frame
// has its parts under their names, as the terminal writes them.
"use strict";

(function () {
  const { element, button, field } = window.casebook.controls;

  /** The texts of the parts of a frame in an answer, by the lines that are their names; null where it has none. */
  function parts(name, answer) {
    const titles = (window.casebook.frames[name]?.parts || []).map(([title]) => title);
    const texts = titles.map(() => []);
    let current = -1;
    for (const line of answer.split("\n")) {
      const next = titles.indexOf(line.trim(), current + 1);
      if (next >= 0) current = next;
      else if (current >= 0) texts[current].push(line);
      else if (line.trim()) return null;
    }
    return current < 0 ? null : texts.map((lines) => lines.join("\n").trim());
  }

  function onePiece(before, onInput) {
    const area = element("textarea", {
      rows: 6, value: before, oninput: onInput, attributes: { "aria-label": window.casebook.words.yourAnswer },
    });
    return { node: area, text: () => area.value.trim() };
  }

  /** Shows a part when the one before it is left; those before stay to be looked at and changed. */
  function framed(name, before, onInput) {
    const { words, frames } = window.casebook;
    const list = frames[name].parts;
    const texts = parts(name, before) || [before, ...list.slice(1).map(() => "")];
    const areas = texts.map((value) => element("textarea", { rows: 4, value, oninput: onInput }));
    const fields = list.map(([title, prompt], index) =>
      field(`${index + 1}/${list.length} ${title} — ${prompt}`, areas[index]));
    const next = button(words.nextPart, () => {
      const part = fields.find((field) => field.hidden);
      part.hidden = false;
      next.hidden = fields.every((field) => !field.hidden);
      part.querySelector("textarea").focus();
    });
    const reached = Math.max(0, ...texts.map((text, index) => (text ? index : 0)));
    fields.forEach((field, index) => { field.hidden = index > reached; });
    next.hidden = reached === list.length - 1;
    return {
      node: element("div", { className: "framed" }, ...fields, element("p", {}, next)),
      text: () => areas.map((area, index) => [list[index][0], area.value.trim()])
        .filter(([, text]) => text).map((part) => part.join("\n")).join("\n\n"),
    };
  }

  /**
   * The frame that an answer was written in, that with most of its parts; empty for none.
   * @param usual the one to choose where others have as many, as those have whose first parts are called the same.
   */
  window.casebook.frameOf = (answer, usual) => {
    const count = (name) => (parts(name, answer) || []).filter(Boolean).length;
    const names = [...new Set([usual, ...Object.keys(window.casebook.frames)])].filter(Boolean);
    return names.reduce((best, name) => (count(name) > count(best) ? name : best), "");
  };

  /**
   * The place to write an answer.
   * @param name the frame; empty for none.
   * @param before what was written before, in a frame or not.
   * @returns `{ node, text() }`
   */
  window.casebook.writing = (name, before, onInput) =>
    (name ? framed(name, before, onInput) : onePiece(before, onInput));
}());
