import { describe, expect, it } from "vitest";

import { blocksOf, codewords, formatBits, maskAt, qrCode, times, versionBits } from "../src/people/qr";

/** Reads a code as a scanner does, from its modules alone; throws where something does not fit. */
function read({ size, dark }: NonNullable<ReturnType<typeof qrCode>>): string {
  const version = (size - 17) / 4;
  const finder = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"];
  for (const [left, top] of [[0, 0], [size - 7, 0], [0, size - 7]] as const) {
    finder.forEach((row, y) => [...row].forEach((bit, x) => expect(dark(left + x, top + y)).toBe(bit === "1")));
  }
  let format = 0;
  for (const [x, y] of [[0, 8], [1, 8], [2, 8], [3, 8], [4, 8], [5, 8], [7, 8], [8, 8], [8, 7], [8, 5], [8, 4], [8, 3], [8, 2], [8, 1], [8, 0]] as const) {
    format = (format << 1) | Number(dark(x, y));
  }
  const mask = [0, 1, 2, 3, 4, 5, 6, 7].find((each) => formatBits(each) === format)!;
  expect(mask).toBeDefined();

  const centres = version === 1 ? [] : version < 7 ? [6, size - 7] : [6, (size - 1) / 2, size - 7];
  const fixed = (x: number, y: number) =>
    x === 6 || y === 6 || (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8) ||
    (version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11))) ||
    centres.some((cx) => centres.some((cy) => Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2 &&
      !((cx === 6 && cy === 6) || (cx === 6 && cy === size - 7) || (cx === size - 7 && cy === 6))));
  const bits: number[] = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) --right;
    for (let step = 0; step < size; ++step) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (!fixed(x, y)) bits.push(Number(dark(x, y) !== maskAt(mask, x, y)));
    }
    up = !up;
  }
  const words = Array.from({ length: codewords(version) }, (_, at) => parseInt(bits.slice(at * 8, at * 8 + 8).join(""), 2));
  const { each, count, data } = blocksOf(version);
  const blocks = Array.from({ length: count }, () => [] as number[]);
  const long = (block: number) => block >= count - (data % count);
  let next = 0;
  for (let at = 0; at <= Math.floor(data / count); ++at) {
    blocks.forEach((block, number) => (at < Math.floor(data / count) || long(number)) && block.push(words[next++]!));
  }
  const payload = blocks.flatMap((block) => [...block]);
  for (let at = 0; at < each; ++at) for (const block of blocks) block.push(words[next++]!);
  // A block is divisible by the generator when it vanishes at each of its roots.
  for (const block of blocks) {
    let root = 1;
    for (let power = 0; power < each; ++power) {
      expect(block.reduce((sum, word) => times(sum, root) ^ word, 0)).toBe(0);
      root = times(root, 2);
    }
  }
  const stream = payload.map((word) => word.toString(2).padStart(8, "0")).join("");
  expect(stream.slice(0, 4)).toBe("0100");
  const header = version < 10 ? 12 : 20;
  const length = parseInt(stream.slice(4, header), 2);
  const bytes = Array.from({ length }, (_, at) => parseInt(stream.slice(header + at * 8, header + at * 8 + 8), 2));
  return new TextDecoder().decode(new Uint8Array(bytes));
}

describe("a QR code", () => {
  it("says level M and its mask as the standard has it", () => {
    expect(formatBits(0).toString(2)).toBe("101010000010010");
    expect(formatBits(5).toString(2)).toBe("100000011001110");
    expect(versionBits(7).toString(2).padStart(18, "0")).toBe("000111110010010100");
  });

  it("has as many codewords as the standard says", () => {
    expect([1, 2, 6, 7, 10].map(codewords)).toEqual([26, 44, 172, 196, 346]);
    expect([1, 2, 6, 7, 10].map((version) => blocksOf(version).data)).toEqual([16, 28, 108, 124, 216]);
  });

  it("counts in the field of the standard", () => {
    expect(times(0x80, 2)).toBe(0x1d);
    expect(times(times(3, 7), 11)).toBe(times(3, times(7, 11)));
  });

  it("can be read back, whatever its version", () => {
    for (const length of [1, 14, 20, 43, 62, 84, 106, 122, 150, 180, 213]) {
      const text = `https://red.ejemplo/invitacion#${"ñandú-9".repeat(40)}`;
      let cut = text;
      while (new TextEncoder().encode(cut).length > length) cut = cut.slice(0, -1);
      expect(read(qrCode(cut)!)).toBe(cut);
    }
  });

  it("is smallest where it fits, and refuses what does not", () => {
    expect(qrCode("x".repeat(14))!.size).toBe(21);
    expect(qrCode("x".repeat(15))!.size).toBe(25);
    expect(qrCode("x".repeat(213))!.size).toBe(57);
    expect(qrCode("x".repeat(214))).toBeUndefined();
  });
});
