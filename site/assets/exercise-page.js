// A case worked through in its page: read, answer, and only then see the analysis, think again, judge
// oneself, say what one will do. Whoever has no script reads the page as it is.
"use strict";

(function () {
  const panel = document.getElementById("page:exercise");
  const source = document.getElementById("page:exercise-data");
  if (!panel || !source) return;
  const { ExerciseSession, ExerciseStore, words } = window.casebook;
  const { element, button, field, controls, lines } = window.casebook.controls;
  const data = JSON.parse(source.textContent);
  const store = new ExerciseStore.CaseStore(data.id);
  const byID = (id) => document.getElementById(id);
  const questionNode = (question) => byID("q-" + question.id);
  const passages = [...document.querySelectorAll(".section-description > .passage")];
  const analyses = [...document.querySelectorAll(".section-analysis")];
  const solutions = (question) => questionNode(question).querySelector(":scope > .solution");
  const actions = element("div", { className: "exercise-actions" });
  const message = element("p", { className: "exercise-message", attributes: { role: "status" } });
  const box = element("div", { className: "exercise-step", tabIndex: -1 });
  panel.append(message, actions);

  let session = new ExerciseSession(data, store.events);
  let changing = null;
  let isOn = false;

  /** Keeps an event and shows what comes next; where it can't be kept, everything stays as it is. */
  function keep(event) {
    try {
      store.append({ case: data.id, attempt: session.attempt, ...event });
    } catch {
      say(words.full);
      return;
    }
    session = new ExerciseSession(data, store.events);
    changing = null;
    if (event.subject) store.keepDraft(event.subject, "");
    show();
  }

  function say(text) { message.textContent = text; }

  function start(again) {
    isOn = true;
    session = new ExerciseSession(data, store.events, again);
    if (!session.isStarted) keep({ kind: "started" }); else show();
  }

  function leave() {
    isOn = false;
    changing = null;
    show();
    panel.focus();
  }

  /** Shows of the page what the person has come to, and below it what is to be done. */
  function show() {
    document.documentElement.classList.toggle("exercising", isOn);
    const { step } = session;
    const current = changing || step.question;
    say(ExerciseStore.isKept ? "" : words.notKept);
    passages.forEach((node, index) => {
      node.hidden = isOn && !session.read.includes(index) && step.passage !== index;
    });
    for (const node of analyses) {
      node.hidden = isOn && !session.isRevealed;
      for (const fold of node.querySelectorAll(":scope > .fold")) fold.open = isOn && session.isRevealed;
    }
    session.all.forEach((question) => showQuestion(question, question === current));
    for (const node of document.querySelectorAll(".section:not(.section-description, .section-analysis)")) {
      const asked = [...node.querySelectorAll(".question")];
      node.hidden = isOn && asked.length > 0 && asked.every((question) => question.hidden);
    }
    actions.replaceChildren(...panelActions(step));
    box.remove();
    if (isOn) showStep(step);
  }

  function showQuestion(question, isCurrent) {
    const node = questionNode(question);
    const first = session.first.get(question.id);
    const second = session.second.get(question.id);
    const isReached = first || second || isCurrent;
    node.hidden = isOn && !isReached;
    node.classList.toggle("is-current", isOn && isCurrent);
    const isOpen = session.isRevealed && (first || second || session.isFinished);
    const solution = solutions(question);
    if (solution) {
      solution.hidden = isOn && !isOpen;
      solution.open = Boolean(isOn && isOpen);
    }
    for (const old of node.querySelectorAll(":scope > .own-answer")) old.remove();
    if (!isOn) return;
    const own = [[words.firstAnswer, first], [words.secondThought, second]]
      .filter(([, response]) => response && !(isCurrent && changing));
    for (const [title, response] of own) {
      const answer = element("div", { className: "own-answer" }, element("p", { className: "help-title", textContent: title }),
        ...lines(question, node, response).map((textContent) => element("p", { textContent })));
      if (session.canChange(question) && !isCurrent) {
        const change = button(words.change, () => {
          changing = question;
          show();
        });
        change.setAttribute("aria-label", words.change + ": " + title);
        answer.append(change);
      }
      if (solution) solution.before(answer); else node.append(answer);
    }
    const judged = session.assessments.get(question.id);
    if (judged?.type === "ratings") {
      const sum = (values) => values.reduce((total, value) => total + (value ?? 0), 0);
      node.append(element("p", {
        className: "own-answer own-points",
        textContent: `${words.ownPoints} ${sum(judged.points)} / ${sum(question.rubric)}`,
      }));
    }
  }

  function panelActions(step) {
    if (isOn) return [button(words.leave, leave)];
    if (step.kind === "done") return [button(words.again, () => start(true)), ...ways()];
    const text = session.isStarted ? words.resume : words.start;
    return [button(text, () => start(false), "primary"), ...(session.isStarted ? ways() : [])];
  }

  /** What can be done with what was written. */
  function ways() {
    return [button(words.handIn, () => window.casebook.handIn(panel, data, store)),
      button(words.erase, confirmErasing)];
  }

  function confirmErasing() {
    const done = (text) => {
      isOn = false;
      session = new ExerciseSession(data, store.events);
      show();
      say(text);
      panel.focus();
    };
    say(words.eraseAsked);
    const erase = (all) => () => {
      if (all) ExerciseStore.eraseAll(); else store.erase();
      done(words.erased);
    };
    actions.replaceChildren(button(words.eraseCase, erase(false)), button(words.eraseAll, erase(true)),
      button(words.keep, () => done("")));
    actions.querySelector("button").focus();
  }

  function showStep(step) {
    box.className = "exercise-step step-" + (changing ? "answer" : step.kind);
    const { place, parts } = changing ? answer(changing, "answered") : stepParts(step);
    box.replaceChildren(...parts);
    place.append(box);
    const target = step.kind === "read" ? place : changing || step.question ? questionNode(changing || step.question) : box;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "start" });
  }

  function stepParts(step) {
    const body = document.querySelector(".case-body");
    switch (step.kind) {
      case "read": return {
        place: passages[step.passage],
        parts: [button(words.goOn, () => keep({ kind: "read", subject: data.passages[step.passage].anchor }), "primary")],
      };
      case "answer": return answer(step.question, "answered");
      case "answerAfterReveal": return answer(step.question, "reconsidered");
      case "reconsider": return answer(step.question, "reconsidered", words.secondThoughtAsked);
      case "reveal": case "awaitTrainer": {
        const isTrainers = step.kind === "awaitTrainer";
        return {
          place: body,
          parts: [heading(isTrainers ? words.awaitTrainer : words.revealing),
            row(button(isTrainers ? words.hasBeenShown : words.reveal, reveal, "primary"), ...(isTrainers ? ways() : []))],
        };
      }
      case "assess": return assessment(step.question);
      case "commit": return commitment(body);
      case "finish": queueMicrotask(() => keep({ kind: "finished" })); return { place: body, parts: [] };
      default: return {
        place: body,
        parts: [heading(words.finished), row(...ways(), button(words.leave, leave))],
      };
    }
  }

  function reveal() {
    keep({ kind: "revealed" });
    const target = analyses[0];
    if (!target) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "start" });
  }

  const heading = (textContent) => element("p", { className: "step-title", textContent });
  const row = (...children) => element("div", { className: "exercise-actions" }, ...children);

  /** The controls to answer a question, or to think of it again. */
  function answer(question, kind, title) {
    const node = questionNode(question);
    const given = kind === "answered" ? session.first.get(question.id) : null;
    const draft = store.draft(question.id);
    // A second thought has no parts, unless the person chooses some.
    const asked = title ? { ...question, frame: null } : question;
    const control = controls(asked, node, given, draft, (text) => store.keepDraft(question.id, text));
    const event = (response) => ({
      kind, subject: question.id, wording: question.wording, revision: question.revision, response,
    });
    const certainty = question.confidence && kind === "answered"
      ? element("select", {}, ...[["", "–"], ["1", words.sure1], ["2", words.sure2], ["3", words.sure3]]
        .map(([value, textContent]) => element("option", { value, textContent }))) : null;
    const problem = element("p", { className: "step-problem", attributes: { role: "alert" } });
    const confirm = () => {
      const response = control.response();
      if (!response || (certainty && !certainty.value)) {
        problem.textContent = response ? words.sureMissing : words.answerMissing;
        return;
      }
      keep({ ...event(response), ...(certainty ? { certainty: Number(certainty.value) } : {}) });
    };
    const skip = button(words.passOver, () => keep(event({ type: "skipped" })));
    const parts = [control.node, ...(certainty ? [field(words.howSure, certainty)] : []), problem,
      row(button(words.store, confirm, "primary"), skip)];
    return { place: node, parts: [...(title ? [heading(title)] : []), ...parts] };
  }

  function assessment(question) {
    const node = questionNode(question);
    const rows = [...node.querySelectorAll(".rubric tbody tr")];
    const inputs = question.rubric.map((most, index) => element("input", {
      type: "number", min: "0", max: String(most), step: "0.5", attributes: { inputmode: "decimal" },
      ariaLabel: rows[index]?.querySelector("td").firstChild.textContent.trim() || String(index + 1),
    }));
    const problem = element("p", { className: "step-problem", attributes: { role: "alert" } });
    const confirm = () => {
      if (inputs.some((input) => !input.checkValidity())) {
        problem.textContent = words.pointsWrong;
        return;
      }
      const points = inputs.map((input) => (input.value === "" ? null : Number(input.value)));
      keep({ ...event, response: { type: "ratings", points } });
    };
    const event = { kind: "assessed", subject: question.id, wording: question.wording };
    return {
      place: node,
      parts: [heading(words.assess),
        ...question.rubric.map((most, index) => field(
          `${inputs[index].ariaLabel} (0–${most})`, inputs[index])),
        problem, row(button(words.store, confirm, "primary"),
          button(words.passOver, () => keep({ ...event, response: { type: "skipped" } })))],
    };
  }

  function commitment(place) {
    const area = element("textarea", { rows: 4, value: store.draft("commitment") });
    area.addEventListener("input", () => store.keepDraft("commitment", area.value));
    const day = element("input", { type: "date" });
    const problem = element("p", { className: "step-problem", attributes: { role: "alert" } });
    const confirm = () => {
      if (!area.value.trim()) {
        problem.textContent = words.answerMissing;
        return;
      }
      store.keepDraft("commitment", "");
      keep({
        kind: "committed",
        response: { type: "commitment", text: area.value.trim(), ...(day.value ? { due: day.value } : {}) },
      });
    };
    return {
      place,
      parts: [heading(words.commit), field(words.commitAsked, area), field(words.byWhen, day), problem,
        row(button(words.store, confirm, "primary"),
          button(words.passOver, () => keep({ kind: "committed", response: { type: "skipped" } })))],
    };
  }

  for (const question of session.all) {
    for (const hint of questionNode(question).querySelectorAll(":scope > .hint")) {
      hint.addEventListener("toggle", () => {
        if (!isOn || !hint.open || session.isRevealed) return;
        try {
          store.append({ case: data.id, attempt: session.attempt, kind: "hinted", subject: question.id });
        } catch {
          say(words.full);
        }
      });
    }
  }
  ExerciseStore.onChange(() => {
    session = new ExerciseSession(data, store.events);
    show();
    if (isOn) say(words.otherWindow);
  });
  panel.hidden = false;
  panel.tabIndex = -1;
  show();
}());
