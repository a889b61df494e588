// What a session leaves to its community: shown there, answered there, and what the next session opens with.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { until } from './until.mjs';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const desk = { viewport: { width: 1366, height: 768 } };
const community = 'CdP de Lenguaje';
const before = 'Amigo crítico con Pedro';
const next = 'Amigo crítico con Ximena';

const cardOf = (page, title) => page.locator('a.space-card', { hasText: title });
const pathTo = async (teacher, title) => new URL(await cardOf(teacher.page, title).getAttribute('href'), teacher.page.url()).pathname;
const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const commitment = (page, text) => page.locator('.commitment', { hasText: text });

async function inCommunity(later, stage, name, options) {
  const teacher = await stage.teacher(later, name, options);
  await teacher.enter();
  await teacher.hasRead(later, community);
  const path = await pathTo(teacher, community);
  await teacher.goTo(path);
  await teacher.page.locator('.rows .row').first().waitFor();
  return { teacher, page: teacher.page, path };
}

async function fits(teacher, name) {
  assert.ok((await wide(teacher.page)) <= 0, `${name} scrolls sideways`);
  await mustBeAccessible(teacher.page, name);
  await teacher.picture(name);
}

// Whatever stands around them: the middle of each link of the bar is its own.
const covered = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.bar-link')].filter((link) => {
      const { left, top, width, height } = link.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) !== link;
    }).map((link) => link.textContent));

// Read back until it is there: how much was said since depends on what else was played here.
async function readBackTo(page, row) {
  await until('a session that ended is found', async () => {
    if ((await row.count()) > 0) return true;
    await page.getByRole('button', { name: 'Ver mensajes anteriores' }).click({ timeout: 2_000 });
    return false;
  });
  await row.first().scrollIntoViewIfNeeded();
}

// The timeline says quietly that a session ended: who was there finds its acta, the others what was agreed.
async function told(later, stage, device) {
  const width = device.viewport.width;
  const { teacher, page, path } = await inCommunity(later, stage, 'Ximena', device);
  const left = page.locator('.session-left', { hasText: before });
  await readBackTo(page, left);
  await left.getByRole('link', { name: 'Leer el acta' }).waitFor();
  await fits(teacher, `a session that ended ${width}`);
  assert.deepEqual(await covered(page), []);

  const guest = await inCommunity(later, stage, 'Edgardo', device);
  const quiet = guest.page.locator('.session-left').filter({ has: guest.page.getByRole('link', { name: /compromiso/ }) });
  await readBackTo(guest.page, quiet);
  assert.match(await quiet.first().textContent(), /Terminó una sesión/);
  assert.equal(await guest.page.locator('.session-left').getByRole('link', { name: 'Leer el acta' }).count(), 0);
  await quiet.first().getByRole('link', { name: /compromiso/ }).click();
  await guest.page.getByRole('heading', { level: 1, name: 'Compromisos' }).waitFor();
  await commitment(guest.page, 'audífonos').getByText('De una sesión del').waitFor();
  assert.equal(await guest.page.getByRole('button', { name: /Contar cómo va/ }).count(), 0, 'it is not theirs');

  await teacher.goTo(`${path}/compromisos`);
  await commitment(page, 'audífonos').waitFor();
  const own = commitment(page, 'tres de mi cuarto');
  await own.getByText('En curso').waitFor();
  await own.getByText(/vence/).waitFor();
  await own.getByRole('link', { name: new RegExp(before) }).waitFor();
  assert.equal(await own.getByRole('button', { name: /Contar cómo va/ }).count(), 1);
  assert.equal(await commitment(page, 'audífonos').getByRole('button').count(), 0);
  await fits(teacher, `commitments ${width}`);
  await page.getByRole('button', { name: 'Ver lo que ya se cerró' }).click();
  await page.locator('.commitments-closed').getByText('Hablé con cuatro').waitFor();
  await fits(teacher, `commitments that ended ${width}`);
  await own.getByRole('button', { name: /Contar cómo va/ }).click();
  await page.getByText('Necesita otra fecha').click();
  await page.getByLabel('Nueva fecha').waitFor();
  await fits(teacher, `saying how it goes ${width}`);
}

