// A network makes an instrument its own: in a form, by keyboard, published in versions; asked for in part, answered by two, and
// what people will work on is noted by somebody, never by the figures.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { own, press, right } from './conversations.mjs';
import { mustBeAccessible } from './stage/accessibility.mjs';
import { Member } from './stage/member.mjs';
import { until } from './until.mjs';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1366, height: 768 }, acceptDownloads: true };
const network = 'Red rural de cuatro escuelas';
const title = 'Cómo nos tratamos';

async function fits(teacher, name) {
  assert.ok((await teacher.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${name} scrolls sideways`);
  await mustBeAccessible(teacher.page, name);
  await teacher.picture(name);
}

async function inNetwork(later, stage, name, options, node = 0) {
  const teacher = await stage.teacher(later, name, options);
  await teacher.enter();
  const member = await Member.enter(later, `http://127.0.0.1:${stage.nodes[node].port}`, name);
  return { teacher, page: teacher.page, space: await member.space(network) };
}

// Adapted by keyboard: two questions and a dimension, with something wrong in between, and a reload.
async function adapted(later, stage) {
  const { teacher, page, space } = await inNetwork(later, stage, 'Ernesto', desk);
  await teacher.goTo(`/e/${space}/instrumentos`);
  await page.getByRole('link', { name: 'Instrumentos de la red' }).press('Enter');
  await page.locator('section[aria-labelledby="tpl-shipped"] .template-card').first().waitFor();
  await fits(teacher, 'instruments of a network on a desk');
  await page.getByRole('button', { name: 'Adaptar: Conductas colaborativas', exact: true }).press('Enter');
  await right(page);
  await page.getByText('Adaptación de la red, hecha a partir de «Conductas colaborativas», versión 1.').waitFor();
  await fits(teacher, 'the editor of an instrument on a desk');

  await page.locator('[id="f-title"]').fill(title);
  await page.locator('[id="f-dimensions[0]"] > summary').press('Enter');
  await page.locator('[id="f-dimensions[0].title"]').fill('Buen trato');
  await page.locator('[id="f-items[0]"] > summary').press('Enter');
  const first = page.locator('[id="f-items[0].text"]');
  // Broken: said where it is, in Spanish, by the server.
  await first.fill('');
  await page.locator('[id="f-items[0].text-wrong"]', { hasText: 'El texto está vacío' }).waitFor();
  assert.ok(await page.getByRole('button', { name: 'Publicar la versión 1' }).isDisabled(), 'what is wrong is not published');
  await mustBeAccessible(page, 'an instrument with something wrong');
  await page.locator('[id="f-items[0]"] > summary').press('Enter');
  await page.locator('.tpl-to').first().press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'f-items[0].text', 'from the list to the place');
  await first.fill('Nos escuchamos hasta el final');
  await right(page);
  // Another question, answered by choosing.
  await page.getByRole('button', { name: 'Agregar una pregunta' }).press('Enter');
  await until('the new question has the focus', () => page.evaluate(() => document.activeElement.id === 'f-items[6].text'));
  await page.keyboard.type('¿Cuándo nos tratamos mejor?');
  await page.locator('[id="f-items[6].kind"]').selectOption('option');
  await page.locator('[id="f-items[6].options"]').fill('Al comenzar\nAl terminar');
  await right(page);
  // It is kept on the device, and goes on there.
  await page.reload();
  await right(page);
  assert.equal(await first.inputValue(), 'Nos escuchamos hasta el final');
  await press(page, 'Publicar la versión 1');
  await page.locator('.tpl-said', { hasText: 'La versión 1 está publicada' }).waitFor();
  return { teacher, page, space };
}

// Asked for two of three dimensions; another version changes nothing of what is asked.
async function askedAndAnswered(later, stage) {
  const { teacher, page, space } = await adapted(later, stage);
  await teacher.goTo(`/e/${space}/instrumentos/propios`);
  await own(page, title).getByText('Adaptación de la red', { exact: false }).waitFor();
  await own(page, title).getByRole('link', { name: `Pedir respuestas con ${title}` }).press('Enter');
  const parts = page.locator('.ins-parts').first();
  await parts.waitFor();
  assert.equal(await parts.getByRole('checkbox', { checked: true }).count(), 3, 'all of them, unless somebody says otherwise');
  await parts.getByRole('checkbox', { name: 'Responsabilidad' }).press('Space');
  await fits(teacher, 'asking with an instrument of the network');
  await page.getByRole('button', { name: 'Pedir respuestas ahora' }).press('Enter');
  await page.getByText('Nos escuchamos hasta el final').waitFor();
  const application = new URL(page.url()).pathname;
  // The new question was in the last dimension, which is not asked.
  await page.locator('.ins-progress', { hasText: 'de 4' }).waitFor();

  const answering = await Promise.all([['Marisol', phone, 0], ['Inés', desk, 1]].map(async ([name, device, node]) => {
    const one = await inNetwork(later, stage, name, device, node);
    await one.teacher.goTo(application);
    await one.page.locator('.ins-item').first().getByRole('radio').first().press('Space');
    return one;
  }));
  await fits(answering[0].teacher, 'an instrument of the network on a phone');
  await press(answering[0].page, 'Enviar mis respuestas');
  await answering[0].page.getByRole('button', { name: 'Enviar los cambios' }).waitFor();

  await teacher.goTo(`/e/${space}/instrumentos/propios`);
  await own(page, title).getByRole('link', { name: `Editar: ${title}` }).press('Enter');
  await right(page);
  await page.locator('[id="f-items[0]"] > summary').press('Enter');
  await page.locator('[id="f-items[0].text"]').fill('Nos escuchamos, y se nota');
  await right(page);
  await press(page, 'Publicar la versión 2');
  await page.locator('.tpl-said', { hasText: 'La versión 2 está publicada' }).waitFor();
  // Who began with the first version ends with it.
  await press(answering[1].page, 'Enviar mis respuestas');
  await answering[1].page.getByRole('button', { name: 'Enviar los cambios' }).waitFor();
  await answering[1].page.reload();
  await answering[1].page.getByText('Nos escuchamos hasta el final').waitFor();
  assert.equal(await answering[1].page.getByText('Nos escuchamos, y se nota').count(), 0);

  // When it has ended somebody says what people will work on; nothing is marked before.
  await teacher.goTo(application);
  await page.getByRole('button', { name: 'Terminar ahora' }).press('Enter');
  await page.locator('.ins-sure').getByRole('button', { name: 'Terminar ahora' }).press('Enter');
  const work = page.locator('section[aria-labelledby="ins-work"]');
  await work.waitFor();
  assert.equal(await work.getByRole('checkbox', { checked: true }).count(), 0, 'nothing is chosen by itself');
  await work.getByRole('button', { name: 'Anotar la decisión' }).press('Enter');
  await work.getByText('Marca al menos una.', { exact: false }).waitFor();
  await work.getByRole('checkbox', { name: 'Confianza' }).press('Space');
  await fits(teacher, 'what people will work on');
  await work.getByRole('button', { name: 'Anotar la decisión' }).press('Enter');
  await work.getByText('Decidieron trabajar en: Confianza.', { exact: false }).waitFor();
  // Whoever reads the results reads it, and does not change it.
  await answering[0].teacher.goTo(application);
  await answering[0].page.getByText('Decidieron trabajar en: Confianza.', { exact: false }).waitFor();
  assert.equal(await answering[0].page.getByRole('button', { name: 'Cambiar la decisión' }).count(), 0);
  await fits(answering[0].teacher, 'what people will work on, on a phone');

  // The next time it is proposed, and no more than that.
  await teacher.goTo(`/e/${space}/instrumentos/propios`);
  await own(page, title).getByRole('link', { name: `Pedir respuestas con ${title}` }).press('Enter');
  await parts.getByText('decidieron trabajar en: Confianza', { exact: false }).waitFor();
  assert.equal(await parts.getByRole('checkbox', { checked: true }).count(), 3);
  await until('the form has the focus', () => page.evaluate(() => document.activeElement?.tagName === 'SELECT'));
  await parts.getByRole('button', { name: 'Preguntar solo por esas' }).press('Enter');
  await until('those alone are left', async () => (await parts.getByRole('checkbox', { checked: true }).count()) === 1);
}

// From nothing, on a phone; as a file, and from one that has something wrong.
async function blankAndFiles(later, stage) {
  const { teacher, page, space } = await inNetwork(later, stage, 'Ernesto', { ...phone, acceptDownloads: true });
  await teacher.goTo(`/e/${space}/instrumentos/propios`);
  await page.locator('section[aria-labelledby="tpl-shipped"] .template-card').first().waitFor();
  await fits(teacher, 'instruments of a network on a phone');
  const shipped = JSON.parse(readFileSync(new URL('../../protocol/templates/instruments/conductas-colaborativas.json', import.meta.url), 'utf8'));
  const broken = { ...shipped, items: [{ ...shipped.items[0], dimensions: ['ninguna'] }, ...shipped.items.slice(1)] };
  await page.locator('.tpl-file').setInputFiles({ name: 'roto.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(broken)) });
  await page.locator('.tpl-problem-list', { hasText: 'Pregunta 1: Escuchar a quien habla · Dimensiones' }).waitFor();
  await fits(teacher, 'an instrument from a file with something wrong');

  await press(page, 'Comenzar en blanco');
  await page.locator('[id="f-title"]').fill('Nuestra pausa');
  await page.locator('[id="f-purpose"]').fill('Mirar cómo estuvo la sesión.');
  await page.locator('[id="f-items[0]"] > summary').click();
  await page.locator('[id="f-items[0].text"]').fill('Salgo con algo para probar');
  await right(page);
  await page.getByText('Hecho por la red.').waitFor();
  await fits(teacher, 'an instrument from nothing on a phone');
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Guardar como archivo')]);
  const saved = JSON.parse(readFileSync(await file.path(), 'utf8'));
  assert.equal(saved.items[0].text, 'Salgo con algo para probar');
  await press(page, 'Publicar la versión 1');
  await page.locator('.tpl-said', { hasText: 'La versión 1 está publicada' }).waitFor();

  // Whoever only reads sees it as it is; retired it is offered to nobody.
  const marisol = await inNetwork(later, stage, 'Marisol', phone, 1);
  await marisol.teacher.goTo(`/e/${space}/instrumentos/propios`);
  await own(marisol.page, 'Nuestra pausa').getByRole('link', { name: 'Ver: Nuestra pausa' }).click();
  await marisol.page.getByText('Aquí lo ves tal como está.', { exact: false }).waitFor();
  await marisol.page.getByText('Salgo con algo para probar').waitFor();
  await teacher.goTo(`/e/${space}/instrumentos/propios`);
  await press(page, 'Retirar: Nuestra pausa');
  await own(page, 'Nuestra pausa').getByText('retirado', { exact: false }).waitFor();
  await teacher.goTo(`/e/${space}/instrumentos`);
  await page.getByRole('button', { name: 'Pedir respuestas' }).click();
  await page.getByRole('combobox', { name: 'Instrumento' }).waitFor();
  assert.equal(await page.getByRole('option', { name: 'Nuestra pausa', exact: false }).count(), 0);
}

export async function ownInstruments(suite, stage) {
  await suite.test('own instruments: adapted, asked for in part, and what people will work on', (later) => askedAndAnswered(later, stage));
  await suite.test('own instruments: from nothing, and as files, on a phone', (later) => blankAndFiles(later, stage));
}
