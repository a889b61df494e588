// What is mine, taken along in one step: with the keyboard alone, as a file that can be read.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { community } from './together.mjs';

const sizes = { phone: { width: 360, height: 740 }, laptop: { width: 1366, height: 768 } };

// What a ZIP has whose contents are stored as they are, by the directory at its end.
function unzipped(bytes) {
  const entries = new Map();
  let at = bytes.readUInt32LE(bytes.length - 22 + 16);
  for (let left = bytes.readUInt16LE(bytes.length - 22 + 10); left > 0; left -= 1) {
    const [size, name, extra, note] = [bytes.readUInt32LE(at + 24), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const from = bytes.readUInt32LE(at + 42);
    const begins = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
    entries.set(bytes.toString('utf8', at + 46, at + 46 + name), bytes.subarray(begins, begins + size));
    at += 46 + name + extra + note;
  }
  return entries;
}

async function taken(later, stage, name, viewport) {
  const [wilber, ximena] = await Promise.all([
    stage.teacherIn(later, 'Wilber', community, { node: 1, viewport }),
    stage.teacherIn(later, 'Ximena', community),
  ]);
  const mark = `De lo mío (${name}):`;
  await wilber.write(`${mark} <b>esto</b> es de Wilber`);
  await ximena.write(`${mark} esto es de Ximena`);
  await Promise.all([wilber.allSent(), ximena.allSent()]);

  const { page } = wilber;
  await page.goto(new URL('/perfil', page.url()).href);
  const button = page.getByRole('button', { name: 'Descargar lo mío' });
  await button.waitFor();
  await button.scrollIntoViewIfNeeded();
  await button.focus();
  const arrives = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await arrives;
  assert.match(download.suggestedFilename(), /^urdimbre-\d{4}-\d\d-\d\d\.zip$/);
  await page.getByText('Listo:').waitFor();
  assert.equal(await button.evaluate((each) => each === document.activeElement), true, 'one stays where one was');
  await mustBeAccessible(page, `what is mine, ${name}`);
  await wilber.picture(`own data ${name}`);
  const { wide, seen } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, seen: document.documentElement.clientWidth }));
  assert.ok(wide <= seen, `${wide} > ${seen}`);

  const entries = unzipped(readFileSync(await download.path()));
  const everything = [...entries].filter(([entry]) => !entry.startsWith('archivos/')).map(([, bytes]) => bytes.toString('utf8')).join('\n');
  assert.ok(everything.includes(`${mark} &lt;b&gt;esto&lt;/b&gt; es de Wilber`));
  assert.ok(!everything.includes('es de Ximena'), 'what others wrote stays with them');
  const space = [...entries.keys()].find((entry) => entry.startsWith('espacios/') && entries.get(entry).includes(mark));

  // It is read without Urdimbre, and without a script.
  const reader = await page.context().newPage();
  await reader.setViewportSize(viewport);
  for (const entry of ['index.html', space]) {
    await reader.setContent(entries.get(entry).toString('utf8'));
    await mustBeAccessible(reader, entry);
    await reader.screenshot(process.env.URDIMBRE_PICTURES ? { path: `${process.env.URDIMBRE_PICTURES}/own-page-${name}-${entry === space ? 'space' : 'index'}.png` } : {});
    const { wide: width, seen: shown } = await reader.evaluate(() => ({ wide: document.documentElement.scrollWidth, seen: document.documentElement.clientWidth }));
    assert.ok(width <= shown, `${entry}: ${width} > ${shown}`);
  }
  await reader.close();
}

async function interrupted(later, stage) {
  const wilber = await stage.teacherIn(later, 'Wilber', community);
  const { page } = wilber;
  await page.goto(new URL('/perfil', page.url()).href);
  await page.route('**/api/account/export/spaces/**', (route) => route.fulfill({ status: 503, contentType: 'application/json', body: '{"code":"storage_unavailable"}' }));
  await page.getByRole('button', { name: 'Descargar lo mío' }).click();
  await page.getByText('No se descargó nada').waitFor();
  await page.unroute('**/api/account/export/spaces/**');
  const arrives = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Descargar lo mío' }).click();
  await arrives;
}

export async function ownData(suite, stage) {
  for (const [name, viewport] of Object.entries(sizes)) {
    await suite.test(`what is mine comes along in one file that can be read (${name})`, (later) => taken(later, stage, name, viewport));
  }
  await suite.test('what is mine is not there by half: a link that breaks is said, and one tries again', (later) => interrupted(later, stage));
}
