// Coming in from outside: an invitation, a password, and leaving everywhere.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { run } from './stage/processes.mjs';
import { community } from './together.mjs';

const phone = { viewport: { width: 360, height: 740 } };
const password = 'el cerro y la quebrada';

// As an operator makes one for the community of the other tests.
function invitation(stage, space) {
  const said = run(
    [stage.nodes[0].executable, 'invite', `--space=${space}`, '--roles=teacher'],
    { environment: stage.environment },
  );
  return /#(\S+)/.exec(said)[1];
}

const spaceOf = ({ page }) => /\/e\/(\d+)/.exec(page.url())[1];

async function fits(page) {
  const { wide, seen } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth, seen: document.documentElement.clientWidth,
  }));
  assert.ok(wide <= seen, `${wide} > ${seen}`);
}

async function invited(later, stage) {
  const carolina = await stage.teacherIn(later, 'Carolina', community);
  const secret = invitation(stage, spaceOf(carolina));
  const nayaret = await stage.teacher(later, 'Nayaret', phone);
  const { page } = nayaret;
  await nayaret.goTo(`/invitacion#${secret}`);
  await page.getByRole('heading', { level: 1, name: community }).waitFor();
  await mustBeAccessible(page, 'invitation');
  await fits(page);
  await nayaret.picture('invitation');

  await page.getByLabel('Tu nombre, como quieres que te lean').fill('Nayaret Colque');
  const form = page.getByRole('region', { name: 'Crea tu cuenta' });
  await form.getByLabel('Usuario o correo').fill('Nayaret.Colque@escuela.test');
  await form.getByLabel('Contraseña', { exact: true }).fill('corta');
  await form.getByLabel('Acepto que mis datos').check();
  await form.getByRole('button', { name: 'Crear mi cuenta y entrar' }).click();
  await page.getByText('La contraseña es muy corta').waitFor();
  await nayaret.picture('invitation refused');
  await form.getByLabel('Contraseña', { exact: true }).fill(password);
  await form.getByRole('button', { name: 'Crear mi cuenta y entrar' }).click();
  await page.locator('li.row').first().waitFor();
  await nayaret.write('Hola, vengo del valle.');
  await carolina.sees('Hola, vengo del valle.');

  // Used up: whoever comes next is told so, in words.
  const late = await stage.teacher(later, 'late', phone);
  await late.goTo(`/invitacion#${secret}`);
  await late.page.getByText('Esta invitación ya no sirve').waitFor();
  await mustBeAccessible(late.page, 'used invitation');
  await late.picture('invitation used');
}

async function withPassword(later, stage) {
  const [first, second] = await Promise.all([
    stage.teacher(later, 'Nayaret', phone),
    stage.teacher(later, 'Nayaret elsewhere', { node: 1 }),
  ]);
  for (const one of [first, second]) {
    await one.goTo('/');
    await one.page.getByLabel('Usuario o correo').fill('nayaret.colque@escuela.test');
    await one.page.getByLabel('Contraseña', { exact: true }).fill(password);
    await one.picture(`sign in ${one.name}`);
    await one.page.getByRole('button', { name: 'Entrar', exact: true }).first().click();
    await one.page.locator('.space-card').first().waitFor();
  }
  await first.goTo('/perfil');
  await first.page.getByText('Entras con nayaret.colque@escuela.test').waitFor();
  await mustBeAccessible(first.page, 'profile');
  await fits(first.page);
  await first.picture('profile of a newcomer');
  await first.page.getByRole('button', { name: 'Salir en todos mis dispositivos' }).click();
  await first.page.getByRole('button', { name: 'Salir y borrar' }).click();
  await first.page.getByRole('heading', { name: 'Entra con tu contraseña' }).waitFor();
  await second.page.getByText('Tu sesión terminó').first().waitFor();
}

async function alreadyIn(later, stage) {
  const carolina = await stage.teacherIn(later, 'Carolina', community);
  const secret = invitation(stage, spaceOf(carolina));
  const rosa = await stage.teacher(later, 'Rosa', phone);
  await rosa.enter();
  await rosa.goTo(`/invitacion#${secret}`);
  await rosa.picture('invitation for somebody signed in');
  await rosa.page.getByRole('button', { name: /^Entrar como Rosa/ }).click();
  await rosa.page.locator('li.row').first().waitFor();
}

export async function newcomers(suite, stage) {
  await suite.test('an invitation brings somebody new in, once', (later) => invited(later, stage));
  await suite.test('a newcomer comes back with a password and leaves everywhere', (later) => withPassword(later, stage));
  await suite.test('somebody signed in uses an invitation with one click', (later) => alreadyIn(later, stage));
}
