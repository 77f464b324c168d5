// Keys and sealing as bundles have them, with what the browser brings; docs/bundle-format.md is the reference.
"use strict";

(function () {
  const utf8 = (text) => new TextEncoder().encode(text);
  const join = (...parts) => {
    const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
    let place = 0;
    for (const part of parts) {
      whole.set(part, place);
      place += part.length;
    }
    return whole;
  };
  const bytes = (hexadecimal) => Uint8Array.from(hexadecimal.match(/../g), (digits) => parseInt(digits, 16));

  /** Base64 by parts, as a call takes only so many arguments. */
  function base64(data) {
    let text = "";
    for (let place = 0; place < data.length; place += 8192) {
      text += String.fromCharCode(...data.subarray(place, place + 8192));
    }
    return btoa(text);
  }

  const fromBase64 = (text) => Uint8Array.from(
    atob(text.replace(/-/g, "+").replace(/_/g, "/")), (character) => character.charCodeAt(0));

  async function hmac(key, data) {
    // An empty key is one of zeros, which the browser takes.
    const material = key.length ? key : new Uint8Array(32);
    const imported = await crypto.subtle.importKey(
      "raw", material, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    return new Uint8Array(await crypto.subtle.sign("HMAC", imported, data));
  }

  /** 32 bytes by HKDF-SHA256 (RFC 5869) without salt. */
  async function derived(seed, name) {
    const key = await crypto.subtle.importKey("raw", seed, "HKDF", false, ["deriveBits"]);
    return new Uint8Array(await crypto.subtle.deriveBits(
      { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: utf8(name) }, key, 256));
  }

  /** A private key of 32 bytes in the frame of PKCS #8 (RFC 8410). */
  function privateKey(algorithm, seed, uses) {
    const kind = algorithm === "Ed25519" ? 0x70 : 0x6E;
    const frame = [0x30, 0x2E, 2, 1, 0, 0x30, 5, 6, 3, 0x2B, 0x65, kind, 4, 0x22, 4, 0x20];
    return crypto.subtle.importKey("pkcs8", join(new Uint8Array(frame), seed), algorithm, true, uses);
  }

  async function publicBytes(key) {
    return fromBase64((await crypto.subtle.exportKey("jwk", key)).x);
  }

  /** The keys of a person in one cohort, from the secret of the person. */
  async function membership(seed, cohort) {
    const member = await derived(bytes(seed), "casebook member 1 " + cohort);
    const signing = await privateKey("Ed25519", await derived(member, "casebook signing 1"), ["sign"]);
    const agreement = await privateKey("X25519", await derived(member, "casebook agreement 1"), ["deriveBits"]);
    return {
      signing: await publicBytes(signing),
      agreement: await publicBytes(agreement),
      sign: async (data) => new Uint8Array(await crypto.subtle.sign("Ed25519", signing, data)),
      /** The identity of an event in the cohort, which can't be connected with the one it has here. */
      async eventID(original) {
        const whole = bytes(original.replaceAll("-", ""));
        const code = await hmac(member, whole);
        const made = join(whole.subarray(0, 6), code.subarray(0, 10));
        made[6] = (made[6] & 0x0F) | 0x70;
        made[8] = (made[8] & 0x3F) | 0x80;
        const digits = Array.from(made, (byte) => byte.toString(16).padStart(2, "0")).join("");
        return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
      },
    };
  }

  async function isSigned(key, signature, data) {
    const imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
    return crypto.subtle.verify("Ed25519", imported, signature, data);
  }

  const KEM = join(utf8("KEM"), new Uint8Array([0, 0x20]));
  const HPKE = join(utf8("HPKE"), new Uint8Array([0, 0x20, 0, 1, 0, 2]));

  const extract = (suite, salt, label, data) => hmac(salt, join(utf8("HPKE-v1"), suite, utf8(label), data));

  /** At most 32 bytes: one block is all that these lengths need. */
  async function expand(suite, secret, label, info, length) {
    const labelled = join(new Uint8Array([0, length]), utf8("HPKE-v1"), suite, utf8(label), info);
    return (await hmac(secret, join(labelled, new Uint8Array([1])))).subarray(0, length);
  }

  /**
   * HPKE (RFC 9180) in base mode with X25519, HKDF-SHA256 and AES-256-GCM, for one message: an encapsulated
   * key, and what seals under it.
   */
  async function sender(recipient, info) {
    const own = await crypto.subtle.generateKey("X25519", true, ["deriveBits"]);
    const encapsulated = await publicBytes(own.publicKey);
    const theirs = await crypto.subtle.importKey("raw", recipient, "X25519", false, []);
    const shared = new Uint8Array(
      await crypto.subtle.deriveBits({ name: "X25519", public: theirs }, own.privateKey, 256));
    const none = new Uint8Array(0);
    const context = join(encapsulated, recipient);
    const secret = await expand(
      KEM, await extract(KEM, none, "eae_prk", shared), "shared_secret", context, 32);
    const schedule = join(
      new Uint8Array([0]), await extract(HPKE, none, "psk_id_hash", none),
      await extract(HPKE, none, "info_hash", info));
    const prk = await extract(HPKE, secret, "secret", none);
    const key = await expand(HPKE, prk, "key", schedule, 32);
    const iv = await expand(HPKE, prk, "base_nonce", schedule, 12);
    return {
      encapsulated,
      async seal(text, authenticated) {
        const imported = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt"]);
        return new Uint8Array(await crypto.subtle.encrypt(
          { name: "AES-GCM", iv, additionalData: authenticated }, imported, text));
      },
    };
  }

  /** Whether this browser has all of it: those before about 2025 lack the curves, and unencrypted pages everything. */
  async function isAble() {
    try {
      await crypto.subtle.generateKey("X25519", false, ["deriveBits"]);
      await crypto.subtle.generateKey("Ed25519", false, ["sign"]);
      return true;
    } catch {
      return false;
    }
  }

  window.casebook = window.casebook || {};
  window.casebook.keys = { utf8, join, base64, fromBase64, membership, isSigned, sender, isAble };
}());
