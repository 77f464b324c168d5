// The controls by which a question is answered, made from what the page shows of it, and responses as text.
"use strict";

(function () {
  const words = () => window.casebook.words;

  /** An element with properties and children; attributes that aren't properties stand in `attributes`. */
  function element(name, { attributes = {}, ...properties } = {}, ...children) {
    const node = Object.assign(document.createElement(name), properties);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  const button = (text, action, className = "") =>
    element("button", { type: "button", textContent: text, className, onclick: action });

  /** A field with its label before it. */
  function field(label, control) {
    control.id ||= "page:field-" + Math.random().toString(36).slice(2);
    return element("p", { className: "field" }, element("label", { htmlFor: control.id, textContent: label }), control);
  }

  /** A copy of what an item shows, without links, so that it can be a label. */
  function copy(item) {
    const span = element("span", { className: "choice-text" });
    for (const child of item.cloneNode(true).childNodes) span.append(child);
    for (const part of span.querySelectorAll("a, p")) part.replaceWith(...part.childNodes);
    for (const part of span.querySelectorAll("[id]")) part.removeAttribute("id");
    return span;
  }

  /** The items that a question's element shows, as the reader sees them. */
  const items = (node) => [...node.querySelectorAll(":scope > .options .option-text")];
  const leftItems = (node) => [...node.querySelectorAll(":scope > .pairs .pairs-left li > div")];
  const rightItems = (node) => [...node.querySelectorAll(":scope > .pairs .pairs-right li > div")];

  function choices(question, node, given, type) {
    const name = "page:answer-" + question.id;
    const boxes = items(node).map((item, index) => element("input", {
      type, name, value: String(index),
      checked: given?.options?.includes(index) || given?.level === index,
    }));
    return {
      node: element("div", { className: "choices" }, ...items(node).map((item, index) =>
        element("label", { className: "choice" }, boxes[index], copy(item)))),
      response() {
        const options = boxes.flatMap((box, index) => (box.checked ? [index] : []));
        if (!options.length) return null;
        return question.kind === "scale" ? { type: "level", level: options[0] } : { type: "choices", options };
      },
    };
  }

  /** Items that are moved up and down by buttons, which the keyboard and a screen reader can use. */
  function order(question, node, given) {
    const list = element("ol", { className: "order-items", attributes: { role: "list" } });
    const rows = items(node).map((item, index) => {
      const text = copy(item);
      const row = element("li", { className: "order-item" }, text);
      row.place = question.places[index];
      const move = (isUp) => {
        const other = isUp ? row.previousElementSibling : row.nextElementSibling;
        if (other) list.insertBefore(isUp ? row : other, isUp ? other : row);
        (isUp ? up : down).focus();
        number();
      };
      const name = text.textContent.trim();
      const up = button("↑", () => move(true));
      const down = button("↓", () => move(false));
      up.setAttribute("aria-label", words().moveUp + " " + name);
      down.setAttribute("aria-label", words().moveDown + " " + name);
      row.append(element("span", { className: "order-buttons" }, up, down));
      return row;
    });
    const status = element("p", { className: "visually-hidden", attributes: { role: "status" } });
    function number() {
      status.textContent = [...list.children].map((row, index) =>
        index + 1 + " " + row.querySelector(".choice-text").textContent.trim()).join("; ");
    }
    if (given?.options) rows.sort((a, b) => given.options.indexOf(a.place) - given.options.indexOf(b.place));
    list.append(...rows);
    return {
      node: element("div", {}, list, status),
      response: () => ({ type: "order", options: [...list.children].map((row) => row.place) }),
    };
  }

  function match(question, node, given) {
    const right = rightItems(node).map((item, index) => ({
      text: String.fromCharCode(65 + index) + " " + item.textContent.trim(), place: question.places[index],
    }));
    const selects = leftItems(node).map((item, index) => {
      const select = element("select", {}, element("option", { value: "", textContent: "–" }),
        ...right.map(({ text, place }) => element("option", { value: String(place), textContent: text })));
      select.value = given?.options ? String(given.options[index]) : "";
      return select;
    });
    return {
      node: element("div", { className: "matches" }, ...leftItems(node).map((item, index) =>
        element("label", { className: "match" }, copy(item), selects[index]))),
      response: () => (selects.every((select) => select.value !== "")
        ? { type: "matches", options: selects.map((select) => Number(select.value)) } : null),
    };
  }

  /** How long a text is, as TextMeasure.swift counts: characters of Chinese and words of the rest. */
  function length(text) {
    const han = /[\u2E80-\u2FDF\u3005\u3007\u3021-\u3029\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFD}]/gu;
    const rest = text.replace(han, " ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) || [];
    return (text.match(han) || []).length + rest.length;
  }

  function text(question, given, draft, onDraft) {
    const area = element("textarea", {
      rows: 6, value: draft || given?.text || "", attributes: { "aria-label": words().yourAnswer },
    });
    const count = element("p", { className: "word-count" });
    const show = () => {
      const limits = [question.min && words().atLeast + " " + question.min, question.max && words().atMost + " " + question.max];
      count.textContent = [length(area.value), ...limits.filter(Boolean)].join(" · ");
    };
    area.addEventListener("input", () => {
      show();
      onDraft(area.value);
    });
    show();
    const frame = (question.frame || []).map((part) => element("li", { textContent: part }));
    return {
      node: element("div", {}, ...(frame.length ? [element("ol", { className: "frame" }, ...frame)] : []), area, count),
      response: () => (area.value.trim() ? { type: "text", text: area.value.trim() } : null),
    };
  }

  function line(question, given, draft, onDraft) {
    const input = element("input", {
      type: "text", autocomplete: "off", inputMode: question.kind === "number" ? "decimal" : "text",
      value: draft || String(given?.text ?? given?.number ?? ""), attributes: { "aria-label": words().yourAnswer },
    });
    input.addEventListener("input", () => onDraft(input.value));
    return {
      node: input,
      response() {
        const value = input.value.normalize("NFKC").trim();
        if (!value) return null;
        if (question.kind === "short") return { type: "text", text: input.value.trim() };
        const number = Number(value.replace(/^[+＋]/, "").replace("−", "-").replace(",", "."));
        return Number.isFinite(number) ? { type: "number", number } : null;
      },
    };
  }

  /**
   * The controls of a question.
   * @returns `{ node, response() }`; nil where it can't be answered in the page.
   */
  function controls(question, node, given, draft, onDraft) {
    switch (question.kind) {
      case "single": case "scale": return choices(question, node, given, "radio");
      case "multiple": return choices(question, node, given, "checkbox");
      case "order": return question.places ? order(question, node, given) : null;
      case "match": return question.places ? match(question, node, given) : null;
      case "open": return text(question, given, draft, onDraft);
      default: return line(question, given, draft, onDraft);
    }
  }

  /** What a response says, line by line. */
  function lines(question, node, response) {
    const shown = (place) => items(node)[question.places.indexOf(place)]?.textContent.trim() || "";
    switch (response.type) {
      case "text": return response.text.split("\n");
      case "choices": return response.options.map((index) => items(node)[index]?.textContent.trim() || "");
      case "level": return [items(node)[response.level]?.textContent.trim() || ""];
      case "order": return response.options.map((place, index) => index + 1 + " " + shown(place));
      case "matches": return response.options.map((place, index) =>
        leftItems(node)[index].textContent.trim() + " — "
          + rightItems(node)[question.places.indexOf(place)].textContent.trim());
      case "number": return [String(response.number)];
      default: return [words().passedOver];
    }
  }

  window.casebook.controls = { element, button, field, controls, lines };
}());
