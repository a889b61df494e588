// The cycles of accompaniment: found from a network, read by keyboard on a phone, and read again without a network.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { Member } from './stage/member.mjs';
import { until } from './until.mjs';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const shipped = readdirSync(new URL('../../protocol/templates/cycles/', import.meta.url)).length;

async function fits(teacher, name) {
  assert.ok((await teacher.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${name} scrolls sideways`);
  await mustBeAccessible(teacher.page, name);
  await teacher.picture(name);
}

// A page gives the focus to its heading once it is there: nobody is as fast as to have pressed a key before.
async function follow(page, link) {
  await page.waitForFunction(() => document.activeElement.tagName === 'H1');
  await link.press('Enter');
}

async function readCycles(later, stage) {
  const teacher = await stage.teacher(later, 'Ernesto', phone);
  await teacher.enter();
  const { page } = teacher;
  const member = await Member.enter(later, `http://127.0.0.1:${stage.nodes[0].port}`, 'Ernesto');
  const space = await member.space('Red rural de cuatro escuelas');
  await teacher.goTo(`/e/${space}`);
  await page.getByRole('link', { name: 'Ciclos', exact: true }).press('Enter');
  await follow(page, page.getByRole('link', { name: 'Ver los ciclos de acompañamiento' }));
  await page.locator('.cyc-card').first().waitFor();
  assert.equal(await page.locator('.cyc-card').count(), shipped);
  await fits(teacher, 'cycles on a phone');
  await page.locator('.cyc-more > summary', { hasText: 'Cuotas por modalidad' }).press('Enter');
  await page.getByText('Visitas al año: 8 · al menos 1 cada mes activo').waitFor();

  await page.getByRole('link', { name: 'Visita en aula' }).press('Enter');
  const thread = page.locator('ol.cyc-thread > li');
  await thread.first().waitFor();
  assert.deepEqual(await thread.locator('h3').allTextContents(), ['Coordinar', 'Observar una sesión', 'Diálogo el mismo día', 'Fortalezas y debilidades por descriptores', 'Compromisos asumidos', 'Alternativas para subir de nivel']);
  await thread.getByRole('link', { name: 'Diálogo reflexivo' }).first().waitFor();
  await fits(teacher, 'a cycle on a phone');
  await thread.nth(2).scrollIntoViewIfNeeded();
  await fits(teacher, 'a stage on a phone');
  // On paper there is nothing but the cycle.
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('button', { name: 'Imprimir o guardar como PDF' }).isVisible(), false);
  assert.ok(await thread.last().isVisible());
  await page.emulateMedia({ media: null });

  // Read once, it is there without a network, also after the page is opened anew.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  await page.reload();
  await thread.last().waitFor();
  assert.equal(await page.locator('.cyc-page [role=alert]').filter({ hasText: /\S/ }).count(), 0);
  await follow(page, page.getByRole('link', { name: 'Volver a los ciclos de acompañamiento' }));
  await until('the list is there, too', async () => (await page.locator('.cyc-card').count()) === shipped);
  await page.context().setOffline(false);

  // From a stage to an instrument, which is chosen already for whoever may ask for answers to it.
  await follow(page, page.getByRole('link', { name: 'Visita en aula' }));
  await follow(page, thread.getByRole('link', { name: 'Rúbrica de observación de clase' }).first());
  await page.waitForURL(/\/instrumentos#ins-rubrica-de-observacion$/);
  await page.locator('.ins-open').waitFor();
  assert.equal(await page.locator('.ins-open select').first().inputValue(), 'rubrica-de-observacion');
  await fits(teacher, 'an instrument that a cycle led to');
  // Whoever may not ask is told what it is for.
  const colleague = await stage.teacher(later, 'Yasna', phone);
  await colleague.enter();
  await colleague.goTo(`/e/${space}/ciclos/visita-en-aula`);
  await follow(colleague.page, colleague.page.getByRole('link', { name: 'Rúbrica de observación de clase' }).first());
  await until('the focus is on the instrument', () => colleague.page.evaluate(() => document.activeElement?.id === 'ins-wanted'));
  assert.equal(await colleague.page.locator('.ins-open').count(), 0);
  await fits(colleague, 'an instrument for whoever may not ask');
  await teacher.goTo(`/e/${space}/ciclos`);

  // From a stage to the conversation in its catalogue.
  await follow(page, page.getByRole('link', { name: 'Estudio de lecciones' }));
  await follow(page, page.locator('ol.cyc-thread').getByRole('link', { name: 'Revisión de clase' }));
  await page.waitForURL(/\/conversaciones#tpl-revision-de-clase$/);
  await until('the focus is on the conversation', () => page.evaluate(() => document.activeElement?.parentElement?.id === 'tpl-revision-de-clase'));
  await fits(teacher, 'a conversation that a cycle led to');
}

export async function cycles(suite, stage) {
  await suite.test('cycles of accompaniment are found, read and read again without a network', (later) => readCycles(later, stage));
}