// By keyboard alone; the focus stays where the work is.
async function answered(later, stage) {
  const { teacher, page, path } = await inCommunity(later, stage, 'Tamara', desk);
  await teacher.goTo(`${path}/compromisos`);
  const open = commitment(page, 'el cuento que voy a partir').getByRole('button', { name: /Contar cómo va/ });
  await open.waitFor();
  await open.focus();
  await page.keyboard.press('Enter');
  await until('the first choice has the focus', () => page.evaluate(() => document.activeElement.type === 'radio'));
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Se los dejé escrito el jueves.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Listo: quedó como cumplido.').waitFor();
  await until('it is no longer pending', async () => (await commitment(page, 'el cuento que voy a partir').count()) === 0);
  await until('the focus is kept', () => page.evaluate(() => document.activeElement.tagName !== 'BODY'));
  await page.getByRole('button', { name: 'Ver lo que ya se cerró' }).click();
  await page.locator('.commitments-closed').getByText('Se los dejé escrito el jueves.').waitFor();
}

// The lobby shows them as they stand; the session opens with them; its acta tells what was said.
async function opened(later, stage) {
  const carolina = await stage.teacher(later, 'Carolina', phone);
  await carolina.enter();
  const path = await pathTo(carolina, next);
  await carolina.goTo(path);
  const { page } = carolina;
  await page.getByRole('heading', { name: 'Pendientes al comenzar' }).waitFor();
  await commitment(page, 'audífonos').waitFor();
  assert.equal(await page.getByRole('button', { name: /Contar cómo va/ }).count(), 0, 'before it begins it is only shown');
  await fits(carolina, 'pending in the lobby 360');
  await page.getByRole('button', { name: 'Comenzar la sesión' }).click();
  await page.getByText('Empezamos con').waitFor();
  await fits(carolina, 'opening of a session 360');
  await page.getByRole('button', { name: 'Verlos' }).click();
  await commitment(page, 'audífonos').getByRole('button', { name: /Contar cómo va/ }).click();
  await page.getByText('Ya no va').click();
  await page.getByLabel(/Por qué ya no va/).fill('Tirúa consiguió los suyos.');
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await commitment(page, 'audífonos').getByText('Retirado').waitFor();
  await fits(carolina, 'pending in a session 360');

  const merahi = await inCommunity(later, stage, 'Merahi', { ...desk, node: 1 });
  await merahi.teacher.goTo(`${merahi.path}/compromisos`);
  await merahi.page.getByRole('button', { name: 'Ver lo que ya se cerró' }).click();
  await merahi.page.locator('.commitments-closed').getByText('Tirúa consiguió los suyos.').waitFor();
  assert.equal(await commitment(merahi.page.locator('.commitments'), 'audífonos').count(), 0);
  await merahi.teacher.goTo(path);
  await merahi.page.getByRole('heading', { name: 'Pendientes al comenzar' }).waitFor();
  await merahi.teacher.picture('pending in a session 1366');

  await page.locator('.panel-tab', { hasText: 'Conducir' }).click();
  await page.getByRole('button', { name: 'Terminar aquí' }).first().click();
  await page.getByRole('textbox').first().fill('Lo seguimos otro día.');
  await page.locator('.reason-form .button-main').click();
  await page.getByRole('link', { name: /acta/i }).first().waitFor();
  await carolina.goTo(`${path}/acta`);
  await page.getByRole('heading', { name: 'Pendientes al comenzar' }).waitFor();
  await page.getByText('Tirúa consiguió los suyos.').waitFor();
  await fits(carolina, 'acta with what was pending 360');
}

