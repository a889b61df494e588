// Who is here and what is done about it: roles, invitations with their QR code, recovery, leaving; a device that several share.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { Member } from './stage/member.mjs';
import { community } from './together.mjs';
import { until } from './until.mjs';

const phone = { viewport: { width: 360, height: 740 } };
const network = 'Red rural de cuatro escuelas';
const password = 'la lana y el telar';

async function fits({ page }) {
  const { wide, seen } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, seen: document.documentElement.clientWidth }));
  assert.ok(wide <= seen, `${wide} > ${seen}`);
}

async function looksRight(teacher, name) {
  for (const colorScheme of ['light', 'dark']) {
    await teacher.page.emulateMedia({ colorScheme });
    await mustBeAccessible(teacher.page, `${name}, ${colorScheme}`);
    await teacher.picture(`${name} ${colorScheme}`);
  }
  await teacher.page.emulateMedia({ colorScheme: 'light' });
  await fits(teacher);
}

async function membersOf(later, stage, who, title, options) {
  const teacher = await stage.teacherIn(later, who, title, options);
  await teacher.page.locator('.page-bar a.bar-link[href$="/integrantes"]').click();
  await teacher.page.locator('li.member').first().waitFor();
  return teacher;
}

const memberRow = ({ page }, name) => page.locator('li.member', { hasText: name });

// The form is gone: what the row says is what is so, and no field of it.
async function saved({ page }) {
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Mentor o mentora' }).waitFor({ state: 'detached' });
}

async function rolesChange(later, stage) {
  const [carolina, edgardo] = await Promise.all([
    membersOf(later, stage, 'Carolina', community, phone),
    membersOf(later, stage, 'Edgardo', community, { node: 1 }),
  ]);
  assert.equal(await edgardo.page.getByRole('button', { name: /^Cambiar a/ }).count(), 0, 'only who coordinates is offered it');
  assert.equal(await edgardo.page.getByRole('heading', { name: 'Invitar' }).count(), 0);
  await looksRight(carolina, 'members');
  await carolina.page.getByRole('button', { name: /^Cambiar a Edgardo/ }).click();
  await carolina.page.getByRole('checkbox', { name: 'Mentor o mentora' }).check();
  await looksRight(carolina, 'member roles');
  await saved(carolina);
  await memberRow(carolina, 'Edgardo').getByText('Mentor o mentora').waitFor();

  // Until a day, which other roles leave as it is; told to who cares for the space and to whom it concerns.
  const lastDay = '2031-03-12';
  await carolina.page.getByRole('button', { name: /^Cambiar a Edgardo/ }).click();
  await carolina.page.getByLabel('Hasta cuándo (opcional)').fill('2020-01-01');
  await carolina.page.getByText('Ese día ya pasó').waitFor();
  assert.equal(await carolina.page.getByRole('button', { name: 'Guardar', exact: true }).isDisabled(), true);
  await carolina.page.getByLabel('Hasta cuándo (opcional)').fill(lastDay);
  await looksRight(carolina, 'the end of a membership');
  await saved(carolina);
  await memberRow(carolina, 'Edgardo').getByText('hasta el 12 de marzo de 2031').waitFor();
  await carolina.page.getByRole('button', { name: /^Cambiar a Edgardo/ }).click();
  assert.equal(await carolina.page.getByLabel('Hasta cuándo (opcional)').inputValue(), lastDay);
  await carolina.page.getByRole('checkbox', { name: 'Mentor o mentora' }).uncheck();
  await saved(carolina);
  await memberRow(carolina, 'Edgardo').getByText('Mentor o mentora').waitFor({ state: 'detached' });
  await memberRow(carolina, 'Edgardo').getByText('hasta el 12 de marzo de 2031').waitFor();
  await edgardo.page.reload();
  await memberRow(edgardo, 'Edgardo').getByText('estás aquí hasta el 12 de marzo de 2031').waitFor();
  const other = await membersOf(later, stage, 'Pedro', community, phone);
  await memberRow(other, 'Edgardo').waitFor();
  assert.equal(await memberRow(other, 'Edgardo').getByText('hasta el').count(), 0, 'nobody else is told');

  // The last one who coordinates cannot stop: the reason stands where it was asked.
  await carolina.page.getByRole('button', { name: 'Salir de este espacio' }).click();
  await carolina.page.getByRole('button', { name: 'Sí, salir de aquí' }).click();
  await carolina.page.getByText('Nombra antes a otra').first().waitFor();
  await looksRight(carolina, 'last coordinator');
  await memberRow(carolina, 'Carolina').getByRole('button', { name: 'Entendido' }).click();

  await edgardo.page.getByRole('button', { name: 'Salir de este espacio' }).click();
  await edgardo.page.getByText('Lo que escribiste queda con tu nombre').waitFor();
  await edgardo.picture('leave a space');
  await edgardo.page.getByRole('button', { name: 'Sí, salir de aquí' }).click();
  await memberRow(carolina, 'Edgardo').waitFor({ state: 'detached' });
  await edgardo.page.getByRole('link', { name: community }).waitFor({ state: 'detached' });

  // Back again, as they were.
  const coordinator = await Member.with(later, carolina.road.address, await carolina.cookie());
  const { self } = await Member.with(later, edgardo.road.address, await edgardo.cookie());
  await coordinator.ask(await coordinator.space(community), { type: 'add_member', person: self.id, roles: ['teacher'] });
  await edgardo.page.locator('a.space-card', { hasText: community }).waitFor();
}

