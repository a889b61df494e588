// The pictures of the README, from a demo network that runs:
//   deploy/local.sh && node web-client/test/look/screenshots.mjs http://localhost:8080

import { fileURLToPath } from "node:url";

import { openBrowser } from "./browser.mjs";

const [address = "http://localhost:8080"] = process.argv.slice(2);
const folder = fileURLToPath(new URL("../../screenshots/", import.meta.url));
const devices = {
  community: { viewport: { width: 1366, height: 768 } },
  "community-phone": { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};

const browser = await openBrowser();
try {
  for (const [name, device] of Object.entries(devices)) {
    const context = await browser.newContext({ ...device, locale: "es-CL", timezoneId: "America/Santiago", colorScheme: "light" });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole("button", { name: /Rosa/ }).click();
    await page.getByRole("link", { name: /Grupo de estudio/ }).click();
    await page.locator("li.row .words").last().waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${folder}${name}.png` });
    await context.close();
  }
} finally {
  await browser.close();
}
