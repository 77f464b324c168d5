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

  // Items are answered by the places in which the author wrote them, or by names where these places would tell
  // the solution; in the order in which the page shows them.
  const keys = (question) => question.places || question.names;
  const chosen = (response) => response?.options || response?.items;
  const ordering = (question, type, values) =>
    (question.places ? { type, options: values } : { type: "items", items: values });

  /** Items that are moved up and down by buttons, which the keyboard and a screen reader can use. */
  function order(question, node, given) {
    const list = element("ol", { className: "order-items", attributes: { role: "list" } });
    const rows = items(node).map((item, index) => {
      const text = copy(item);
      const row = element("li", { className: "order-item" }, text);
      row.key = keys(question)[index];
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
    const last = chosen(given);
    if (last) rows.sort((a, b) => last.indexOf(a.key) - last.indexOf(b.key));
    list.append(...rows);
    return {
      node: element("div", {}, list, status),
      response: () => ordering(question, "order", [...list.children].map((row) => row.key)),
    };
  }

  function match(question, node, given) {
    const right = rightItems(node).map((item, index) => ({
      text: String.fromCharCode(65 + index) + " " + item.textContent.trim(), key: String(keys(question)[index]),
    }));
    const selects = leftItems(node).map((item, index) => {
      const select = element("select", {}, element("option", { value: "", textContent: "–" }),
        ...right.map(({ text, key }) => element("option", { value: key, textContent: text })));
      select.value = String(chosen(given)?.[index] ?? "");
      return select;
    });
    return {
      node: element("div", { className: "matches" }, ...leftItems(node).map((item, index) =>
        element("label", { className: "match" }, copy(item), selects[index]))),
      response: () => (selects.every((select) => select.value !== "")
        ? ordering(question, "matches", selects.map((select) =>
          keys(question).find((key) => String(key) === select.value))) : null),
    };
  }

  /** How long a text is, as TextMeasure.swift counts: characters of Chinese and words of the rest. */
  function length(text) {
    const han = /[\u2E80-\u2FDF\u3005\u3007\u3021-\u3029\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFD}]/gu;
    const rest = text.replace(han, " ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) || [];
    return (text.match(han) || []).length + rest.length;
  }

  /** An answer in one piece, or part by part in a frame that the author or the person chose. */
  function text(question, given, draft, onDraft) {
    const count = element("p", { className: "word-count" });
    const place = element("div");
    let writing = null;
    const onInput = () => {
      const limits = [question.min && words().atLeast + " " + question.min, question.max && words().atMost + " " + question.max];
      count.textContent = [length(writing.text()), ...limits.filter(Boolean)].join(" · ");
    };
    const use = (name, before) => {
      writing = window.casebook.writing(name, before, () => {
        onInput();
        onDraft(writing.text());
      });
      place.replaceChildren(writing.node);
      onInput();
    };
    const before = draft || given?.text || "";
    const { frames } = window.casebook;
    const choice = element("select", { className: "frame-choice" },
      element("option", { value: "", textContent: words().inOnePiece }),
      ...Object.entries(frames).map(([value, { title, parts }]) => element("option", {
        value, textContent: [title, ...parts.map(([name]) => name)].join(" · "),
      })));
    choice.value = before ? window.casebook.frameOf(before, question.frame) : question.frame || "";
    choice.addEventListener("change", () => use(choice.value, writing.text()));
    use(choice.value, before);
    return {
      node: element("div", {}, field(words().frame, choice), place, count),
      response: () => (writing.text() ? { type: "text", text: writing.text() } : null),
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
   * @returns `{ node, response() }`; the response is null where nothing is answered yet.
   */
  function controls(question, node, given, draft, onDraft) {
    switch (question.kind) {
      case "single": case "scale": return choices(question, node, given, "radio");
      case "multiple": return choices(question, node, given, "checkbox");
      case "order": return order(question, node, given);
      case "match": return match(question, node, given);
      case "open": return text(question, given, draft, onDraft);
      default: return line(question, given, draft, onDraft);
    }
  }

  /** What a response says, line by line. */
  function lines(question, node, response) {
    const shown = (list, key) => list[keys(question).indexOf(key)]?.textContent.trim() || "";
    const inOrder = (values) => values.map((key, index) => index + 1 + " " + shown(items(node), key));
    const paired = (values) => values.map((key, index) =>
      leftItems(node)[index].textContent.trim() + " — " + shown(rightItems(node), key));
    switch (response.type) {
      case "text": return response.text.split("\n");
      case "choices": return response.options.map((index) => items(node)[index]?.textContent.trim() || "");
      case "level": return [items(node)[response.level]?.textContent.trim() || ""];
      case "order": return inOrder(response.options);
      case "matches": return paired(response.options);
      case "items": return (question.kind === "order" ? inOrder : paired)(response.items);
      case "number": return [String(response.number)];
      default: return [words().passedOver];
    }
  }

  window.casebook.controls = { element, button, field, controls, lines };
}());
