// What only a browser can show of the built client: `npm run build && npm run behave`. Exits 1 at the first thing that is not so.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { startFakeServer } from "../fake_server.mjs";
import { openBrowser } from "./browser.mjs";
import { world } from "./world.mjs";

// A copy, so that a new version can be put in its place while the browser looks on.
const root = mkdtempSync(join(tmpdir(), "urdimbre-behave-"));
cpSync(fileURLToPath(new URL("../../dist", import.meta.url)), root, { recursive: true });
const browser = await openBrowser();

const newest = "Yo también la quiero, por favor";
let made = 0;
const uuid = () => `10000000-0000-4000-8000-${String(++made).padStart(12, "0")}`;

async function check(what, options, steps) {
  const server = await startFakeServer({ root, world: world(), refuses: (text) => (text.includes("prohibido") ? "role_may_not" : undefined) });
  const context = await browser.newContext({ locale: "es-CL", viewport: { width: 360, height: 740 }, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (problem) => problems.push(problem.message));
  try {
    await page.goto(server.address);
    await page.getByRole("button", { name: /Rosa/ }).click();
    await page.getByRole("link", { name: /multigrado/ }).waitFor();
    await steps({ page, context, server });
    assert.deepEqual(problems, []);
    console.log(`ok    ${what}`);
  } catch (problem) {
    console.log(`NOT   ${what}`);
    await page.screenshot({ path: join(tmpdir(), "urdimbre-behave.png") });
    throw problem;
  } finally {
    await context.close();
    await server.stop();
  }
}

const open = async (page, name = /multigrado/, text = newest) => {
  await page.getByRole("link", { name }).click();
  await page.locator(".words", { hasText: text }).first().waitFor();
};
const somebodySays = (server, text, space = 1) => server.say(space, { type: "message_posted", id: uuid(), author: 12, text });
const topOf = (page, text) => page.locator(".words", { hasText: text }).first().evaluate((element) => element.getBoundingClientRect().top);
const distanceToEnd = (page) => page.locator(".scroller").evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight);
const write = async (page, text) => {
  await page.getByRole("textbox").fill(text);
  await page.getByRole("button", { name: "Enviar" }).click();
};
const settled = (page, condition, argument) => page.waitForFunction(condition, argument);
const offline = async ({ context, server, page }) => {
  await context.setOffline(true);
  server.cut();
  await page.getByText("Sin conexión").waitFor();
};

await check("whoever is at the end stays there when somebody writes", {}, async ({ page, server }) => {
  await open(page);
  for (let count = 0; count < 5; ++count) somebodySays(server, `Línea ${count}`.repeat(9));
  await page.locator(".words", { hasText: "Línea 4" }).waitFor();
  assert.ok((await distanceToEnd(page)) < 2);
});

await check("whoever reads further up is not moved, and is told", {}, async ({ page, server }) => {
  await open(page);
  await page.locator(".scroller").evaluate((box) => box.scrollTo(0, box.scrollHeight / 2));
  await page.getByRole("button", { name: "Ir al final" }).waitFor();
  const at = () => page.locator(".scroller").evaluate((box) => box.scrollTop);
  const before = await at();
  for (const text of ["Una cosa", "Otra cosa"]) somebodySays(server, text);
  await page.getByRole("button", { name: "2 mensajes nuevos" }).waitFor();
  assert.ok(Math.abs((await at()) - before) < 2 && (await distanceToEnd(page)) > 500);
  await page.getByRole("button", { name: "2 mensajes nuevos" }).click();
  await settled(page, () => { const box = document.querySelector(".scroller"); return box.scrollHeight - box.scrollTop - box.clientHeight < 2; });
});

