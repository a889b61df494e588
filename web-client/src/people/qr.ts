/**
 * A QR code (ISO/IEC 18004) of bytes, with error correction M: a quarter of it may be dirty. Versions 1 to 10 hold what a
 * link needs. The answer has no quiet zone: whoever draws it leaves four modules around.
 */
export interface QrCode {
  readonly size: number;
  readonly dark: (x: number, y: number) => boolean;
}

/** By version, for level M: codewords for correction in each block, and how many blocks. */
const correction = [[10, 1], [16, 1], [26, 1], [18, 2], [24, 2], [16, 4], [18, 4], [22, 4], [22, 5], [26, 5]] as const;
const alignments = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]] as const;

const sizeOf = (version: number) => 17 + 4 * version;

/** Codewords of a version, data and correction. */
export function codewords(version: number): number {
  const marks = alignments[version - 1]!.length;
  let modules = (16 * version + 128) * version + 64;
  if (version >= 2) modules -= (25 * marks - 10) * marks - 55;
  if (version >= 7) modules -= 36;
  return modules >> 3;
}

export function blocksOf(version: number): { readonly each: number; readonly count: number; readonly data: number } {
  const [each, count] = correction[version - 1]!;
  return { each, count, data: codewords(version) - each * count };
}

// The field of 256 elements modulo x^8 + x^4 + x^3 + x^2 + 1.
export function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; --bit) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((b >> bit) & 1) * a;
  }
  return product;
}

function divisorOf(degree: number): number[] {
  const divisor = [...new Array<number>(degree - 1).fill(0), 1];
  let root = 1;
  for (let step = 0; step < degree; ++step) {
    for (let at = 0; at < degree; ++at) divisor[at] = times(divisor[at]!, root) ^ (divisor[at + 1] ?? 0);
    root = times(root, 2);
  }
  return divisor;
}

function remainderOf(data: readonly number[], divisor: readonly number[]): number[] {
  const rest = new Array<number>(divisor.length).fill(0);
  for (const byte of data) {
    const factor = byte ^ rest.shift()!;
    rest.push(0);
    divisor.forEach((coefficient, at) => (rest[at]! ^= times(coefficient, factor)));
  }
  return rest;
}

