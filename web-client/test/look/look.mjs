// Opens the built client in Chromium, walks through its states on a phone and on a desk, leaves a picture of each in the
// folder given, and asks axe-core about each: `npm run build && npm run look -- pictures`. Exits 1 on a violation.

import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { startFakeServer } from "../fake_server.mjs";
import { openBrowser } from "./browser.mjs";
import { world } from "./world.mjs";

const pictures = process.argv[2] ?? join(tmpdir(), "urdimbre-pictures");
mkdirSync(pictures, { recursive: true });
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const root = fileURLToPath(new URL("../../dist", import.meta.url));
const server = await startFakeServer({ root, world: world(), refuses: (text) => (text.includes("prohibido") ? "role_may_not" : undefined) });
const browser = await openBrowser();
let violations = 0;

const devices = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  desk: { viewport: { width: 1366, height: 768 } },
};

async function picture(page, name) {
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  // The page's own policy allows no foreign script: axe goes in through the debugger.
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
  for (const { id, impact, nodes } of found.violations) {
    ++violations;
    console.log(`${name}: ${id} (${impact})`, nodes.map(({ target, any }) => `${target.join(" ")} ${any[0]?.message ?? ""}`).join("\n    "));
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) console.log(`${name}: ${++violations && wide} px too wide`);
}

async function enter(context, name = "Rosa") {
  const page = await context.newPage();
  page.on("pageerror", (problem) => console.log("page error:", ++violations, problem.message));
  page.on("console", (message) => message.type() === "error" && !/WebSocket|ERR_|401|404/.test(message.text()) && console.log("console:", ++violations, message.text()));
  await page.goto(server.address);
  await page.getByRole("button", { name: new RegExp(name) }).click();
  await page.getByRole("link", { name: /multigrado/ }).waitFor();
  return page;
}

const write = async (page, text) => {
  await page.getByRole("textbox").fill(text);
  await page.getByRole("button", { name: /Enviar/ }).click();
};

async function walk(device, scheme, options) {
  const tag = `${device}-${scheme}`;
  const context = await browser.newContext({ ...options, colorScheme: scheme, locale: "es-CL", timezoneId: "America/Santiago" });
  const first = await context.newPage();
  await first.goto(server.address);
  await first.getByRole("button", { name: /Rosa/ }).waitFor();
  await picture(first, `${tag}-entry`);
  await first.close();

  const page = await enter(context);
  await picture(page, `${tag}-spaces`);

  await page.getByRole("link", { name: /Convivencia/ }).click();
  await page.getByText("Todo tejido").waitFor();
  await picture(page, `${tag}-empty`);

  await page.goto(`${server.address}/e/1`);
  await page.getByText("Yo también la quiero").waitFor();
  await picture(page, `${tag}-many`);
  await page.locator("li.row").nth(-3).locator(".more").click();
  await picture(page, `${tag}-actions`);
  await page.getByRole("button", { name: "Responder", exact: true }).click();
  await page.getByRole("textbox").fill("Gracias, Marcelo.\nLa imprimo acá en la escuela y llevo copias al encuentro.");
  await picture(page, `${tag}-reply`);
  await page.getByRole("textbox").press("Escape");
  await page.getByRole("textbox").fill("");

  await page.getByRole("textbox").fill("");
  await page.getByRole("textbox").pressSequentially("Gracias, @ma");
  await page.getByRole("option").first().waitFor();
  await picture(page, `${tag}-mention`);
  await page.getByRole("textbox").press("Enter");
  await page.getByRole("textbox").fill("");

  await page.goto(`${server.address}/e/1`);
  await page.getByRole("link", { name: "7 respuestas" }).scrollIntoViewIfNeeded();
  await picture(page, `${tag}-reactions`);
  await page.getByRole("link", { name: "7 respuestas" }).click();
  await page.getByRole("heading", { name: /Hilo de/ }).waitFor();
  await page.getByText("Con una pregunta que nadie").first().waitFor();
  await picture(page, `${tag}-thread`);
  await page.locator("li.row").first().locator(".more").click();
  await picture(page, `${tag}-thread-actions`);
  await page.getByRole("button", { name: "Quiénes reaccionaron" }).click();
  await page.getByText(/personas más/).waitFor();
  await picture(page, `${tag}-reacted-by`);
  await page.keyboard.press("Escape");
  await page.locator("li.row").first().locator(".more").click();
  await page.getByRole("button", { name: "Versiones anteriores" }).click();
  await page.getByText("¿Cómo abren la primera clase?", { exact: true }).waitFor();
  await picture(page, `${tag}-versions`);
  await page.keyboard.press("Escape");
  await page.goto(`${server.address}/e/1/hilo/00000000-0000-4000-8000-000000000099`);
  await page.getByText("No encontramos ese mensaje").waitFor();
  await picture(page, `${tag}-thread-unknown`);

  await page.goto(`${server.address}/e/3`);
  await page.getByText("Un párrafo entero").waitFor();
  await picture(page, `${tag}-long`);

  await page.goto(`${server.address}/e/2`);
  await write(page, "Esto está prohibido para mi rol, y aun así no quiero perder lo que escribí.");
  await page.getByText("Tu mensaje no se publicó").waitFor();
  await picture(page, `${tag}-refused`);
  await page.getByRole("button", { name: "Descartar" }).click();

  await page.goto(`${server.address}/e/1`);
  await page.getByText("Yo también la quiero").waitFor();
  await context.setOffline(true);
  server.cut();
  await page.getByText("Sin conexión").waitFor();
  await write(page, "Esto lo escribo sin señal.");
  await write(page, "Y esto también: sale cuando vuelva.");
  await page.getByText("2 mensajes saldrán").waitFor();
  await picture(page, `${tag}-offline`);
  await context.setOffline(false);
  await page.getByText("por enviar").first().waitFor({ state: "detached" });
  await page.getByText("enviando").first().waitFor({ state: "detached" });
  await picture(page, `${tag}-back`);

  await page.goto(`${server.address}/perfil`);
  await page.getByText("English").waitFor();
  await picture(page, `${tag}-profile`);
  await context.close();
}

await walk("phone", "light", devices.phone);
await walk("desk", "light", devices.desk);
await walk("phone", "dark", devices.phone);
await walk("desk", "dark", devices.desk);

// 200 %: half the space.
const zoomed = await browser.newContext({ viewport: { width: 683, height: 384 }, deviceScaleFactor: 2, locale: "es-CL" });
const page = await enter(zoomed);
await page.goto(`${server.address}/e/1`);
await page.getByText("Yo también la quiero").waitFor();
await picture(page, "zoom-many");
const narrow = await browser.newContext({ viewport: { width: 180, height: 370 }, deviceScaleFactor: 2, locale: "es-CL" });
const tiny = await enter(narrow);
await tiny.goto(`${server.address}/e/1`);
await tiny.getByText("Yo también la quiero").waitFor();
await picture(tiny, "zoom-phone-many");

await browser.close();
await server.stop();
console.log(`pictures in ${pictures}`);
console.log(violations === 0 ? "nothing to complain about" : `${violations} to look at`);
process.exitCode = violations === 0 ? 0 : 1;
