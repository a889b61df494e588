import { describe, expect, it } from "vitest";

import { routeOf } from "../src/app/route";
import { commandId } from "../src/command_id";
import { initials } from "../src/community/author";
import { answering, correcting, finished, withWords } from "../src/community/draft";
import { emptyDraft } from "../src/drafts";
import { mayEdit, mayPost, mayWithdraw } from "../src/community/rights";
import { partsOf } from "../src/community/words_shown";
import { secretOf } from "../src/entry/personal_link";
import type { Message } from "../src/wire";
import { blank, codePoints, sendable } from "../src/words";

const id = "00000000-0000-4000-8000-000000000001";
const other = "00000000-0000-4000-8000-000000000002";
const message: Message = { id, seq: 1, at: 1, author: 7, text: "antes", withdrawn: false };

describe("words", () => {
  it("are counted as the server counts: code points", () => {
    expect(codePoints("ñandú 🧵")).toBe(7);
  });

  it("of which nothing would be seen are blank", () => {
    for (const text of ["", " \n\t", "\u200b\u2060", "\u00a0\u3000", "\u202e\ufeff", "\u3164\ufe0f"]) expect(blank(text), JSON.stringify(text)).toBe(true);
    for (const text of ["a", ".", "🧵", "\u200ba"]) expect(blank(text), JSON.stringify(text)).toBe(false);
  });

  it("travel whole, without what no text may hold", () => {
    expect(sendable("a\0b")).toBe("ab");
    expect(sendable("mitad \ud83e fin")).toBe("mitad \ufffd fin");
    expect(sendable("🧵")).toBe("🧵");
    expect(sendable("\n  \n  sangría\n    queda\n\n")).toBe("  sangría\n    queda");
  });

  it("show addresses as links, and nothing else", () => {
    expect(partsOf("ver https://a.cl/x?y=1. Y (http://b.cl)")).toEqual([
      { text: "ver " }, { text: "https://a.cl/x?y=1", link: true }, { text: ". Y (" }, { text: "http://b.cl", link: true }, { text: ")" },
    ]);
    for (const text of ["javascript:alert(1)", "data:text/html,x", "ftp://a.cl", "sin nada"]) expect(partsOf(text)).toEqual([{ text }]);
    expect(partsOf("")).toEqual([]);
  });
});

describe("drafts", () => {
  const draft = { ...emptyDraft(5), text: "escribiendo", reply_to: other };

  it("wait aside while a message is corrected, and come back after it", () => {
    const correction = correcting(draft, message, String);
    expect(correction).toMatchObject({ text: "antes", editing: id });
    expect(finished(correction, true)).toEqual(draft);
    expect(finished(correcting(correction, { ...message, id: other }, String), true)).toEqual(draft);
    expect(answering(correction, id)).toEqual({ ...draft, reply_to: id });
  });

  it("are not lost with the reply that is given up", () => {
    expect(finished(draft, false)).toEqual({ space: 5, text: "escribiendo" });
    expect(finished(draft, true)).toEqual({ space: 5, text: "" });
  });

  it("take words that come back beside those that are there", () => {
    expect(withWords(emptyDraft(5), "vuelve", other)).toEqual({ space: 5, text: "vuelve", reply_to: other });
    expect(withWords(draft, "vuelve", id)).toEqual({ ...draft, text: "escribiendo\n\nvuelve" });
  });
});

describe("what is offered", () => {
  it("follows the roles", () => {
    expect(mayPost(["observer"])).toBe(false);
    expect(mayPost(["observer", "mentor"])).toBe(true);
    expect(mayPost([])).toBe(false);
    expect(mayEdit(["teacher"], message, 7)).toBe(true);
    expect(mayEdit(["coordinator"], message, 8)).toBe(false);
    expect(mayWithdraw(["coordinator"], message, 8)).toBe(true);
    expect(mayWithdraw(["teacher"], message, 8)).toBe(false);
    expect(mayWithdraw(["coordinator"], { ...message, withdrawn: true }, 7)).toBe(false);
  });
});

describe("addresses", () => {
  it("lead where they say", () => {
    expect(routeOf({ pathname: "/", hash: "" })).toEqual({ name: "spaces" });
    expect(routeOf({ pathname: "/e/12", hash: "" })).toEqual({ name: "space", space: 12 });
    expect(routeOf({ pathname: `/e/12/m/${id}`, hash: "" })).toEqual({ name: "space", space: 12, message: id });
    expect(routeOf({ pathname: "/entrar", hash: "#abc%2Bd" })).toEqual({ name: "enter", secret: "abc+d" });
    for (const pathname of ["/e/", "/e/x", "/e/12/m/zz", "/e/99999999999999999", "/otra"]) expect(routeOf({ pathname, hash: "" })).toEqual({ name: "unknown" });
  });

  it("with a broken escape are no more than strange", () => {
    expect(routeOf({ pathname: "/entrar", hash: "#%E0%A4%A" })).toEqual({ name: "enter", secret: "%E0%A4%A" });
    expect(secretOf("https://red.cl/entrar#%E0%A4%A")).toBe("%E0%A4%A");
  });

  it("that were pasted give their secret", () => {
    expect(secretOf(" https://red.cl/entrar#s3creto_largo-de-verdad ")).toBe("s3creto_largo-de-verdad");
    expect(secretOf("s3creto_largo-de-verdad")).toBe("s3creto_largo-de-verdad");
    for (const pasted of ["", "   ", "https://red.cl/entrar", "https://red.cl/entrar#"]) expect(secretOf(pasted)).toBe("");
  });
});

describe("ids and initials", () => {
  it("are random UUIDs of version 4", () => {
    const ids = new Set(Array.from({ length: 500 }, commandId));
    expect(ids.size).toBe(500);
    for (const each of ids) expect(each).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("are first name and first surname", () => {
    expect(initials("Rosa Huenchumilla Painemal")).toBe("RH");
    expect(initials("Jorge Soto")).toBe("JS");
    expect(initials("María de los Ángeles Fernández Concha")).toBe("MF");
    expect(initials("O")).toBe("O");
    expect(initials("🧵")).toBe("·");
  });
});