function dataOf(bytes: Uint8Array, version: number, room: number): number[] {
  const bits: number[] = [];
  const put = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; --bit) bits.push((value >> bit) & 1);
  };
  put(4, 4); // bytes
  put(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) put(byte, 8);
  put(0, Math.min(4, room * 8 - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  const data: number[] = [];
  for (let at = 0; at < bits.length; at += 8) data.push(bits.slice(at, at + 8).reduce((byte, bit) => (byte << 1) | bit, 0));
  for (let pad = 0xec; data.length < room; pad ^= 0xec ^ 0x11) data.push(pad);
  return data;
}

// Blocks are corrected alone and written in turns, so that a stain hurts each of them a little.
function interleaved(data: readonly number[], version: number): number[] {
  const { each, count } = blocksOf(version);
  const short = Math.floor(data.length / count);
  const long = data.length % count;
  const divisor = divisorOf(each);
  const blocks: number[][] = [];
  for (let block = 0, from = 0; block < count; ++block) {
    const length = short + (block < count - long ? 0 : 1);
    blocks.push(data.slice(from, from + length));
    from += length;
  }
  const checks = blocks.map((block) => remainderOf(block, divisor));
  const all: number[] = [];
  for (let at = 0; at <= short; ++at) for (const block of blocks) if (at < block.length) all.push(block[at]!);
  for (let at = 0; at < each; ++at) for (const check of checks) all.push(check[at]!);
  return all;
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];
export const maskAt = (mask: number, x: number, y: number) => masks[mask]!(x, y);

/** The fifteen bits that say level M and the mask. */
export function formatBits(mask: number): number {
  let rest = mask; // M is 00
  for (let step = 0; step < 10; ++step) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  return ((mask << 10) | rest) ^ 0x5412;
}

/** The eighteen bits that say the version, from 7 on. */
export function versionBits(version: number): number {
  let rest = version;
  for (let step = 0; step < 12; ++step) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
  return (version << 12) | rest;
}

class Grid {
  readonly size: number;
  readonly #dark: Uint8Array;
  readonly #fixed: Uint8Array;

  constructor(readonly version: number) {
    this.size = sizeOf(version);
    this.#dark = new Uint8Array(this.size * this.size);
    this.#fixed = new Uint8Array(this.size * this.size);
    this.#drawPatterns();
  }

  dark(x: number, y: number): boolean {
    return this.#dark[y * this.size + x] === 1;
  }

  #set(x: number, y: number, dark: boolean): void {
    this.#dark[y * this.size + x] = Number(dark);
    this.#fixed[y * this.size + x] = 1;
  }

  #drawPatterns(): void {
    for (let at = 0; at < this.size; ++at) {
      this.#set(6, at, at % 2 === 0);
      this.#set(at, 6, at % 2 === 0);
    }
    this.#drawFinder(3, 3);
    this.#drawFinder(this.size - 4, 3);
    this.#drawFinder(3, this.size - 4);
    const centres = alignments[this.version - 1]!;
    const last = centres.length - 1;
    centres.forEach((x, i) => centres.forEach((y, j) => {
      if (!((i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0))) this.#drawAlignment(x, y);
    }));
    this.drawFormat(0);
    if (this.version >= 7) this.#drawVersion();
  }

  #drawFinder(cx: number, cy: number): void {
    for (let dy = -4; dy <= 4; ++dy) {
      for (let dx = -4; dx <= 4; ++dx) {
        const [x, y, ring] = [cx + dx, cy + dy, Math.max(Math.abs(dx), Math.abs(dy))];
        if (x >= 0 && x < this.size && y >= 0 && y < this.size) this.#set(x, y, ring !== 2 && ring !== 4);
      }
    }
  }

  #drawAlignment(cx: number, cy: number): void {
    for (let dy = -2; dy <= 2; ++dy) for (let dx = -2; dx <= 2; ++dx) this.#set(cx + dx, cy + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
  }

  drawFormat(mask: number): void {
    const bits = formatBits(mask);
    const bit = (at: number) => ((bits >> at) & 1) === 1;
    for (let at = 0; at <= 5; ++at) this.#set(8, at, bit(at));
    this.#set(8, 7, bit(6));
    this.#set(8, 8, bit(7));
    this.#set(7, 8, bit(8));
    for (let at = 9; at < 15; ++at) this.#set(14 - at, 8, bit(at));
    for (let at = 0; at < 8; ++at) this.#set(this.size - 1 - at, 8, bit(at));
    for (let at = 8; at < 15; ++at) this.#set(8, this.size - 15 + at, bit(at));
    this.#set(8, this.size - 8, true);
  }

  #drawVersion(): void {
    const bits = versionBits(this.version);
    for (let at = 0; at < 18; ++at) {
      const [far, near] = [this.size - 11 + (at % 3), Math.floor(at / 3)];
      this.#set(far, near, ((bits >> at) & 1) === 1);
      this.#set(near, far, ((bits >> at) & 1) === 1);
    }
  }

  /** Calls for every module of the data, in the order in which its bits lie. */
  forEachFree(call: (x: number, y: number) => void): void {
    for (let right = this.size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5;
      for (let step = 0; step < this.size; ++step) {
        const upwards = ((right + 1) & 2) === 0;
        const y = upwards ? this.size - 1 - step : step;
        for (const x of [right, right - 1]) if (this.#fixed[y * this.size + x] === 0) call(x, y);
      }
    }
  }

  fill(words: readonly number[]): void {
    let at = 0;
    this.forEachFree((x, y) => {
      if (at < words.length * 8) this.#dark[y * this.size + x] = (words[at >> 3]! >> (7 - (at & 7))) & 1;
      ++at;
    });
  }

  mask(which: number): void {
    this.forEachFree((x, y) => {
      if (maskAt(which, x, y)) this.#dark[y * this.size + x]! ^= 1;
    });
  }

  /** What makes it hard to read: long runs, blocks, what looks like a finder, too much of one colour. */
  penalty(): number {
    const lines: string[] = [];
    for (let at = 0; at < this.size; ++at) {
      const along = Array.from({ length: this.size }, (_, other) => other);
      lines.push(along.map((x) => (this.dark(x, at) ? "1" : "0")).join(""), along.map((y) => (this.dark(at, y) ? "1" : "0")).join(""));
    }
    let sum = 0;
    for (const line of lines) {
      for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) sum += run.length - 2;
      for (const _ of line.matchAll(/(?=00001011101|10111010000)/g)) sum += 40;
    }
    for (let y = 1; y < this.size; ++y) {
      for (let x = 1; x < this.size; ++x) {
        const dark = this.dark(x, y);
        if (dark === this.dark(x - 1, y) && dark === this.dark(x, y - 1) && dark === this.dark(x - 1, y - 1)) sum += 3;
      }
    }
    const share = this.#dark.reduce((count, dark) => count + dark, 0) / this.#dark.length;
    return sum + Math.floor(Math.abs(share - 0.5) * 20) * 10;
  }
}

/** Undefined: the text is too long for version 10. */
export function qrCode(text: string): QrCode | undefined {
  const bytes = new TextEncoder().encode(text);
  for (let version = 1; version <= correction.length; ++version) {
    const { data: room } = blocksOf(version);
    if (bytes.length + (version < 10 ? 2 : 3) > room) continue;
    const grid = new Grid(version);
    grid.fill(interleaved(dataOf(bytes, version, room), version));
    let best = 0;
    let least = Infinity;
    for (let mask = 0; mask < masks.length; ++mask) {
      grid.drawFormat(mask);
      grid.mask(mask);
      const penalty = grid.penalty();
      grid.mask(mask);
      if (penalty < least) [best, least] = [mask, penalty];
    }
    grid.drawFormat(best);
    grid.mask(best);
    return { size: grid.size, dark: (x, y) => grid.dark(x, y) };
  }
  return undefined;
}