// Two networks meet in the community, which lies in none (rule C55).
async function networksMeet(later, stage) {
  const pedro = await membersOf(later, stage, 'Pedro', community, phone);
  await memberRow(pedro, 'Rosa').getByText(network).waitFor();
  await memberRow(pedro, 'Wilber').getByText('RER del altiplano').waitFor();
  assert.equal(await memberRow(pedro, 'Carolina').getByText(network).count(), 0, 'of none of them');
  await looksRight(pedro, 'members of several networks');
  await pedro.page.locator('.page-bar a.bar-button').first().click();

  const called = `Rosa Huenchumil Antilef (${network})`;
  const rosa = await stage.teacherIn(later, 'Rosa', community, { node: 1 });
  await pedro.page.locator('.here-button').click();
  await pedro.page.locator('.here-person', { hasText: called }).waitFor();
  await pedro.picture('who is here, of several networks');
  await pedro.page.keyboard.press('Escape');
  const words = 'Llegó la caja de libros a El Manzano.';
  await rosa.page.getByLabel(/^Tu mensaje para/).fill(words);
  await rosa.page.getByRole('button', { name: 'Enviar', exact: true }).click();
  const row = pedro.page.locator('.rows > li', { hasText: words });
  await row.locator('.who').getByText(network).waitFor();
  await looksRight(pedro, 'a message of somebody of another network');
  await pedro.shellKept();
  await pedro.goOffline();
  await pedro.page.reload();
  await row.locator('.who').getByText(network).waitFor();
}

async function invites(later, stage) {
  const carolina = await membersOf(later, stage, 'Carolina', community, phone);
  const { page } = carolina;
  await page.getByLabel('Quien lo use participará como').selectOption('guest');
  await page.getByText('en ningún otro').waitFor();
  await page.getByRole('button', { name: 'Crear invitación' }).click();
  await page.getByRole('img', { name: 'Código QR del enlace' }).waitFor();
  const link = await page.locator('.secret-label input').inputValue();
  assert.match(link, /\/invitacion#[\w-]{40,}$/);
  await page.locator('.secret-link').scrollIntoViewIfNeeded();
  await looksRight(carolina, 'invitation with QR');

  const visitor = await stage.teacher(later, 'visitor', phone);
  const secret = link.slice(link.indexOf('#'));
  await visitor.goTo(`/invitacion${secret}`);
  await visitor.page.getByText('Participarás como: De visita').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'De visita' }).getByRole('button', { name: 'Revocar' }).click();
  await page.getByText('La invitación ya no sirve').waitFor();
  await visitor.page.reload();
  await visitor.page.getByText('Esta invitación ya no sirve').waitFor();
}

