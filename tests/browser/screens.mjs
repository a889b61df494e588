// Every screen, on a phone and on a desk: rules of accessibility, nothing wider than the screen, nothing too small for a finger,
// nothing that moves unasked.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { community } from './together.mjs';

const devices = {
  '360x740': { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  '1366x768': { viewport: { width: 1366, height: 768 } },
};

const atHome = async (teacher) => {
  await teacher.enter();
};
const inCommunity = async (teacher) => {
  await teacher.enter();
  await teacher.open(community);
};

const inConversations = async (teacher) => {
  if (!(await teacher.page.locator('.space-card').count())) await teacher.enter();
  const network = await teacher.page.locator('a.space-card', { hasText: 'Red rural de cuatro escuelas' }).first().getAttribute('href');
  await teacher.goTo(`${new URL(network, teacher.page.url()).pathname}/conversaciones`);
  await teacher.page.locator('section[aria-labelledby="tpl-shipped"] .template-card').first().waitFor();
};
// With everything open that opens.
const edited = async ({ page }, act, right) => {
  await page.getByRole('button', { name: act, exact: true }).click();
  await page.locator('.tpl-state', { hasText: right }).waitFor();
  await page.evaluate(() => document.querySelectorAll('.tpl-page details').forEach((each) => (each.open = true)));
};

// Whose screen it is; Rosa's where nobody is named.
const whose = { logbook: 'Maribel', conversations: 'Ernesto', 'a conversation that is edited': 'Ernesto', 'a conversation that is edited, in English': 'Ernesto' };

const places = {
  async entry(teacher) {
    await teacher.goTo('/');
    await teacher.page.getByRole('button', { name: teacher.name }).waitFor();
  },
  spaces: atHome,
  community: inCommunity,
  async profile(teacher) {
    await teacher.enter();
    await teacher.page.getByRole('link', { name: 'Mi perfil' }).click();
    await teacher.page.getByRole('radio', { name: 'English' }).waitFor();
  },
  async opening(teacher) {
    await teacher.enter();
    await teacher.page.getByRole('link', { name: 'Abrir un espacio aquí' }).first().click();
    await teacher.page.getByRole('button', { name: 'Abrir', exact: true }).waitFor();
  },
  async members(teacher) {
    await inCommunity(teacher);
    await teacher.page.locator('.page-bar a.bar-link[href$="/integrantes"]').click();
    await teacher.page.locator('li.member').first().waitFor();
  },
  async plan(teacher) {
    await teacher.enter();
    await teacher.page.getByRole('link', { name: 'Amigo crítico con Yasna' }).click();
    await teacher.page.getByRole('heading', { name: 'Fases y tiempos' }).waitFor();
  },
  async logbook(teacher) {
    await teacher.enter();
    await teacher.goTo('/bitacora');
    await teacher.page.locator('.logbook-entry .commitment').first().waitFor();
  },
  async notices(teacher) {
    await teacher.enter();
    await teacher.goTo('/avisos');
    await teacher.page.locator('.notice-row').first().waitFor();
  },
  // Where nobody else writes meanwhile, as a thread has to be among the newest messages.
  async thread(teacher) {
    await teacher.enter();
    await teacher.open('Grupo de estudio de casos');
    await teacher.page.locator('a.thread-link').first().click();
    await teacher.page.getByRole('heading', { level: 1, name: /^Hilo de/ }).waitFor();
  },
  async acta(teacher) {
    await teacher.enter();
    const session = await teacher.page.getByRole('link', { name: 'Amigo crítico con Pedro' }).getAttribute('href');
    await teacher.goTo(`${new URL(session, teacher.page.url()).pathname}/acta`);
    await teacher.page.getByRole('heading', { name: 'Lo que se conversó' }).waitFor();
  },
  async conversations(teacher) {
    await inConversations(teacher);
  },
  async 'a conversation that is edited'(teacher) {
    await inConversations(teacher);
    await edited(teacher, 'Adaptar: Conversación de coaching', 'Está bien');
  },
  async 'a conversation that is edited, in English'(teacher) {
    await places.profile(teacher);
    await teacher.page.getByRole('radio', { name: 'English' }).check();
    await inConversations(teacher);
    await edited(teacher, 'Adapt: Deliberación', 'All is well');
  },
  async 'in English'(teacher) {
    await places.profile(teacher);
    await teacher.page.getByRole('radio', { name: 'English' }).check();
    await teacher.goTo('/');
    await teacher.open(community);
    await teacher.page.getByRole('button', { name: 'Send' }).waitFor();
    assert.equal(await teacher.page.evaluate(() => document.documentElement.lang), 'en');
  },
  // As many letters as fit, without a place to break them, and nothing in it yet.
  async 'a long name and nothing said'(teacher) {
    await teacher.enter();
    const { page } = teacher;
    const name = 'Trans'.padEnd(120, 'disciplinariamente');
    await page.getByRole('link', { name: 'Nuevo cuaderno personal' }).click();
    await page.getByLabel('¿Cómo se llama?').fill(name);
    await page.getByRole('button', { name: 'Abrir', exact: true }).click();
    await page.locator('a.space-card', { hasText: name }).first().waitFor();
    await mustFit(page, 'spaces with a long name');
    await page.locator('a.space-card', { hasText: name }).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByText('Aún no hay mensajes').waitFor();
    await page.getByText('Solo tú lo ves').waitFor();
    await page.getByPlaceholder('Escribe para ti…').waitFor();
  },
  async offline(teacher) {
    await inCommunity(teacher);
    await teacher.goOffline();
    await teacher.write('Esto lo escribo sin señal, y sale cuando vuelva.');
    await teacher.page.getByText('1 mensaje saldrá').waitFor();
  },
};

const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth);

