// What is attached to a session: on a phone, by keyboard, without a signal; seen by everybody in every phase, taken away, and in the acta.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { everybody, fits, planned } from './sessions.mjs';
import { until } from './until.mjs';

const pdf = Buffer.from(`%PDF-1.7\n${'pauta '.repeat(300)}`);
const page = 'www.curriculumnacional.cl/portal/?q=lectura';
const longest = 'Transcripción completa de lo que explicaron mis tres estudiantes de cuarto básico después de escuchar «Cuentos al oído»';

const row = (one, title) => one.page.locator('.material', { hasText: title });

async function looked(one, name) {
  await mustBeAccessible(one.page, name);
  await fits(one, name);
  await one.teacher.picture(name);
}

async function beforeAndDuring(later, stage) {
  const space = await planned(later, stage, 'Sesión con materiales');
  const { leads, presents, asks, waits } = await everybody(later, stage, space);

  // An address, with the keyboard alone, on a laptop; what leads nowhere is said where it stands and loses nothing.
  await leads.page.getByRole('heading', { name: 'Materiales', exact: true }).waitFor();
  await leads.page.getByRole('button', { name: 'Adjuntar material' }).press('Enter');
  await until('one begins where one chooses what it is', () => leads.page.getByRole('radio', { name: 'Un archivo' }).evaluate((radio) => radio === document.activeElement));
  await leads.page.keyboard.press('ArrowDown');
  const address = leads.page.getByLabel('Dirección de la página');
  await address.fill('javascript:alert(1)');
  await leads.page.getByLabel('Cómo se llama').fill('Bases curriculares de lenguaje');
  await leads.page.getByLabel('Cómo se llama').press('Enter');
  await leads.sees('Escribe una dirección que empiece con https://');
  assert.equal(await address.getAttribute('aria-invalid'), 'true');
  await looked(leads, 'attaching what leads nowhere');
  await address.fill(page);
  await address.press('Enter');
  const link = asks.page.getByRole('link', { name: /Bases curriculares de lenguaje: curriculumnacional\.cl Página web · se abre aparte/ });
  await link.waitFor();
  assert.equal(await link.getAttribute('href'), `https://${page}`);
  assert.equal(await link.getAttribute('rel'), 'noopener noreferrer nofollow');
  await until('the focus is back', () => leads.page.getByRole('button', { name: 'Adjuntar material' }).evaluate((button) => button === document.activeElement));
  assert.equal(await asks.page.getByRole('button', { name: 'Adjuntar material' }).count(), 0, 'a critical friend attaches nothing');

  // A file on a phone, without a signal: it waits there, and goes when there is one again.
  const phone = presents.page;
  await phone.getByRole('button', { name: 'Adjuntar material' }).click();
  await phone.locator('.material-form input[type=file]').setInputFiles([{ name: 'Transcripción.pdf', mimeType: 'application/pdf', buffer: pdf }]);
  await phone.locator('.draft-file').waitFor();
  await phone.getByLabel('Cómo se llama').fill(longest);
  await looked(presents, 'attaching a file on a phone');
  await phone.reload();
  await phone.locator('.draft-file').waitFor();
  assert.equal(await phone.getByLabel('Cómo se llama').inputValue(), longest, 'what is begun survives a reload');
  await phone.context().setOffline(true);
  await presents.press('Adjuntar');
  await row(presents, longest).getByText('Se adjuntará cuando haya conexión').waitFor();
  await presents.teacher.picture('a material that waits, on a phone');
  assert.equal(await row(leads, longest).count(), 0);
  await phone.context().setOffline(false);
  await row(leads, longest).getByRole('link', { name: /Transcripción\.pdf/ }).waitFor();
  await row(presents, longest).getByText('Lo adjuntaste tú').waitFor();
  await looked(presents, 'materials of a plan, on a phone');
  await looked(waits, 'materials of a plan');
  const file = await row(waits, longest).getByRole('link').getAttribute('href');
  const got = await waits.page.request.get(waits.teacher.road.address + file);
  assert.ok((await got.body()).equals(pdf), 'the same bytes');

  // Whoever has a seat is told once.
  await waits.teacher.goTo('/avisos');
  await waits.sees('adjuntó materiales para mirar antes de «Sesión con materiales»');
  assert.equal(await waits.page.getByText('«Sesión con materiales»').filter({ hasText: 'materiales para' }).count(), 1);
  await waits.teacher.picture('notices with materials');
  await waits.teacher.goTo(`/e/${space}`);

  // They are a touch away in every phase.
  await leads.press('Comenzar la sesión');
  for (const one of [leads, presents, asks]) await one.phase('Acuerdos');
  await asks.panel('Materiales');
  await link.waitFor();
  await row(asks, longest).waitFor();
  await looked(asks, 'materials while it runs, on a phone');
  await leads.panel('Materiales');
  await looked(leads, 'materials while it runs');
  await presents.panel('Materiales');
  await phone.getByRole('button', { name: 'Adjuntar material' }).click();
  await phone.locator('.material-form input[type=file]').setInputFiles([{ name: 'Foto de la pizarra.pdf', mimeType: 'application/pdf', buffer: pdf }]);
  await phone.locator('.draft-file').waitFor();
  // Looking elsewhere loses nothing of it.
  await presents.panel('Personas');
  await presents.panel('Materiales');
  await phone.locator('.draft-file').waitFor();
  await presents.press('Adjuntar');
  await row(asks, 'Foto de la pizarra.pdf').first().waitFor();
  // What asks for silence keeps this quiet too.
  await leads.goOn('Presentación');
  await presents.panel('Aportes');
  await presents.contribute('Trabajo con un curso multigrado.');
  await leads.goOn('Preguntas aclaratorias');
  await leads.goOn('Lectura silenciosa');
  await presents.panel('Materiales');
  await presents.page.locator('.side-panel .field-hint', { hasText: 'silencio' }).waitFor();
  assert.equal(await phone.getByRole('button', { name: 'Adjuntar material' }).count(), 0);
  await row(presents, longest).waitFor();

  // Who facilitates takes one away, and is asked first.
  await leads.panel('Materiales');
  await leads.page.getByRole('button', { name: `Quitar: ${longest}` }).press('Enter');
  const sure = leads.page.getByRole('button', { name: /^Sí, quitar «Transcripción completa .* “Cuentos al oído”» para todas las personas$/ });
  await until('the question has the focus', () => sure.evaluate((button) => button === document.activeElement));
  await looked(leads, 'taking a material away');
  await sure.press('Enter');
  await row(asks, longest).waitFor({ state: 'detached' });
  assert.equal((await waits.page.request.get(waits.teacher.road.address + file)).status(), 410);

  // The acta names what was there in the end; paper has the address whole.
  await leads.panel('Conducir');
  await leads.press('Terminar aquí');
  await leads.page.locator('.reason-form input').fill('Se cortó la luz en la escuela.');
  await leads.press('Sí, terminar');
  await asks.page.getByRole('heading', { name: 'La sesión terminó' }).waitFor();
  await asks.teacher.goTo(`/e/${space}/acta`);
  await asks.page.getByRole('heading', { name: 'Materiales', exact: true }).waitFor();
  await row(asks, 'Bases curriculares de lenguaje').waitFor();
  assert.equal(await row(asks, longest).count(), 0);
  await looked(asks, 'materials in an acta, on a phone');
  await asks.page.emulateMedia({ media: 'print' });
  await asks.page.locator('.acta-paper-files', { hasText: `https://${page}` }).waitFor();
}

export async function materials(suite, stage) {
  await suite.test('materials are attached to a session before it and while it runs', (later) => beforeAndDuring(later, stage));
}
