// Draws the PNG icons from the SVG one: `node test/look/icons.mjs`, after changing public/icons/urdimbre.svg.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { openBrowser } from "./browser.mjs";

const folder = fileURLToPath(new URL("../../public/icons", import.meta.url));
const svg = readFileSync(join(folder, "urdimbre.svg"), "utf8");
const browser = await openBrowser();
const page = await browser.newPage();

async function draw(name, size, picture, background) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0;background:${background}}svg{display:block;width:${size}px;height:${size}px}</style>${picture}`);
  await page.screenshot({ path: join(folder, name), omitBackground: background === "transparent" });
}

await draw("urdimbre-192.png", 192, svg, "transparent");
await draw("urdimbre-512.png", 512, svg, "transparent");
// A maskable icon is cut to any shape: its cloth reaches the edges, its threads keep to the middle.
await draw("urdimbre-maskable-512.png", 512, svg.replace('viewBox="0 0 512 512"', 'viewBox="-70 -70 652 652"'), "#2b2a5c");
await browser.close();