await check("earlier messages come without moving what is being read", {}, async ({ page }) => {
  await open(page);
  await page.locator(".scroller").evaluate((box) => box.scrollTo(0, 0));
  const row = page.locator("li.row").first();
  const id = await row.getAttribute("id");
  await settled(page, () => document.querySelector(".scroller").scrollTop === 0);
  const top = () => page.locator(`#${id} .words, #${id} .marker`).first().evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await page.getByRole("button", { name: "Ver mensajes anteriores" }).click();
  await page.getByText("Aquí comienza la conversación").waitFor({ state: "attached" });
  assert.equal(await page.locator("li.row").count(), 62);
  assert.ok(Math.abs((await top()) - before) < 2, `moved by ${(await top()) - before}`);
});

await check("a link opens at its message, however old, and the page says so", {}, async ({ page, server }) => {
  const [first] = world().spaces[0].messages;
  await page.goto(`${server.address}/e/1/m/${first.id}`);
  await settled(page, (id) => document.activeElement?.id === `m-${id}`, first.id);
  const box = await page.locator(`#m-${first.id}`).boundingBox();
  assert.ok(box.y > 0 && box.y < 700, `at ${box.y}`);
  const quote = page.locator("a.quote").last();
  for (let time = 0; time < 2; ++time) {
    await quote.click();
    await settled(page, (href) => href.endsWith(document.activeElement?.dataset.id ?? "none"), await quote.getAttribute("href"));
    await page.locator(".scroller").evaluate((box) => box.scrollTo(0, 0));
    await page.getByRole("heading", { level: 1 }).focus();
  }
  await page.goto(`${server.address}/e/1/m/${uuid()}`);
  await page.getByText("No encontramos ese mensaje").waitFor();
});

await check("a draft survives a reload, with what it answers", {}, async ({ page }) => {
  await open(page);
  await page.locator("li.row").last().locator(".more").click();
  await page.getByRole("button", { name: "Responder", exact: true }).click();
  await page.getByRole("textbox").pressSequentially("a medias");
  await page.reload();
  await page.getByText("Respondes a Nayaret").waitFor();
  assert.equal(await page.getByRole("textbox").inputValue(), "a medias");
});

await check("what is written without signal survives a reload, opens offline, leaves in order and once", {}, async (all) => {
  const { page, context } = all;
  await open(page);
  await settled(page, () => navigator.serviceWorker.controller !== null);
  await offline(all);
  for (const text of ["uno sin señal", "dos sin señal", "tres sin señal"]) await write(page, text);
  await page.getByText("3 mensajes saldrán").waitFor();
  await page.reload();
  await page.locator(".waiting .words", { hasText: "tres sin señal" }).waitFor();
  await page.locator(".words", { hasText: newest }).waitFor();
  await context.setOffline(false);
  await page.getByText("por enviar").first().waitFor({ state: "detached" });
  await settled(page, () => document.querySelectorAll(".waiting").length === 0);
  const said = await page.locator(".words", { hasText: "sin señal" }).allTextContents();
  assert.deepEqual(said.slice(-3), ["uno sin señal", "dos sin señal", "tres sin señal"]);
});

