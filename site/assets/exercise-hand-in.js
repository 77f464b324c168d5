// Handing in: the answers sealed for the trainer of a cohort, in a file that only the trainer can open.
"use strict";

(function () {
  const { words, bundle, keys, ExerciseStore } = window.casebook;
  const { element, button, field } = window.casebook.controls;

  function download(content, name) {
    const address = URL.createObjectURL(content);
    element("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  /** The words that a response holds. */
  const ownWords = (event) => event.response?.text || "";

  /**
   * Asks for the join code and what is to go along, and offers the file.
   * @param panel where the form is put.
   */
  window.casebook.handIn = async (panel, data, store) => {
    panel.querySelector(".hand-in")?.remove();
    const events = store.events;
    const isAble = await keys.isAble();
    const code = element("textarea", { rows: 3, spellcheck: false, autocomplete: "off" });
    const name = element("input", { type: "text", autocomplete: "name", maxLength: 100 });
    const unit = element("input", { type: "text", autocomplete: "organization", maxLength: 100 });
    const consent = element("input", { type: "checkbox" });
    const problem = element("p", { className: "step-problem", attributes: { role: "alert" } });
    const own = events.filter((event) => ownWords(event)).map((event) => ({
      event, box: element("input", { type: "checkbox", checked: true }),
    }));

    async function seal() {
      const invitation = await bundle.invitation(code.value);
      if (!invitation) return words.codeWrong;
      if (!invitation.cases.includes(data.id)) return words.codeOtherCases;
      if (!consent.checked) return words.consentMissing;
      const left = new Set(own.filter(({ box }) => !box.checked).map(({ event }) => event.id));
      const going = events.filter((event) => !left.has(event.id));
      const now = new Date();
      const file = await bundle.submission(invitation, ExerciseStore.seed(), going, {
        name: name.value.trim(), unit: unit.value.trim(), consented: now.getTime(), offset: -now.getTimezoneOffset(),
      });
      download(file, data.slug + "-answers.casebook");
      return words.sealed.replace("#", invitation.name);
    }

    const form = element("form", { className: "hand-in", noValidate: true },
      element("h3", { textContent: words.handIn }),
      element("p", { textContent: isAble ? words.handInText : words.notAble }));
    if (isAble) {
      form.append(
        field(words.code, code), field(words.name, name), field(words.unit, unit),
        ...(own.length ? [element("fieldset", {}, element("legend", { textContent: words.goesAlong }),
          ...own.map(({ event, box }) => element("label", { className: "choice" }, box,
            element("span", { className: "choice-text", textContent: ownWords(event).slice(0, 160) }))))] : []),
        element("label", { className: "choice" }, consent, element("span", { className: "choice-text", textContent: words.consent })),
        problem, element("div", { className: "exercise-actions" },
          element("button", { type: "submit", className: "primary", textContent: words.seal }),
          button(words.saveCopy, () => save(data, events)), button(words.close, () => form.remove())));
    } else {
      form.append(element("div", { className: "exercise-actions" },
        button(words.saveCopy, () => save(data, events)), button(words.close, () => form.remove())));
    }
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      problem.textContent = "";
      try {
        problem.textContent = await seal();
      } catch {
        problem.textContent = words.sealFailed;
      }
    });
    panel.append(form);
    form.querySelector("textarea, button").focus();
  };

  /** What was written, as text for the person alone. */
  function save(data, events) {
    const lines = events.filter((event) => event.response && event.response.type !== "skipped").map((event) =>
      `${new Date(event.time).toISOString()} ${event.kind} ${event.subject || ""}\n${ownWords(event) || JSON.stringify(event.response)}`);
    download(new Blob([`${document.title}\n\n${lines.join("\n\n")}\n`], { type: "text/plain;charset=utf-8" }), data.slug + "-answers.txt");
  }
}());
