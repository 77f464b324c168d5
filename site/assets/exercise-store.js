// What a person wrote, kept in their browser and nowhere else.
"use strict";

(function () {
  const root = document.currentScript.src.replace(/assets\/[^/]*$/, "");
  const PREFIX = "casebook/1/" + new URL(root).pathname;

  /** The browser's storage, or memory where the browser has none to give. */
  function storage() {
    try {
      const probe = PREFIX + "?";
      localStorage.setItem(probe, "");
      localStorage.removeItem(probe);
      return { area: localStorage, isKept: true };
    } catch {
      const values = new Map();
      return {
        area: {
          getItem: (key) => values.get(key) ?? null,
          setItem: (key, value) => values.set(key, value),
          removeItem: (key) => values.delete(key),
          keys: () => [...values.keys()],
        },
        isKept: false,
      };
    }
  }

  const { area, isKept } = storage();
  const keys = () => (isKept ? Object.keys(localStorage) : area.keys());

  function read(key) {
    try {
      return JSON.parse(area.getItem(PREFIX + key));
    } catch {
      return null;
    }
  }

  const hexadecimal = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

  /** A UUID of version 7 (RFC 9562): the time in milliseconds, then random bits. */
  function eventID(time) {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    for (let index = 0; index < 6; index += 1) bytes[index] = Math.floor(time / 2 ** (8 * (5 - index))) & 255;
    bytes[6] = (bytes[6] & 0x0F) | 0x70;
    bytes[8] = (bytes[8] & 0x3F) | 0x80;
    return hexadecimal(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  /** What belongs to a case. */
  class CaseStore {
    constructor(caseID) { this.key = "case/" + caseID; }

    /** The events, in order; each as a bundle has it. */
    get events() { return read(this.key + "/events") || []; }

    /**
     * Keeps an event.
     * @throws where the browser refuses, as when its storage is full.
     */
    append(event) {
      const now = new Date();
      const whole = {
        id: eventID(now.getTime()), time: now.getTime(), offset: -now.getTimezoneOffset(), ...event,
      };
      area.setItem(PREFIX + this.key + "/events", JSON.stringify([...this.events, whole]));
    }

    /** What was typed and not confirmed yet, by what it belongs to. */
    draft(name) { return (read(this.key + "/drafts") || {})[name] || ""; }

    keepDraft(name, text) {
      const drafts = read(this.key + "/drafts") || {};
      if (text) drafts[name] = text; else delete drafts[name];
      try {
        area.setItem(PREFIX + this.key + "/drafts", JSON.stringify(drafts));
      } catch {
        // What is typed stays in its field; confirming it will say that there is no room.
      }
    }

    erase() {
      for (const part of ["/events", "/drafts"]) area.removeItem(PREFIX + this.key + part);
    }
  }

  window.casebook = window.casebook || {};
  window.casebook.ExerciseStore = {
    CaseStore,
    /** Whether what is written outlives the page. */
    isKept,
    /** The 32 bytes that the person's keys come from, as hexadecimal digits; made when first asked for. */
    seed() {
      const kept = read("seed");
      if (typeof kept === "string" && /^[0-9a-f]{64}$/.test(kept)) return kept;
      const made = hexadecimal(crypto.getRandomValues(new Uint8Array(32)));
      area.setItem(PREFIX + "seed", JSON.stringify(made));
      return made;
    },
    /** Erases everything that any case of this site wrote, and the person's keys. */
    eraseAll() {
      for (const key of keys()) if (key.startsWith(PREFIX)) area.removeItem(key);
    },
    /** Calls a function when another window changes something. */
    onChange(call) {
      window.addEventListener("storage", (event) => {
        if (event.key === null || event.key.startsWith(PREFIX + "case/")) call(event);
      });
    },
  };
}());
