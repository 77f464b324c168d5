// An attempt at a case: what was done so far, and what comes next. The state is nothing but its events, as in
// Sources/Reflection/Session; Tests/Browser hands what comes of it to `casebook collect`.
"use strict";

(function () {
  /** The order in which the passages of a description are read, branches obeyed; see PassagePath.swift. */
  class PassagePath {
    constructor(passages) {
      this.passages = passages;
      const targets = new Set(
        passages.flatMap((passage) => passage.questions.flatMap((question) => question.targets || [])));
      let next = null;
      this.free = passages.map(() => null);
      for (let index = passages.length - 1; index >= 0; index -= 1) {
        if (!targets.has(passages[index].anchor)) next = index;
        this.free[index] = next;
      }
    }

    next(index) { return this.free[index + 1] ?? null; }

    find(anchor) {
      const index = anchor ? this.passages.findIndex((passage) => passage.anchor === anchor) : this.next(-1);
      return index < 0 ? null : index;
    }
  }

  class Session {
    /** Takes up the latest attempt of those that the events belong to. */
    constructor(data, events, startsAgain = false) {
      this.data = data;
      this.path = new PassagePath(data.passages);
      const latest = Math.max(1, ...events.map((event) => event.attempt));
      const isOver = events.some((event) => event.attempt === latest && event.kind === "finished");
      this.attempt = isOver && startsAgain ? latest + 1 : latest;
      this.read = [];
      this.first = new Map();
      this.second = new Map();
      this.assessments = new Map();
      this.certainties = new Map();
      this.commitment = null;
      this.isStarted = false;
      this.isRevealed = false;
      this.isFinished = false;
      for (const event of events) if (event.attempt === this.attempt) this.apply(event);
    }

    apply(event) {
      this.isStarted = true;
      const question = this.all.find((question) => question.id === event.subject);
      switch (event.kind) {
        case "read": {
          const index = this.path.find(event.subject);
          if (index !== null && !this.read.includes(index)) this.read.push(index);
          break;
        }
        case "answered":
          if (!question || !accepts(question, event.response)) break;
          this.first.set(question.id, event.response);
          this.certainties.set(question.id, event.certainty);
          break;
        case "revealed": this.isRevealed = true; break;
        case "reconsidered":
          if (question && accepts(question, event.response)) this.second.set(question.id, event.response);
          break;
        case "assessed": this.assessments.set(event.subject, event.response); break;
        case "committed": this.commitment = event.response; break;
        case "finished": this.isFinished = true; break;
        default: break;
      }
    }

    /** Every question of the case. */
    get all() { return [...this.data.passages.flatMap((passage) => passage.questions), ...this.data.questions]; }

    /** The questions that are asked, in order: those of the passages read, then the rest. */
    get questions() {
      return [...this.read.flatMap((index) => this.path.passages[index].questions), ...this.data.questions];
    }

    /** What comes next: `{ kind, passage or question }`. */
    get step() {
      if (this.isFinished) return { kind: "done" };
      const before = this.beforeReveal();
      if (before) return before;
      if (!this.isRevealed) return { kind: this.data.reveal === "facilitator" ? "awaitTrainer" : "reveal" };
      return this.afterReveal() || this.assessment()
        || { kind: this.commitment === null ? "commit" : "finish" };
    }

    canChange(question) { return !this.isRevealed && !this.isFinished && this.first.has(question.id); }

    lastAnswer(question) {
      return [this.second.get(question.id), this.first.get(question.id)]
        .find((response) => response && response.type !== "skipped") || null;
    }

    beforeReveal() {
      const showsAnalysisFirst = this.data.reveal === "immediately";
      if (this.isRevealed && !showsAnalysisFirst) return null;
      const inDescription = this.inDescription();
      if (inDescription) return inDescription;
      if (showsAnalysisFirst && !this.isRevealed) return { kind: "reveal" };
      const question = this.data.questions.find(
        (question) => question.stage !== "after" && !this.first.has(question.id));
      return question ? { kind: "answer", question } : null;
    }

    inDescription() {
      const visited = new Set();
      let current = this.path.next(-1);
      while (current !== null && !visited.has(current)) {
        visited.add(current);
        if (!this.read.includes(current)) return { kind: "read", passage: current };
        const { questions } = this.path.passages[current];
        const question = questions.find((question) => !this.first.has(question.id));
        if (question) return { kind: "answer", question };
        const chosen = questions.map((question) => this.chosenPassage(question))
          .filter((index) => index !== null);
        current = chosen.length ? chosen.at(-1) : this.path.next(current);
      }
      return null;
    }

    chosenPassage(question) {
      const response = this.first.get(question.id);
      if (!response || response.type !== "choices" || !question.targets) return null;
      const target = question.targets[response.options[0]];
      return target ? this.path.find(target) : null;
    }

    afterReveal() {
      for (const question of this.questions) {
        if (this.second.has(question.id)) continue;
        if (question.stage === "after") return { kind: "answerAfterReveal", question };
        const again = this.data.reveal === "immediately"
          ? question.stage === "both"
          : question.stage === "both" || question.kind === "open";
        if (again && this.first.has(question.id)) return { kind: "reconsider", question };
      }
      return null;
    }

    assessment() {
      const question = this.questions.find((question) =>
        question.kind === "open" && question.rubric && !this.assessments.has(question.id)
        && this.lastAnswer(question));
      return question ? { kind: "assess", question } : null;
    }
  }

  const count = (list, item) => list.filter((other) => other === item).length;

  /** Whether a response fits a question; see ResponseCheck.swift. */
  function accepts(question, response) {
    if (!response) return false;
    const inRange = (index) => Number.isInteger(index) && index >= 0 && index < question.count;
    switch (response.type) {
      case "skipped": return true;
      case "text": return ["open", "short"].includes(question.kind) && response.text.trim() !== "";
      case "choices":
        return response.options.every(inRange)
          && (question.kind === "single" ? response.options.length === 1 : question.kind === "multiple");
      case "order":
        return question.kind === "order" && response.options.length === question.count
          && new Set(response.options).size === question.count && response.options.every(inRange);
      case "matches":
        return question.kind === "match" && response.options.length === question.count
          && response.options.every(inRange);
      case "items":
        return ["order", "match"].includes(question.kind) && response.items.length === question.count
          && response.items.every((name) => question.names?.includes(name))
          && (question.kind === "match"
            || question.names.every((name) => count(question.names, name) === count(response.items, name)));
      case "level": return question.kind === "scale" && inRange(response.level);
      case "number": return question.kind === "number" && Number.isFinite(response.number);
      default: return false;
    }
  }

  window.casebook = window.casebook || {};
  window.casebook.ExerciseSession = Session;
}());
