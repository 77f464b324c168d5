// Join codes, and the bundle that a person hands in; docs/bundle-format.md is the reference.
"use strict";

(function () {
  const { utf8, join, base64, fromBase64, membership, isSigned, sender } = window.casebook.keys;
  const CODE = "casebook-cohort-1";
  const INFO = utf8("casebook-bundle-1");
  const SIGNATURE_SIZE = 64;
  const TAG_SIZE = 16;

  /** The invitation that a join code holds; nil for anything else than a whole code. */
  async function invitation(code) {
    try {
      const [prefix, body, signature, ...rest] = code.replace(/\s/g, "").split(".");
      if (prefix !== CODE || !body || !signature || rest.length) return null;
      const form = JSON.parse(new TextDecoder().decode(fromBase64(body)));
      const signing = fromBase64(form.signing);
      const isWhole = await isSigned(signing, fromBase64(signature), utf8(CODE + "\0" + body));
      return isWhole && /^[0-9a-f]{32}$/.test(form.id) ? form : null;
    } catch {
      return null;
    }
  }

  /** JSON with its keys in order and without those that have no value. */
  const line = (value) => JSON.stringify(value, (key, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).filter(([, each]) => each !== undefined).sort())
      : part);

  /**
   * The bundle of what a person hands in to a cohort.
   * @param form the invitation.
   * @param seed the person's secret.
   * @param events what they hand in; at least one.
   * @param who `{ name, unit, consented, offset }`; name and unit may be absent.
   */
  async function submission(form, seed, events, who) {
    const member = await membership(seed, form.id);
    const head = {
      signing: base64(member.signing), agreement: base64(member.agreement),
      name: who.name || undefined, unit: who.unit || undefined,
      consented: who.consented, offset: who.offset, made: Date.now(), events: events.length,
    };
    const lines = [head];
    for (const event of events) lines.push({ ...event, id: await member.eventID(event.id) });
    return seal(lines.map(line).join("\n"), form, member);
  }

  async function seal(text, form, member) {
    const body = utf8(text);
    const hpke = await sender(fromBase64(form.agreement), INFO);
    const head = utf8(line({
      format: "casebook-bundle", version: 1, kind: "submission", cohort: form.id,
      key: base64(hpke.encapsulated), bytes: body.length + SIGNATURE_SIZE + TAG_SIZE,
    }));
    const signature = await member.sign(join(INFO, new Uint8Array([0]), head, new Uint8Array([10]), body));
    const sealed = await hpke.seal(join(body, signature), head);
    return new Blob([head, "\n", base64(sealed), "\n"], { type: "application/octet-stream" });
  }

  window.casebook.bundle = { invitation, submission };
}());