// Recovered by who coordinates all their spaces; told; then on a shared device, and gone for good.
async function recovered(later, stage) {
  const ines = await membersOf(later, stage, 'Inés', network, phone);
  await ines.page.getByRole('button', { name: /^Cambiar a Rosa/ }).click();
  await ines.page.getByRole('button', { name: 'Crear enlace de recuperación' }).click();
  await ines.page.getByRole('button', { name: 'Crear enlace', exact: true }).click();
  await ines.page.getByText('espacios que tú no coordinas').waitFor();
  await looksRight(ines, 'recovery refused');
  await ines.page.getByRole('button', { name: /^Cambiar a Camila/ }).click();
  await memberRow(ines, 'Camila').getByRole('button', { name: 'Crear enlace de recuperación' }).click();
  await memberRow(ines, 'Camila').getByRole('button', { name: 'Crear enlace', exact: true }).click();
  const link = await memberRow(ines, 'Camila').locator('.secret-label input').inputValue();
  await ines.picture('recovery link');

  const camila = await stage.teacher(later, 'Camila', phone);
  await camila.goTo(`/recuperar${link.slice(link.indexOf('#'))}`);
  await camila.page.getByRole('heading', { name: /^Recupera tu cuenta, Camila/ }).waitFor();
  await looksRight(camila, 'recovery');
  await camila.page.getByLabel('Usuario o correo').fill('camila@escuela.test');
  await camila.page.getByLabel('Contraseña nueva').fill(password);
  await camila.page.getByRole('button', { name: 'Guardar y entrar' }).click();
  await camila.page.getByText(/Inés .* creó el .* un enlace/).waitFor();
  await looksRight(camila, 'recovery told');
  await camila.page.getByRole('button', { name: 'Entendido' }).click();
  await camila.page.getByRole('button', { name: 'Entendido' }).waitFor({ state: 'detached' });
  await camila.page.reload();
  await camila.page.locator('.space-card').first().waitFor();
}

const onDisk = ({ page }) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    stored: Object.keys(localStorage).filter((key) => key !== 'urdimbre.lang'),
    session: Object.keys(sessionStorage),
  }));

async function shared(later, stage) {
  const camila = await stage.teacher(later, 'Camila', phone);
  const { page } = camila;
  await page.clock.install();
  await camila.goTo('/');
  await page.getByLabel('Usuario o correo').fill('camila@escuela.test');
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByLabel('lo usan otras personas').check();
  await looksRight(camila, 'sign in on a shared device');
  await page.getByRole('button', { name: 'Entrar', exact: true }).first().click();
  await page.locator('.space-card').first().waitFor();
  const [cookie] = await camila.context.cookies();
  assert.equal(cookie.expires, -1, 'the cookie goes with the browser');
  await camila.open(network);
  await camila.write('Desde el computador de la sala.');
  await camila.allSent();
  assert.deepEqual(await onDisk(camila), { databases: [], stored: [], session: [] });

  // Words that are only begun go with the page, so it asks first.
  await page.getByRole('textbox').pressSequentially('Esto no lo he');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  assert.equal(question.type(), 'beforeunload');
  await question.dismiss();
  await page.getByRole('textbox').fill('');

  await camila.goOffline();
  await camila.write('Sin señal, desde la sala.');
  assert.deepEqual(await onDisk(camila), { databases: [], stored: [], session: [] });
  await page.getByRole('textbox').pressSequentially('Y esto queda a medias');
  await page.clock.fastForward('06:00');
  await page.getByRole('heading', { name: 'En pausa' }).waitFor();
  await page.getByText('también se pierde lo que estabas escribiendo').waitFor();
  assert.equal(await page.getByText('Sin señal, desde la sala.').count(), 0, 'nothing is to be read');
  await page.getByText('Hay 1 mensaje sin enviar').waitFor();
  await looksRight(camila, 'locked');
  await camila.comeBack();
  await page.getByLabel('Contraseña', { exact: true }).fill('no es la mía');
  await page.getByRole('button', { name: 'Seguir' }).click();
  await page.getByText('Esa no es tu contraseña').waitFor();
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Seguir' }).click();
  await camila.sees('Sin señal, desde la sala.');
  await camila.allSent();
  await until('what was being written is there again', async () => (await page.getByRole('textbox').inputValue()) === 'Y esto queda a medias');
  await page.getByRole('textbox').fill('');

  // The page again: still signed in by the cookie, still nothing on the disk.
  await page.reload();
  await camila.sees('Sin señal, desde la sala.');
  assert.deepEqual(await onDisk(camila), { databases: [], stored: [], session: [] });
}

async function nothingStays(later, stage) {
  const patricio = await stage.teacherIn(later, 'Patricio', network, phone);
  const { page } = patricio;
  await page.getByRole('textbox').pressSequentially('un borrador');
  await until('the draft is on the device', async () => Object.keys(await patricio.onDevice('drafts')).length > 0);
  await patricio.goTo('/perfil');
  await page.getByRole('button', { name: 'Salir', exact: true }).click();
  await page.getByRole('button', { name: 'Salir y borrar' }).click();
  await page.getByRole('heading', { name: 'Entra con tu contraseña' }).waitFor();
  await until('nothing is left', async () => JSON.stringify(await onDisk(patricio)) === JSON.stringify({ databases: [], stored: [], session: [] }));
  assert.deepEqual(await patricio.context.cookies(), []);
}

