import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const kilobyte = 1024;
const firstLoadMax = 120 * kilobyte;
/** What we hold ourselves to; a screen that comes later loads on demand. */
const firstLoadGoal = 100 * kilobyte;

let out = "";

// The real build, in a folder of its own.
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "urdimbre-web-"));
  const mode = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  await build({ root, logLevel: "error", build: { outDir: out, emptyOutDir: true } });
  process.env["NODE_ENV"] = mode;
}, 120_000);

afterAll(() => rmSync(out, { recursive: true, force: true }));

const html = () => readFileSync(join(out, "index.html"), "utf8");
const wantedBy = (page: string) => [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file!);
const wanted = () => wantedBy(html());
const plainly = (files: readonly string[]) => files.map((file) => file.replace(/^assets\/|-[\w-]{8}(?=\.\w+$)/g, "")).sort();
const scripts = () => wanted().filter((file) => file.endsWith(".js")).map((file) => readFileSync(join(out, file), "utf8")).join("\n");
const shell = () => /\[\{"?url"?:.*?\}\]/s.exec(readFileSync(join(out, "sw.js"), "utf8"))![0];

describe("the first load", () => {
  it("fits the budget, one language included", () => {
    const spanish = /"(?:\.\/|\/?assets\/)(es-[\w-]+\.js)"/.exec(scripts());
    const files = [...new Set(["index.html", ...wanted(), `assets/${spanish![1]}`])];
    const sizes = files.map((file) => [file, statSync(join(out, `${file}.br`)).size, statSync(join(out, `${file}.gz`)).size] as const);
    const total = sizes.reduce((sum, [, brotli]) => sum + brotli, 0);
    const gzip = sizes.reduce((sum, [, , zipped]) => sum + zipped, 0);
    for (const [file, brotli] of sizes) console.log(`${(brotli / kilobyte).toFixed(1).padStart(7)} KiB  ${file}`);
    console.log(`${(total / kilobyte).toFixed(1).padStart(7)} KiB  in all with brotli, ${(gzip / kilobyte).toFixed(1)} KiB with gzip (at most ${firstLoadMax / kilobyte})`);
    expect(gzip).toBeLessThan(firstLoadMax);
    expect(gzip).toBeLessThan(firstLoadGoal);
  });

  it("brings nothing of what comes on demand", () => {
    expect(plainly(wanted())).toEqual(["base.css", "base.js", "index.css", "index.js"]);
  });

  it("has no inline script and no inline style: the content security policy allows none", () => {
    expect(html()).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html()).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });

  it("asks for nothing from elsewhere", () => {
    expect(html()).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});

describe("the page of people without an account", () => {
  it("has nothing of the application, and the application nothing of it", () => {
    const page = readFileSync(join(out, "responder.html"), "utf8");
    expect(plainly(wantedBy(page))).toEqual(["base.css", "base.js", "responder.js"]);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|manifest/);
    expect(shell()).not.toMatch(/responder|answering/);
    expect(scripts()).not.toContain("AnsweringPage");
  });
});

describe("the catalogues", () => {
  it("bring what the client says, and nothing that only the server does", () => {
    const file = /assets\/(es-[\w-]+\.js)/.exec(shell())![1]!;
    const said = readFileSync(join(out, "assets", file), "utf8");
    expect(said).toContain("Mis espacios");
    expect(said).not.toContain("template_problems");
  });

  it("bring the texts of a part with that part, in every language, offline too", () => {
    for (const language of ["es", "en"]) {
      const [, first] = new RegExp(`assets/(${language}-[\\w-]+\\.js)`).exec(shell())!;
      const [, editor] = new RegExp(`assets/(${language}\\.templates-[\\w-]+\\.js)`).exec(shell())!;
      const said = (file: string) => readFileSync(join(out, "assets", file), "utf8");
      expect(said(editor!)).toContain("tpl_publish");
      expect(said(first!)).not.toContain("tpl_publish");
    }
  });
});

describe("the shell that opens offline", () => {
  it("holds the page and everything that it loads", () => {
    for (const file of ["index.html", ...wanted(), "manifest.webmanifest", "icons/urdimbre.svg"]) expect(shell(), file).toContain(`/${file}`);
  });

  it("holds every language, and no compressed copies", () => {
    expect(shell()).toMatch(/assets\/es-/);
    expect(shell()).toMatch(/assets\/en-/);
    expect(shell()).not.toMatch(/\.(br|gz)"/);
  });
});

describe("the manifest", () => {
  it("names icons that are there, in the sizes that it says", () => {
    const { icons } = JSON.parse(readFileSync(join(out, "manifest.webmanifest"), "utf8")) as { icons: { src: string; sizes: string; type: string }[] };
    for (const { src, sizes, type } of icons) {
      const bytes = readFileSync(join(out, src));
      if (type !== "image/png") continue;
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
    }
    expect(icons.filter(({ sizes }) => sizes === "512x512").length).toBe(2);
  });
});
