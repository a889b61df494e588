// Every state of a session in Chromium, on a phone and a desk, by day and by night, with a picture and axe-core for each:
// `npm run build && node test/look/sessions.mjs pictures [part of a name…]`. Exits 1 on a violation.

import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { startFakeServer } from "../fake_server.mjs";
import { openBrowser } from "./browser.mjs";
import { sessions, sessionWorld } from "./session_world.mjs";

const [pictures = join(tmpdir(), "urdimbre-sessions"), ...wanted] = process.argv.slice(2);
mkdirSync(pictures, { recursive: true });
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const root = fileURLToPath(new URL("../../dist", import.meta.url));
const browser = await openBrowser();
let violations = 0;

const devices = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 },
  desk: { viewport: { width: 1366, height: 768 } },
};

async function picture(page, name) {
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
  for (const { id, impact, nodes } of found.violations) {
    ++violations;
    console.log(`${name}: ${id} (${impact})`, nodes.map(({ target, any, all }) => `${target.join(" ")} ${(any[0] ?? all[0])?.message ?? ""}`).join("\n    "));
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) console.log(`${name}: ${++violations && wide} px too wide`);
}

async function enter(context, address, who) {
  const page = await context.newPage();
  page.on("pageerror", (problem) => console.log("page error:", ++violations, problem.message));
  page.on("console", (message) => message.type() === "error" && !/WebSocket|ERR_|401|404/.test(message.text()) && console.log("console:", ++violations, message.text()));
  await page.goto(address);
  await page.getByRole("button", { name: new RegExp(who) }).first().click();
  await page.getByRole("heading", { name: "Mis espacios" }).waitFor();
  return page;
}

const panel = (page, name) => page.getByRole("button", { name, exact: true });
const box = (page) => page.locator("#session-composer textarea");

/** What else there is to see in a state, after its first picture. */
const further = {
  "presenter-open": async (page, see) => {
    await page.getByRole("button", { name: /instrucciones/ }).click();
    await see("more");
  },
  "friend-turn": async (page, see, server, number) => {
    await box(page).fill("Quiero tener claro si los de 4° leen antes que los de 3°.");
    await see("writing");
    server.say(number, { type: "phase_entered", phase: 3, how: "time", deadline: Date.now() + 300_000, turns: [] });
    await page.getByText("terminó mientras escribías").waitFor();
    await see("behind-silent");
    server.say(number, { type: "phase_entered", phase: 6, how: "time", deadline: Date.now() + 360_000, turns: [{ grant: 0, since: Date.now(), queue: [] }] });
    await page.getByRole("button", { name: "Enviar fuera de plazo" }).waitFor();
    await see("behind");
    await page.getByRole("button", { name: "Decidir después" }).click();
    await page.getByText("Borrador de").waitFor();
    await see("behind-later");
  },
  "friend-queue": async (page, see, server, number, context) => {
    await context.setOffline(true);
    server.cut();
    await page.getByText("Sin conexión: los turnos esperan").waitFor();
    await see("offline");
    await context.setOffline(false);
  },
  facilitator: async (page, see) => {
    await panel(page, "Conducir").click();
    await see("lead");
    await page.getByRole("button", { name: "Dar más tiempo" }).click();
    await page.getByRole("button", { name: "Falta escuchar voces" }).click();
    await see("extend");
    await panel(page, "Personas").click();
    await page.locator(".heard").first().waitFor();
    await see("heard");
    await page.getByRole("button", { name: /Qué hacer por Luis/ }).click();
    await see("people");
    await page.getByRole("button", { name: "Invitar a hablar" }).click();
    await see("nudge");
  },
  "facilitator-hidden": async (page, see) => {
    await panel(page, "Personas").click();
    await page.getByText("En esta fase no se cuenta a nadie").waitFor();
    await see("people");
  },
  "crowd-facilitator": async (page, see) => {
    await panel(page, "Personas").click();
    await page.locator(".heard").first().waitFor();
    await see("heard");
    await page.locator(".side").evaluate((side) => side.scrollTo(0, 900));
    await see("heard-below");
  },
  "warm-turn": async (page, see) => {
    await box(page).fill("Valoro la honestidad.");
    await see("evidence-missing");
    await page.getByRole("button", { name: "Elegir en qué se apoya" }).click();
    await see("evidence");
    await page.locator(".evidence").nth(1).click();
    await see("evidence-chosen");
  },
  commitments: async (page, see) => {
    await page.locator(".owners .chip").first().click();
    await box(page).fill("Voy a probar las tarjetas de roles durante dos miércoles.");
    await see("writing");
  },
  "commitments-locked": async (page, see) => {
    await panel(page, "Conducir").click();
    await see("lead");
    await page.getByRole("button", { name: "Saltar esta fase" }).click();
    await see("skip");
  },
  "paused-facilitator": async (page, see) => {
    await panel(page, "Conducir").click();
    await see("lead");
  },
  closing: async (page, see) => {
    await box(page).fill("prohibido ".repeat(70));
    await see("over");
    await box(page).fill("Esto está prohibido y no se pierde.");
    await page.getByRole("button", { name: "Enviar", exact: true }).click();
    await page.getByRole("heading", { name: "No se publicó" }).waitFor();
    await see("refused");
  },
  ended: async (page, see) => {
    await panel(page, "Mis notas").click();
    await see("notes");
  },
};

const refuses = (text) => (text.includes("prohibido") ? "limit_reached" : undefined);
for (const [device, options] of Object.entries(devices)) {
  for (const { number, name, who } of sessions()) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const server = await startFakeServer({ root, world: sessionWorld(), refuses });
    const context = await browser.newContext({ ...options, locale: "es-CL", timezoneId: "America/Santiago", colorScheme: number % 5 === 0 ? "dark" : "light", serviceWorkers: "block" });
    const page = await enter(context, server.address, who);
    await page.goto(`${server.address}/e/${number}`);
    await page.locator(".running").waitFor();
    await page.locator(".timeline, .side").first().waitFor();
    const see = (part) => picture(page, [device, name, part].filter(Boolean).join("-"));
    await see();
    await further[name]?.(page, see, server, number, context);
    await context.close();
    await server.stop();
  }
}

// 200 %: half the space.
for (const [name, viewport] of [["zoom-desk", { width: 683, height: 384 }], ["zoom-phone", { width: 180, height: 370 }], ["landscape", { width: 740, height: 360 }]]) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const server = await startFakeServer({ root, world: sessionWorld() });
  const context = await browser.newContext({ viewport, locale: "es-CL", serviceWorkers: "block" });
  const page = await enter(context, server.address, "Luis");
  await page.goto(`${server.address}/e/102`);
  await page.locator(".running").waitFor();
  await picture(page, name);
  await context.close();
  await server.stop();
}

await browser.close();
console.log(`pictures in ${pictures}`);
console.log(violations === 0 ? "nothing to complain about" : `${violations} to look at`);
process.exitCode = violations === 0 ? 0 : 1;
