import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, expectTypeOf, it } from "vitest";

import {
  type ClientFrame,
  closeCode,
  closes,
  decodeServerFrame,
  encodeClientFrame,
  refusals,
  type ServerFrame,
  WireError,
} from "../src/wire";

const examples = new URL("../../protocol/wire/examples/", import.meta.url);

interface Valid {
  kind: string;
  frame: Record<string, unknown>;
}

interface Invalid {
  kind: string;
  text?: string;
  code: string;
  where: string;
}

function read<T>(folder: string): { file: string; example: T }[] {
  const files = readdirSync(new URL(`${folder}/`, examples)).sort();
  return files.map((file) => ({
    file,
    example: JSON.parse(readFileSync(new URL(`${folder}/${file}`, examples), "utf8")) as T,
  }));
}

const ofServer = <T extends { kind: string }>({ example }: { example: T }) =>
  example.kind === "server_frame";

function errorOf(text: string): WireError | undefined {
  try {
    decodeServerFrame(text);
  } catch (error) {
    if (error instanceof WireError) return error;
    throw error;
  }
  return undefined;
}

// What every object of the frame gets in addition, as from a newer server.
function withUnknownFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUnknownFields);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, each]) => [key, withUnknownFields(each)]);
  return { ...Object.fromEntries(members), from_the_future: { a: [1] } };
}

describe("valid frames of the server", () => {
  const frames = read<Valid>("valid").filter(ofServer);

  it("there are some", () => {
    expect(frames.length).toBeGreaterThan(10);
  });

  it.each(frames)("$file is read as it is", ({ example }) => {
    expect(decodeServerFrame(JSON.stringify(example.frame))).toEqual(example.frame);
  });

  it.each(frames)("$file is read without what a newer server adds", ({ example }) => {
    expect(decodeServerFrame(JSON.stringify(withUnknownFields(example.frame)))).toEqual(
      example.frame,
    );
  });

  it.each(frames)("$file must have its type", ({ example }) => {
    const { type: _, ...rest } = example.frame;
    expect(errorOf(JSON.stringify(rest))).toMatchObject({ code: "malformed_frame", where: "/type" });
  });
});

describe("invalid frames of the server", () => {
  const codes = ["malformed_frame", "unknown_type", "missing_field", "wrong_type"];
  const frames = read<Invalid>("invalid").filter(ofServer);
  const refused = frames.filter(({ example }) => codes.includes(example.code));
  const tolerated = frames.filter(({ example }) => example.code === "unknown_field");

  it("every code of the decoder is shown", () => {
    expect(new Set(refused.map(({ example }) => example.code))).toEqual(new Set(codes));
    expect(tolerated.length).toBeGreaterThan(0);
  });

  it.each(refused)("$file throws", ({ example: { text, code, where } }) => {
    expect(errorOf(text ?? "")).toMatchObject({ code, where });
  });

  it.each(tolerated)("$file is read: the server may be newer", ({ example: { text } }) => {
    expect(errorOf(text ?? "")).toBeUndefined();
  });

  it("members that every object inherits are not fields", () => {
    expect(errorOf('{"type":"constructor"}')).toMatchObject({ code: "unknown_type", where: "/type" });
    expect(errorOf('{"type":"__proto__"}')).toMatchObject({ code: "unknown_type" });
    expect(decodeServerFrame('{"type":"left","space":1,"__proto__":{"code":"busy"}}')).toEqual({
      type: "left",
      space: 1,
    });
  });

  it.each(["1.5", "-1", "9007199254740992", '"1"', "null", "true"])("%s is no number", (number) => {
    expect(errorOf(`{"type":"view_reset","space":${number}}`)).toMatchObject({
      code: "wrong_type",
      where: "/space",
    });
  });
});

describe("frames of the client", () => {
  const frames = read<Valid>("valid").filter(({ example }) => example.kind === "client_frame");

  it.each(frames)("$file is written as it is", ({ example }) => {
    const text = encodeClientFrame(example.frame as unknown as ClientFrame);
    expect(JSON.parse(text)).toEqual(example.frame);
  });

  it("what is undefined is left out, as the server demands", () => {
    const frame = { type: "hello", protocol: 1, client: "x" } as const;
    expect(encodeClientFrame({ ...frame, lang: undefined } as unknown as ClientFrame)).toBe(
      '{"type":"hello","protocol":1,"client":"x"}',
    );
  });
});

describe("tables", () => {
  it("close numbers are found by number", () => {
    for (const [name, { code }] of Object.entries(closes)) expect(closeCode(code)).toBe(name);
    expect(closeCode(1006)).toBeUndefined();
  });

  it("refusals say whether to try again", () => {
    expect(refusals.storage_unavailable.temporary).toBe(true);
    expect(refusals.role_may_not.temporary).toBe(false);
  });

  it("the type of a frame narrows it", () => {
    const frame = decodeServerFrame('{"type":"time","sent":1,"now":2}');
    expectTypeOf(frame).toEqualTypeOf<ServerFrame>();
    if (frame.type !== "time") throw new Error(frame.type);
    expectTypeOf(frame.now).toBeNumber();
    expect(frame.now).toBe(2);
  });
});
