// The pictures of the README, from a demo network that runs:
//   deploy/local.sh && node web-client/test/look/screenshots.mjs http://localhost:8080

import { fileURLToPath } from "node:url";

import { openBrowser } from "./browser.mjs";

const [address = "http://localhost:8080"] = process.argv.slice(2);
const folder = fileURLToPath(new URL("../../screenshots/", import.meta.url));
const desk = { viewport: { width: 1366, height: 768 } };
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** Where everything was read, the newest is what one sees. */
async function community(page) {
  await page.getByRole("link", { name: /CdP de Lenguaje/ }).click();
  await page.locator("li.row .words").last().waitFor();
  const news = page.getByRole("button", { name: "Marcar todo como leído" });
  if (!(await news.isVisible())) return;
  await news.click();
  await page.goto(address);
  await page.locator("a.space-card", { hasText: "CdP de Lenguaje" }).locator(".space-unread").waitFor({ state: "detached" });
  await community(page);
}

async function acta(page) {
  const session = await page.getByRole("link", { name: /Amigo crítico con Pedro/ }).getAttribute("href");
  await page.goto(`${new URL(session, address).href}/acta`);
  await page.getByRole("heading", { name: "Acuerdos y compromisos", exact: true }).waitFor();
}

const pictures = { community: [desk, community], "community-phone": [phone, community], "acta-phone": [phone, acta] };

const browser = await openBrowser();
try {
  for (const [name, [device, show]] of Object.entries(pictures)) {
    const context = await browser.newContext({ ...device, locale: "es-CL", timezoneId: "America/Santiago", colorScheme: "light" });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole("button", { name: /Ximena/ }).click();
    await page.locator("a.space-card").first().waitFor();
    await show(page);
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${folder}${name}.png` });
    await context.close();
  }
} finally {
  await browser.close();
}