// Proposed on one node, it is no commitment until the one it was proposed to takes it on, in words of their own, on the other.
async function proposed(later, stage) {
  const merahi = await inCommunity(later, stage, 'Merahi', desk);
  await merahi.teacher.goTo(`${merahi.path}/compromisos`);
  const { page } = merahi;
  await page.getByRole('button', { name: 'Proponer un compromiso' }).click();
  await page.getByRole('button', { name: 'Proponer', exact: true }).click();
  await page.getByText('Falta elegir a la persona.').waitFor();
  const whom = page.getByLabel('¿A quién?');
  await until('who is here can be chosen', async () => (await whom.locator('option', { hasText: 'Tamara' }).count()) === 1);
  await whom.selectOption(await whom.locator('option', { hasText: 'Tamara' }).getAttribute('value'));
  await page.getByLabel('¿Qué le propones?').fill('Grabar el inicio de una clase.');
  // What is being written survives the page.
  await page.reload();
  await page.getByLabel('¿Qué le propones?').waitFor();
  assert.equal(await page.getByLabel('¿Qué le propones?').inputValue(), 'Grabar el inicio de una clase.');
  await fits(merahi.teacher, 'proposing a commitment 1366');
  await page.getByRole('button', { name: 'Proponer', exact: true }).click();
  const made = page.locator('.proposal', { hasText: 'Grabar el inicio' });
  await made.getByText('Se lo propusiste a Tamara').waitFor();
  assert.equal(await made.getByRole('button', { name: /Tomarlo/ }).count(), 0, 'nobody else takes it on');
  assert.equal(await page.locator('.commitments .commitment', { hasText: 'Grabar el inicio' }).count(), 0);

  const tamara = await inCommunity(later, stage, 'Tamara', { ...phone, node: 1 });
  await tamara.page.getByRole('link', { name: 'Te proponen un compromiso: tú decides' }).click();
  const mine = tamara.page.locator('.proposal', { hasText: 'Grabar el inicio' });
  await mine.getByRole('button', { name: /Tomarlo/ }).waitFor();
  await fits(tamara.teacher, 'a proposal to answer 360');
  await mine.getByRole('button', { name: /Tomarlo/ }).click();
  await tamara.page.getByLabel(/Con tus palabras/).fill('Grabar el cierre de una clase.');
  await fits(tamara.teacher, 'taking on a proposal 360');
  await tamara.page.getByRole('button', { name: 'Tomar el compromiso' }).click();
  await tamara.page.locator('.commitments .commitment', { hasText: 'Grabar el cierre' }).getByText('Acordado').waitFor();
  await until('it is proposed no more', async () => (await tamara.page.locator('.proposal').count()) === 0);
  await page.locator('.commitments .commitment', { hasText: 'Grabar el cierre' }).waitFor();

  // A no, and its word, which nobody else reads.
  await page.getByRole('button', { name: 'Proponer un compromiso' }).click();
  await until('who is here can be chosen', async () => (await whom.locator('option', { hasText: 'Tamara' }).count()) === 1);
  await whom.selectOption(await whom.locator('option', { hasText: 'Tamara' }).getAttribute('value'));
  await page.getByLabel('¿Qué le propones?').fill('Invitar a un colega.');
  await page.getByRole('button', { name: 'Proponer', exact: true }).click();
  await tamara.page.getByRole('button', { name: /^No por ahora.*Invitar/ }).click();
  await tamara.page.getByLabel(/Unas palabras para/).fill('Este mes no alcanzo.');
  await tamara.page.getByRole('button', { name: 'Responder que no' }).click();
  await page.getByText('Lo que no se tomó').click();
  await page.getByText('Este mes no alcanzo.').waitFor();

  // What she took on is in her logbook, with who proposed it, and leads to where it is kept.
  await tamara.teacher.goTo('/bitacora');
  const logged = tamara.page.locator('.logbook-entry[data-entry^="taken-"]', { hasText: 'Grabar el cierre' });
  await logged.getByText('Te lo propuso Merahi').waitFor();
  await logged.getByText('Acordado').waitFor();
  await fits(tamara.teacher, 'a logbook with what was proposed 360');
  await logged.getByRole('link', { name: 'Un compromiso que tomaste a tu cargo' }).click();
  await tamara.page.locator('.commitments .commitment', { hasText: 'Grabar el cierre' }).waitFor();
}

export async function commitments(suite, stage) {
  await suite.test('commitments: a community is told, on a phone', (later) => told(later, stage, phone));
  await suite.test('commitments: a community is told, on a desk', (later) => told(later, stage, desk));
  await suite.test('commitments: who took one on says what became of it, by keyboard alone', (later) => answered(later, stage));
  await suite.test('commitments: what is proposed is taken on by whom it is proposed to, or not', (later) => proposed(later, stage));
  await suite.test('commitments: the next session opens with what is pending', (later) => opened(later, stage));
}
