// Who knows what in a network, who might accompany whom, and when people have time at once: from what each wants to tell to a session at that time.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { Member } from './stage/member.mjs';
import { until } from './until.mjs';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const wide = { viewport: { width: 1366, height: 768 } };
const rural = 'Red rural de cuatro escuelas';
const altiplano = 'RER del altiplano';
const room = 'Mentoría entre escuelas vecinas';

async function fits(teacher, name) {
  for (const colorScheme of ['light', 'dark']) {
    await teacher.page.emulateMedia({ colorScheme });
    assert.ok((await teacher.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${name} scrolls sideways`);
    await mustBeAccessible(teacher.page, `${name} ${colorScheme}`);
    await teacher.picture(`${name} ${colorScheme}`);
  }
}

// What a finger has to hit is large enough.
const tooSmall = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.mat-page :is(button, summary, select, a.button), .mat-page input:not([type=checkbox], [type=radio]), .mat-tick')]
      .filter((each) => each.getClientRects().length > 0 && each.getBoundingClientRect().height < 43.5)
      .map((each) => each.textContent));

async function at(later, stage, name, title, options = {}) {
  const teacher = await stage.teacher(later, name, options);
  await teacher.enter();
  const path = new URL(await teacher.page.locator('a.space-card', { hasText: title }).first().getAttribute('href'), teacher.page.url()).pathname;
  return { teacher, page: teacher.page, path };
}

const chips = (page, legend) => page.getByRole('group', { name: legend, exact: true });
const day = (page, name) => page.locator('.mat-day', { has: page.getByRole('heading', { name, exact: true }) });

// On a telephone, by keyboard where it matters: values of the list and one's own, the week, a draft that survives, and reading without a network.
async function ownProfile(later, stage) {
  const { teacher, page, path } = await at(later, stage, 'Yasna', rural, phone);
  await teacher.goTo(`${path}/integrantes`);
  await page.getByRole('navigation', { name: /Quién sabe/ }).getByRole('link', { name: 'Lo que ofrezco y lo que busco' }).click();
  await until('the focus is on the title', () => page.evaluate(() => document.activeElement.tagName === 'H1'));
  await page.getByRole('heading', { name: 'De mí, en esta red' }).waitFor();
  await chips(page, 'Asignaturas').getByRole('button', { name: 'Lenguaje y Comunicación' }).waitFor();

  const subjects = chips(page, 'Asignaturas');
  await subjects.getByRole('searchbox').fill('ciencias nat');
  await page.keyboard.press('Enter');
  await subjects.getByRole('button', { name: /Ciencias Naturales.*Quitar/ }).waitFor();
  await subjects.getByRole('searchbox').fill('Huerto escolar');
  await subjects.getByText('«Huerto escolar» no está en la lista').waitFor();
  await page.keyboard.press('Enter');
  await subjects.getByRole('button', { name: /Huerto escolar.*Quitar/ }).waitFor();
  await until('the focus stays where one writes', () => page.evaluate(() => document.activeElement.type === 'search'));
  await subjects.getByRole('button', { name: /Ciencias Naturales.*Quitar/ }).click();
  await subjects.getByRole('status').getByText('Quitado: Ciencias Naturales.').waitFor();

  // A time that crosses another one is told at once, and nothing is sent.
  const tuesday = day(page, 'martes');
  await tuesday.getByRole('button', { name: /Agregar un horario/ }).click();
  const second = tuesday.getByRole('group', { name: 'martes, horario 3' });
  await second.getByLabel('Desde').fill('15:00');
  await second.getByLabel('Hasta').fill('16:00');
  await second.getByText('Se cruza con otro horario de este día.').waitFor();
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.getByRole('alert').getByText('Hay horarios por corregir').waitFor();
  await second.getByLabel('Desde').fill('16:00');
  await second.getByLabel('Hasta').fill('17:00');
  await second.getByLabel('Qué es').selectOption({ label: 'Libre para mentoría' });
  await tuesday.getByRole('button', { name: /Copiar a otros días/ }).click();
  await tuesday.getByLabel('jueves').check();
  await tuesday.getByRole('button', { name: 'Copiar', exact: true }).click();
  await day(page, 'jueves').getByRole('group', { name: 'jueves, horario 3' }).waitFor();
  await fits(teacher, 'own profile 360');
  assert.deepEqual(await tooSmall(page), []);

  // What is being written is there again after the page was opened anew.
  await page.getByText('Hay cambios sin guardar').waitFor();
  await page.reload();
  await chips(page, 'Asignaturas').getByRole('button', { name: /Huerto escolar.*Quitar/ }).waitFor();
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.getByRole('status').getByText('Guardado. Ya lo puede leer tu red.').waitFor();

  // Others find it, and not the hours; one's own is there without a network.
  const rosa = await at(later, stage, 'Rosa', rural, { ...wide, node: 1 });
  await rosa.teacher.goTo(`${rosa.path}/quien-sabe`);
  await rosa.page.getByLabel('Quién sabe de…').fill('huerto esc');
  const card = rosa.page.locator('.mat-card', { hasText: 'Yasna Catrileo' });
  await card.getByText('Huerto escolar').waitFor();
  await until('nobody else', async () => (await rosa.page.locator('.mat-card').count()) === 1);
  assert.equal(await rosa.page.getByText('16:00').count(), 0, 'nobody reads her hours');
  await rosa.page.getByLabel('Quién sabe de…').fill('');
  await rosa.page.getByText('Buscar con más detalle').click();
  await rosa.page.getByLabel('Lenguas').selectOption({ label: 'Mapuzugun' });
  await until('those who speak it', async () => (await rosa.page.locator('.mat-card').count()) === 3);
  await fits(rosa.teacher, 'who knows 1366');

  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  await page.reload();
  await chips(page, 'Asignaturas').getByRole('button', { name: /Huerto escolar.*Quitar/ }).waitFor();
  await page.context().setOffline(false);

  await page.reload();
  await page.getByRole('button', { name: 'Borrar lo mío de esta red' }).click();
  await page.getByRole('button', { name: 'Sí, borrarlo' }).click();
  await page.getByRole('status').getByText('Borrado.', { exact: true }).waitFor();
  assert.equal(await page.locator('.mat-chip-on').count(), 0);
}

// Reasons and what is missing, no score and no order of merit; a room is proposed, and begins with both in it.
async function suggestions(later, stage) {
  const [patricio, ernesto] = await Promise.all([at(later, stage, 'Patricio', rural, phone), at(later, stage, 'Ernesto', rural, wide)]);
  await patricio.teacher.goTo(`${patricio.path}/sugerencias`);
  const card = (page) => page.locator('.mat-card', { hasText: 'Rosa Huenchumil' });
  await card(patricio.page).getByText('Sabe lo que se busca: Evaluación y retroalimentación formativas').waitFor();
  await card(patricio.page).getByText(/Puede acompañar a 2 personas más/).waitFor();
  await patricio.page.getByText('Quien coordina la red o es mentor o mentora puede abrir la sala').waitFor();
  assert.equal(await patricio.page.getByRole('button', { name: 'Proponer una sala de mentoría' }).count(), 0);
  await fits(patricio.teacher, 'suggestions 360');
  await patricio.page.getByLabel('Pares').check();
  await patricio.page.getByText('Todavía no dices que lo buscas').waitFor();

  const { page } = ernesto;
  await ernesto.teacher.goTo(`${ernesto.path}/sugerencias`);
  await page.getByText('En esta red nadie ofrece acompañar como especialista que rota').waitFor();
  await page.getByLabel('Para').selectOption({ label: 'Patricio Oyarzún Barría' });
  await card(page).getByText(/De otra región|Sabe lo que se busca/).first().waitFor();
  await fits(ernesto.teacher, 'suggestions 1366');
  const propose = card(page).getByRole('button', { name: 'Proponer una sala de mentoría' });
  await propose.click();
  const name = page.getByLabel('¿Cómo se llama?');
  await until('the focus is on the name', () => page.evaluate(() => document.activeElement.tagName === 'INPUT' && document.activeElement.type === 'text'));
  assert.equal(await name.inputValue(), 'Mentoría de Rosa Huenchumil Antilef con Patricio Oyarzún Barría');
  await page.keyboard.press('Escape');
  await until('the focus is where the form was', () => propose.evaluate((button) => document.activeElement === button));
  await propose.click();
  await page.getByText('Empieza con las dos personas adentro: Rosa Huenchumil Antilef como mentor o mentora').waitFor();
  await name.fill(' ');
  await page.getByRole('button', { name: 'Abrir la sala' }).click();
  await page.getByRole('alert').getByText('nombre').waitFor();
  await fits(ernesto.teacher, 'a room is proposed 1366');
  await name.fill('Rosa y Patricio');
  await page.getByRole('button', { name: 'Abrir la sala' }).click();
  await page.locator('a.space-card', { hasText: 'Rosa y Patricio' }).waitFor();

  // Both are in it from its beginning, as what they are for each other.
  for (const [who, roles] of [['Rosa', ['coordinator', 'mentor']], ['Patricio', ['mentee']]]) {
    const member = await Member.enter(later, `http://127.0.0.1:${stage.nodes[1].port}`, who);
    assert.deepEqual((await member.spaces()).find(({ title }) => title === 'Rosa y Patricio')?.roles, roles, who);
  }
}

// Of a network in two languages: what nobody covers comes first.
async function specialists(later, stage) {
  const { teacher, page, path } = await at(later, stage, 'Wilber', altiplano, phone);
  await teacher.goTo(`${path}/sugerencias`);
  const uncovered = page.locator('.mat-uncovered');
  await uncovered.getByText(/Saturnino Huanca Calsín: Comunicación en lengua originaria\. Quienes la ofrecen no hablan su lengua\./).waitFor();
  await page.getByText('Eusebia Mamani Larico: Comunicación en lengua originaria, en Aimara').waitFor();
  await page.getByText('Saturnino Huanca Calsín: Personal social y ciencia, en Quechua').waitFor();
  assert.ok(await page.evaluate(() => document.querySelector('.mat-uncovered').getBoundingClientRect().top < document.querySelector('#mat-specialists').closest('section').querySelector('.mat-cards').getBoundingClientRect().top));
  await fits(teacher, 'specialists 360');
}

// The collegial hours of a room of two do not coincide; one of them gives others, and a session is planned at that time.
async function finder(later, stage) {
  const [eusebia, saturnino] = await Promise.all([at(later, stage, 'Eusebia', room, phone), at(later, stage, 'Saturnino', room, { ...wide, node: 1 })]);
  const { page } = eusebia;
  await eusebia.teacher.goTo(`${eusebia.path}/horas`);
  await page.getByText('Dieron sus horas 2 de 2.').waitFor();
  // Of two, what would have to move is the other one's hours: the page says why it is not told.
  await page.getByText(/decir qué tendría que moverse/).waitFor();
  assert.equal(await page.getByRole('heading', { name: 'Qué tendría que moverse' }).count(), 0);
  assert.equal(await page.getByText('Las horas colegiadas no coinciden:').count(), 0);
  await page.getByText('Coinciden solo contando horas libres').waitFor();
  assert.equal(await page.locator('.mat-table tbody tr').count(), 1);
  await fits(eusebia.teacher, 'hours apart 360');
  assert.deepEqual(await tooSmall(page), []);

  const network = new URL(await saturnino.page.locator('a.space-card', { hasText: altiplano }).first().getAttribute('href'), saturnino.page.url()).pathname;
  await saturnino.teacher.goTo(`${network}/ofrezco`);
  const thursday = day(saturnino.page, 'jueves');
  await thursday.getByRole('button', { name: /Agregar un horario/ }).click();
  const added = thursday.getByRole('group', { name: 'jueves, horario 2' });
  await added.getByLabel('Desde').fill('14:30');
  await added.getByLabel('Hasta').fill('16:00');
  await added.getByLabel('Qué es').selectOption({ label: 'Horas colegiadas o no lectivas protegidas' });
  await saturnino.page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await saturnino.page.getByRole('status').getByText('Guardado.').waitFor();

  await page.getByRole('button', { name: 'Semana siguiente' }).click();
  const collegial = page.locator('.mat-table tbody tr', { hasText: 'Horas colegiadas' });
  await collegial.getByText('Todas: 2').waitFor();
  assert.equal(await page.getByText(/alguien las eligió/).count(), 0);
  await fits(eusebia.teacher, 'hours coincide 360');
  await page.getByLabel('De al menos').selectOption({ label: '120 minutos' });
  await until('an hour is too short', async () => (await page.locator('.mat-table').count()) === 0);
  await page.getByLabel('De al menos').selectOption({ label: '45 minutos' });
  await collegial.getByRole('button', { name: /Planificar una sesión a esa hora/ }).click();
  await until('the focus is on the name', () => page.evaluate(() => document.activeElement.tagName === 'INPUT'));
  await page.getByLabel('¿Cómo se llama?').fill('Leer en dos lenguas');
  await page.getByRole('button', { name: 'Abrir la sesión' }).click();
  await page.locator('a.space-card', { hasText: 'Leer en dos lenguas' }).click();
  const when = page.locator('input[type=datetime-local]');
  await when.waitFor();
  assert.match(await when.inputValue(), /T\d\d:[03]0$/);
  assert.equal(new Date(await when.inputValue()).getDay(), 4, 'on the Thursday that was chosen');

  // Somebody who is not in the room is told nothing of it.
  const wilber = await Member.enter(later, `http://127.0.0.1:${stage.nodes[0].port}`, 'Wilber');
  assert.ok(!(await wilber.spaces()).some(({ title }) => title.includes(room)));
}

export async function matching(suite, stage) {
  await suite.test('what one knows, offers and looks for is written, found and taken back', (later) => ownProfile(later, stage));
  await suite.test('who might accompany whom is suggested with reasons', (later) => suggestions(later, stage));
  await suite.test('which specialist could serve whom, and what nobody covers', (later) => specialists(later, stage));
  await suite.test('when people coincide, what is not told of two, and a session at that time', (later) => finder(later, stage));
}