const outOfReach = (page) =>
  page.evaluate((width) =>
    [...document.querySelectorAll('a, button, input, textarea')]
      .filter((each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((each) => [each, each.getBoundingClientRect()])
      .filter(([, box]) => box.width > 1 && (box.left < -1 || box.right > width + 1))
      .map(([each]) => each.outerHTML.slice(0, 120)), page.viewportSize().width);

// What is longer than the screen scrolls inside the shell, whose bar stays where it is.
const standsStill = (page) =>
  page.evaluate(() => document.querySelector('.shell') === null || document.documentElement.scrollHeight <= innerHeight);

// What is drawn smaller may be larger for a finger, and a link within words is as high as they are.
const tooSmall = (page) =>
  page.evaluate((least) =>
    [...document.querySelectorAll('a, button, select, summary, input:not([type=hidden])')]
      .filter((each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !each.closest('.words, .commitment-origin'))
      .map((each) => [each, each.matches('[type=radio], [type=checkbox]') ? (each.closest('label') ?? each) : each])
      .map(([each, target]) => {
        const { width, height } = target.getBoundingClientRect();
        const around = getComputedStyle(target, '::after');
        const wider = around.position === 'absolute' ? [parseFloat(around.width), parseFloat(around.height)] : [0, 0];
        return [each, Math.max(width, wider[0]), Math.max(height, wider[1]), width];
      })
      .filter(([each, width, height, drawn]) => drawn > 1 && !each.matches('.skip, .when') && Math.min(width, height) < least)
      .map(([each, width, height]) => `${Math.round(width)}x${Math.round(height)} ${each.outerHTML.slice(0, 100)}`), 43.5);

async function mustFit(page, name) {
  const { width } = page.viewportSize();
  assert.ok((await wide(page)) <= width, `${name}: scrolls sideways`);
  assert.deepEqual(await outOfReach(page), [], `${name}: out of reach`);
  assert.ok(await standsStill(page), `${name}: the page itself scrolls`);
}

async function screen(later, stage, device, place) {
  const { viewport, ...options } = devices[device];
  const teacher = await stage.teacher(later, whose[place] ?? 'Rosa', { viewport, ...options });
  await places[place](teacher);
  for (const colorScheme of ['light', 'dark']) {
    await teacher.page.emulateMedia({ colorScheme });
    await teacher.picture(`${place} ${device} ${colorScheme}`);
    await mustBeAccessible(teacher.page, `${place}, ${colorScheme}`);
  }
  await mustFit(teacher.page, place);
  if (options.hasTouch) assert.deepEqual(await tooSmall(teacher.page), [], `${place}: too small for a finger`);
  // At 200 % there is half the room.
  await teacher.page.setViewportSize({ width: viewport.width / 2, height: viewport.height / 2 });
  await teacher.picture(`${place} ${device} at 200`);
  await mustFit(teacher.page, `${place} at 200 %`);
}

async function still(later, stage) {
  const teacher = await stage.teacher(later, 'Rosa', { reducedMotion: 'reduce' });
  const moving = () =>
    teacher.page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((each) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
        const moves = /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
        return moves ? [each.outerHTML.slice(0, 120)] : [];
      }),
    );
  await inCommunity(teacher);
  assert.deepEqual(await moving(), []);
  await teacher.page.emulateMedia({ reducedMotion: 'no-preference' });
  assert.ok((await moving()).length > 0, 'this looks at nothing');
}

export async function screens(suite, stage) {
  // The phone and the desk are looked at side by side.
  await Promise.all(Object.keys(devices).map(async (device) => {
    for (const place of Object.keys(places)) {
      await suite.test(`${place} at ${device}: accessible by day and by night, whole at 200 %`, (later) => screen(later, stage, device, place));
    }
  }));
  await suite.test('whoever asks for less motion gets none', (later) => still(later, stage));
}