await check("a second tab shows and sends what the first one wrote", {}, async (all) => {
  const { page, context } = all;
  await open(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await second.locator(".words", { hasText: newest }).first().waitFor();
  await offline(all);
  await write(page, "desde la primera");
  await second.locator(".waiting .words", { hasText: "desde la primera" }).waitFor();
  await page.close();
  await context.setOffline(false);
  await settled(second, () => document.querySelectorAll(".waiting").length === 0);
  assert.equal(await second.locator(".words", { hasText: "desde la primera" }).count(), 1);
});

await check("what has not left can be taken back; what has can be corrected and withdrawn", {}, async (all) => {
  const { page, context } = all;
  await open(page);
  await offline(all);
  await write(page, "mejor no lo digo");
  await page.locator("li.waiting .more").click();
  await page.getByRole("button", { name: "Recuperar para corregir" }).click();
  await settled(page, () => document.querySelector("textarea").value === "mejor no lo digo");
  await page.getByRole("textbox").fill("esto sí");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Enviar" }).click();
  await settled(page, () => document.querySelectorAll(".waiting").length === 0 && [...document.querySelectorAll(".words")].at(-1).textContent === "esto sí");
  await page.locator("li.row").last().locator(".more").click();
  await page.getByRole("button", { name: "Corregir", exact: true }).click();
  await page.getByRole("textbox").fill("esto sí, corregido");
  await page.getByRole("button", { name: "Guardar corrección" }).click();
  await page.locator("li.row").last().getByText("editado").waitFor();
  await page.locator("li.row").last().locator(".more").click();
  await page.getByRole("button", { name: "Retirar", exact: true }).click();
  await page.getByRole("button", { name: "Sí, retirar" }).click();
  await page.locator("li.row").last().getByText("Mensaje retirado").waitFor();
});

await check("a refusal keeps the words and joins them to what is being written", {}, async ({ page }) => {
  await open(page);
  await write(page, "esto está prohibido");
  await page.getByRole("heading", { name: "Tu mensaje no se publicó" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Tu mensaje no se publicó" }).waitFor();
  await page.getByRole("textbox").fill("ya tenía algo");
  await page.getByRole("button", { name: "Llevar al borrador" }).click();
  await settled(page, () => document.querySelector("textarea").value === "ya tenía algo\n\nesto está prohibido");
});

await check("everything can be done with the keyboard", { viewport: { width: 1366, height: 768 } }, async ({ page, server }) => {
  const focused = () => page.evaluate(() => document.activeElement.textContent.trim().slice(0, 40) || document.activeElement.getAttribute("aria-label") || document.activeElement.tagName);
  const tabTo = async (text) => {
    for (let count = 0; count < 30; ++count) {
      if ((await focused()).includes(text)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`the tab key does not reach "${text}"; it ends at "${await focused()}"`);
  };
  await tabTo("ComunidadLenguaje");
  await page.keyboard.press("Enter");
  await page.locator(".words", { hasText: newest }).waitFor();
  await settled(page, () => document.activeElement.tagName === "H1");
  await tabTo("Y otra cosa");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "Acciones del mensaje: Nayaret Mamani Choque");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await tabTo("Responder");
  await page.keyboard.press("Enter");
  await settled(page, () => document.activeElement.tagName === "TEXTAREA");
  await page.keyboard.type("sin ratón");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("y en dos líneas");
  await page.keyboard.press("Enter");
  await page.locator(".mine .words", { hasText: "sin ratón\ny en dos líneas" }).waitFor();
  await page.keyboard.type("sigo escribiendo");
  somebodySays(server, "¿Me leen?");
  await page.getByText("¿Me leen?").first().waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "TEXTAREA", "focus was stolen");
  await settled(page, () => document.querySelector("[aria-live=polite].unseen").textContent === "Marcelo Tapia Rojas: ¿Me leen?");
});

await check("a new version waits to be asked, and takes no words with it", {}, async ({ page }) => {
  await open(page);
  await settled(page, () => navigator.serviceWorker.controller !== null);
  await page.getByRole("textbox").pressSequentially("a punto de actualizar");
  const worker = join(root, "sw.js");
  writeFileSync(worker, `${readFileSync(worker, "utf8")}\n// ${Date.now()}`);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.getByText("Hay una versión nueva").waitFor();
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Actualizar" }).click()]);
  await settled(page, () => document.querySelector("textarea")?.value === "a punto de actualizar");
  assert.equal(await page.getByText("Hay una versión nueva").count(), 0);
});

await check("signing out leaves nothing on the device", {}, async ({ page }) => {
  await open(page);
  await page.goto(new URL("/perfil", page.url()).href);
  await page.getByRole("button", { name: "Salir" }).click();
  await page.getByRole("button", { name: "Salir y borrar" }).click();
  await page.getByRole("heading", { name: "Entra a la red de demostración" }).waitFor();
  assert.deepEqual(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).filter((name) => name.startsWith("urdimbre"))), []);
  assert.equal(await page.evaluate(() => localStorage.getItem("urdimbre.self")), null);
});

await browser.close();
rmSync(root, { recursive: true });