async function accountOf(later, stage) {
  const ines = await stage.teacherIn(later, 'Inés', network, { node: 1 });
  const said = ines.page.locator('.rows > li', { hasText: 'Desde el computador de la sala.' });
  await said.getByText(/^Camila/).waitFor();
  const camila = await stage.teacher(later, 'Camila', phone);
  const { page } = camila;
  await camila.goTo('/');
  await page.getByLabel('Usuario o correo').fill('camila@escuela.test');
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Entrar', exact: true }).first().click();
  await page.locator('.space-card').first().waitFor();
  await page.getByRole('link', { name: 'Mi perfil' }).click();
  await page.getByLabel('Para qué es').fill('Planilla de la escuela');
  await page.getByRole('button', { name: 'Crear clave' }).click();
  const token = await page.locator('.secret-label input').inputValue();
  const me = () => fetch(`${camila.road.address}/api/me`, { headers: { authorization: `Bearer ${token}` } });
  assert.equal((await me()).status, 200);
  await looksRight(camila, 'tokens');
  await page.getByRole('button', { name: 'Revocar' }).click();
  await page.getByText('No tienes claves').waitFor();
  assert.equal((await me()).status, 401);

  await page.getByRole('button', { name: 'Cerrar mi cuenta' }).click();
  const form = page.getByRole('region', { name: 'Cerrar mi cuenta' });
  assert.equal(await form.getByRole('radio', { name: /^Lo que escribí, con mi nombre/ }).isChecked(), true);
  await form.getByRole('radio', { name: /^Nada de lo que dije/ }).check();
  await form.getByText('copias de respaldo').waitFor();
  await form.getByRole('button', { name: 'Cerrar mi cuenta para siempre' }).click();
  await form.getByText('Escribe tu contraseña: la pedimos otra vez').waitFor();
  await until('the focus is on what is missing', () => form.getByLabel('Contraseña actual').evaluate((field) => document.activeElement === field));
  await form.getByLabel('Contraseña actual').fill('no es la mía');
  await form.getByText('Escribe tu contraseña: la pedimos otra vez').waitFor({ state: 'detached' });
  await form.getByRole('button', { name: 'Cerrar mi cuenta para siempre' }).click();
  await form.getByText('no coinciden').waitFor();
  await looksRight(camila, 'deactivation');
  await form.getByLabel('Contraseña actual').fill(password);
  await form.getByRole('button', { name: 'Cerrar mi cuenta para siempre' }).click();
  await page.getByRole('heading', { name: 'Entra con tu contraseña' }).waitFor();
  assert.deepEqual(await onDisk(camila), { databases: [], stored: [], session: [] });
  await page.getByLabel('Usuario o correo').fill('camila@escuela.test');
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Entrar', exact: true }).first().click();
  await page.getByText('no coinciden').waitFor();

  // What they said is taken back while others look, and their devices do not name them any more, with or without a signal.
  await said.waitFor({ state: 'detached' });
  const unnamed = ines.page.locator('.rows > li', { hasText: 'Persona que pidió no figurar' });
  await until('nodes, too, have forgotten the name', async () => {
    await ines.page.reload();
    await ines.page.locator('.rows > li').last().waitFor();
    return (await unnamed.count()) > 0;
  });
  await looksRight(ines, 'somebody was erased');
  await until('the device does not remember the name', async () => !JSON.stringify(await ines.onDevice('lists')).includes('Camila'));
  await ines.shellKept();
  await ines.goOffline();
  await ines.page.reload();
  await unnamed.first().waitFor();
  assert.equal(await ines.page.getByText(/^Camila/).count(), 0);
}

export async function people(suite, stage) {
  await suite.test('people: roles change, the last coordinator stays, whoever wants goes', (later) => rolesChange(later, stage));
  await suite.test('people: where networks meet, names say of which one is', (later) => networksMeet(later, stage));
  await suite.test('people: an invitation with a QR code is made and revoked', (later) => invites(later, stage));
  await suite.test('people: an account is recovered by who coordinates all of its spaces', (later) => recovered(later, stage));
  await suite.test('people: a shared device keeps nothing and locks itself', (later) => shared(later, stage));
  await suite.test('people: signing out leaves nothing on the device', (later) => nothingStays(later, stage));
  await suite.test('people: a key for a program, and closing the account', (later) => accountOf(later, stage));
}
