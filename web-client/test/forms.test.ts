import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { h, options, render } from "preact";
import { useState } from "preact/hooks";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { Form, useWrong } from "../src/form";
import { speak } from "../src/i18n";
import { InnerForm } from "../src/inner_form";
import { SmallNode, smallDocument } from "./small_dom";

vi.hoisted(() => vi.stubGlobal("localStorage", { getItem: () => null }));
const src = fileURLToPath(new URL("../src", import.meta.url));
const sources = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
const having = (what: RegExp) => sources.filter((name) => what.test(readFileSync(join(src, name), "utf8")));

const rendering = options.debounceRendering;
beforeAll(async () => {
  vi.stubGlobal("document", smallDocument);
  vi.stubGlobal("navigator", {});
  await speak("es");
  options.debounceRendering = (draw) => draw();
});
afterAll(() => {
  if (rendering) options.debounceRendering = rendering;
  else delete options.debounceRendering;
  vi.unstubAllGlobals();
});

let root: SmallNode;
beforeEach(() => {
  root = new SmallNode(1, "div");
  root.ownerDocument = smallDocument;
  smallDocument.activeElement = null;
});
afterEach(() => render(null, root as unknown as Element));

const shown = (props: Partial<Parameters<typeof InnerForm>[0]>, ...fields: readonly string[]) =>
  render(h(InnerForm, props, ...fields.map((id) => h("textarea", { id }))), root as unknown as Element);
const form = () => root.firstChild!;
const field = (id: string) => root.all().find((each) => each.id === id || each.attributes["id"] === id)!;
const button = (words: string) => root.all().find((each) => each.localName === "button" && each.words === words)!;
const valid = { valid: true };
const type = (id: string, value: string) => {
  Object.assign(field(id), { value, validity: valid });
  field(id).fire("input");
};
const escape = (id: string) => field(id).fire("keydown", { key: "Escape" });

describe("forms", () => {
  it("are all of one make: nowhere does the browser say what is wrong, and nowhere does Escape take words away", () => {
    expect(having(/<form\b/)).toEqual(["form.tsx"]);
  });

  it("put the focus where somebody goes on themselves: browsers differ in when their own way holds", () => {
    expect(having(/\bautofocus\b/)).toEqual([]);
  });

  it("close with Escape while nothing is written, and so does nothing around them", () => {
    const close = vi.fn();
    const around = vi.fn();
    root.addEventListener("keydown", around);
    shown({ close }, "words");
    escape("words");
    expect(close).toHaveBeenCalledOnce();
    type("words", "  ");
    escape("words");
    expect(close).toHaveBeenCalledTimes(2);
    expect(around).not.toHaveBeenCalled();
  });

  it("ask before what was written goes, and lead back to where it was", () => {
    const close = vi.fn();
    shown({ close }, "words");
    type("words", "Tres preguntas");
    field("words").focus();
    escape("words");
    expect(close).not.toHaveBeenCalled();
    expect(smallDocument.activeElement?.words).toMatch(/todavía no está guardado/);
    button("Seguir escribiendo").fire("click");
    expect(smallDocument.activeElement).toBe(field("words"));
    expect(button("Descartarlo")).toBeUndefined();
    escape("words");
    escape("words");
    expect(button("Descartarlo"), "Escape again is no yes").toBeUndefined();
    escape("words");
    button("Descartarlo").fire("click");
    expect(close).toHaveBeenCalledOnce();
  });

  it("ask for what came back with the page as well", () => {
    const close = vi.fn();
    shown({ close, written: true }, "words");
    escape("words");
    expect(close).not.toHaveBeenCalled();
    expect(button("Descartarlo")).toBeDefined();
  });

  it("leave Escape to whatever they are in, where they were not opened", () => {
    const around = vi.fn();
    root.addEventListener("keydown", around);
    shown({}, "words");
    escape("words");
    expect(around).toHaveBeenCalledOnce();
  });

  it("go to the field that is wrong, which says why until something else is in it", () => {
    const send = vi.fn();
    shown({ send, lacks: "why" }, "first", "second");
    type("first", "bien");
    type("second", "");
    field("second").required = true;
    form().fire("submit");
    expect(send).not.toHaveBeenCalled();
    expect(smallDocument.activeElement).toBe(field("second"));
    expect(field("second").attributes).toMatchObject({ "aria-invalid": "true", "aria-describedby": "why" });
    field("second").fire("input");
    expect(field("second").attributes["aria-invalid"]).toBeUndefined();
    expect(field("second").attributes["aria-describedby"]).toBeUndefined();
    shown({ send }, "first", "second");
    form().fire("submit");
    expect(send).toHaveBeenCalledOnce();
    shown({ send, busy: true }, "first", "second");
    form().fire("submit");
    expect(send).toHaveBeenCalledOnce();
  });

  it("are sent once by whoever presses twice while the answer is on its way", async () => {
    let answer: () => void = () => {};
    const send = vi.fn(() => new Promise<void>((done) => (answer = done)));
    shown({ send }, "first");
    form().fire("submit");
    form().fire("submit");
    expect(send).toHaveBeenCalledOnce();
    answer();
    await Promise.resolve().then(() => {}).then(() => {});
    form().fire("submit");
    expect(send).toHaveBeenCalledTimes(2);
  });

  it("are not sent while their own fields say no", () => {
    const send = vi.fn();
    render(h(Form, { strict: true, send }, h("input", { id: "handle" })), root as unknown as Element);
    Object.assign(form(), { checkValidity: () => false, querySelector: () => field("handle") });
    form().fire("submit");
    expect(send).not.toHaveBeenCalled();
    expect(smallDocument.activeElement).toBe(field("handle"));
    Object.assign(form(), { checkValidity: () => true });
    form().fire("submit");
    expect(send).toHaveBeenCalledOnce();
  });

  it("let a field say in our words what its bounds are, until it is changed", () => {
    const change: { current?: (value: number) => void } = {};
    const Field = () => {
      const [value, set] = useState(0);
      change.current = set;
      const { wrong, told } = useWrong(value, "De 1 a 365.");
      return h("div", {}, h("input", { id: "days", value, ...told("hint") }), wrong);
    };
    render(h(Field, {}), root as unknown as Element);
    expect(root.words).toBe("");
    expect(field("days").attributes["aria-describedby"]).toBe("hint");
    field("days").fire("invalid");
    expect(root.words).toBe("De 1 a 365.");
    expect(field("days").attributes["aria-invalid"]).toBe("true");
    change.current!(14);
    expect(root.words).toBe("");
  });
});
