// Tells the learning management system that launched this page, as cmi5 has it: begun, completed, ended.
// Of the answers nothing is sent.
"use strict";

(function () {
  const launch = new URLSearchParams(location.search);
  const [endpoint, fetchAddress, actor, registration, activity] =
    ["endpoint", "fetch", "actor", "registration", "activityId"].map((name) => launch.get(name));
  if (!endpoint || !fetchAddress || !actor || !registration || !activity) return;
  const base = endpoint.replace(/\/*$/, "/");
  const begun = Date.now();
  const VERBS = "http://adlnet.gov/expapi/verbs/";
  const CATEGORIES = "https://w3id.org/xapi/cmi5/context/categories/";
  let headers = null;
  let data = {};
  let isCompleted = false;
  let isEnded = false;

  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0F) | 0x40;
    bytes[8] = (bytes[8] & 0x3F) | 0x80;
    const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  const duration = () => "PT" + ((Date.now() - begun) / 1000).toFixed(2) + "S";

  /** One of the statements that cmi5 defines. */
  function statement(verb, result, categories) {
    const context = structuredClone(data.contextTemplate || {});
    context.registration = registration;
    context.contextActivities = context.contextActivities || {};
    context.contextActivities.category = [
      ...(context.contextActivities.category || []), ...categories.map((name) => ({ id: CATEGORIES + name })),
    ];
    return {
      id: uuid(), timestamp: new Date().toISOString(), actor: JSON.parse(actor),
      verb: { id: VERBS + verb, display: { en: verb } },
      object: { objectType: "Activity", id: activity }, context, ...(result && { result }),
    };
  }

  function send(body, isLast = false) {
    return fetch(base + "statements", {
      method: "POST", headers: { ...headers, "Content-Type": "application/json" },
      body: JSON.stringify(body), keepalive: isLast,
    });
  }

  async function complete() {
    if (isCompleted || !headers || (data.launchMode || "Normal") !== "Normal") return;
    isCompleted = true;
    await send(statement("completed", { completion: true, duration: duration() }, ["cmi5", "moveon"]));
  }

  function end() {
    if (isEnded || !headers) return;
    isEnded = true;
    send(statement("terminated", { duration: duration() }, ["cmi5"]), true);
  }

  async function begin() {
    const answer = await fetch(fetchAddress, { method: "POST" });
    const token = (await answer.json())["auth-token"];
    if (!token) return;
    headers = { Authorization: "Basic " + token, "X-Experience-API-Version": "1.0.3" };
    const agent = encodeURIComponent(actor);
    const state = "activities/state?stateId=LMS.LaunchData&activityId=" + encodeURIComponent(activity)
      + "&agent=" + agent + "&registration=" + encodeURIComponent(registration);
    data = await (await fetch(base + state, { headers })).json();
    // cmi5, 11: the preferences are to be asked for; a person may have none.
    await fetch(base + "agents/profile?profileId=cmi5LearnerPreferences&agent=" + agent, { headers });
    await send(statement("initialized", null, ["cmi5"]));
    if (isOver()) await complete();
  }

  const source = document.getElementById("page:exercise-data");
  const Store = window.casebook?.ExerciseStore?.CaseStore;
  if (!source || !Store) return;
  const store = new Store(JSON.parse(source.textContent).id);
  const isOver = () => store.events.some((event) => event.kind === "finished");
  const append = Store.prototype.append;
  Store.prototype.append = function (event) {
    append.call(this, event);
    if (event.kind === "finished") complete();
  };
  window.addEventListener("pagehide", end);
  begin().catch((error) => console.error("cmi5:", error));
}());
