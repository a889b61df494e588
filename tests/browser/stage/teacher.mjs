// Somebody of the demo network in front of a browser: what they do and what they see.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { patience, until } from '../until.mjs';
import { Member } from './member.mjs';

const pictures = process.env.URDIMBRE_PICTURES;

// A browser reports a lost network as an error of the page; everything else is one.
const ofTheNetwork = /Failed to load resource|WebSocket connection to|net::ERR_/;

export class Teacher {
  #problems = [];
  #pictures = 0;

  constructor(name, road, context, page) {
    Object.assign(this, { name, road, context, page });
    context.setDefaultTimeout(patience);
    page.on('pageerror', (problem) => this.#problems.push(problem.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !ofTheNetwork.test(message.text())) this.#problems.push(message.text());
    });
  }

  async leave(problem) {
    if (problem) {
      await this.picture(`failed ${this.name}`).catch(() => {});
      await this.#tell().catch(() => {});
    }
    await this.context.close();
    if (this.#problems.length > 0) throw new Error(`${this.name}'s browser complains: ${this.#problems.join('\n')}`);
  }

  // What stood before them when something failed, as a screen reader has it.
  async #tell() {
    const seen = await this.page.locator('main').ariaSnapshot({ timeout: 2000 });
    console.log(`    ${this.name} at ${new URL(this.page.url()).pathname}:\n${seen.split('\n').slice(0, 60).map((line) => `      ${line}`).join('\n')}`);
  }

  async picture(name) {
    if (!pictures) return;
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${name.replace(/\W+/g, '-')}.png`) });
  }

  async enter() {
    await this.page.goto(this.road.address);
    await this.page.getByRole('button', { name: this.name }).click();
    await this.page.locator('.space-card').first().waitFor();
  }

  // On another device of theirs; this one, at its list of spaces, knows of it.
  async hasRead(later, title) {
    const elsewhere = await Member.with(later, this.road.address, await this.cookie());
    await elsewhere.readAll(title);
    await this.page.locator('.space-card', { hasText: title }).locator('.space-unread').waitFor({ state: 'detached' });
  }

  async open(title) {
    await this.page.getByRole('link', { name: title }).click();
    await this.page.locator('li.row').first().waitFor();
  }

  async goTo(path) {
    await this.page.goto(this.road.address + path);
  }

  // The words are safe on the device when they appear among the messages.
  async write(text) {
    await this.page.getByRole('textbox').fill(text);
    await this.page.getByRole('button', { name: /^(Enviar|Guardar corrección)$/ }).click();
    await this.row(text).waitFor();
  }

  row(text) {
    return this.page.locator('li.row', { has: this.page.locator('.words').getByText(text, { exact: true }) });
  }

  async act(text, action) {
    await this.row(text).locator('.more').click();
    await this.row(text).getByRole('button', { name: action, exact: true }).click();
  }

  // Everything on the screen, oldest first.
  messages() {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('li.row')].map((row) => ({
        id: row.dataset.id,
        text: row.querySelector('.words')?.textContent,
        mine: row.classList.contains('mine'),
        waiting: row.classList.contains('waiting'),
      })),
    );
  }

  async sees(text) {
    await this.row(text).waitFor();
  }

  // Nothing of theirs waits to be sent or to be seen in the space.
  async allSent() {
    await until(`everything of ${this.name} is sent`, async () => (await this.messages()).every(({ waiting }) => !waiting));
  }

  // The service worker holds the shell.
  async shellKept() {
    await this.page.waitForFunction(async () => (await navigator.serviceWorker.ready) && navigator.serviceWorker.controller !== null);
  }

  // Airplane mode.
  async goOffline() {
    // In this order: a browser that has been told so may not look at its sockets any more.
    this.road.cut();
    await this.context.setOffline(true);
    await this.page.getByText('Sin conexión').first().waitFor();
  }

  async comeBack() {
    this.road.mend();
    await this.context.setOffline(false);
  }

  // What this person's shelf on the device holds in one store, by key.
  onDevice(store) {
    return this.page.evaluate(async (wanted) => {
      const done = (asked) =>
        new Promise((resolve, reject) => {
          asked.onsuccess = () => resolve(asked.result);
          asked.onerror = () => reject(asked.error);
        });
      const { name } = (await indexedDB.databases()).find((each) => /^urdimbre-\d+$/.test(each.name));
      const shelf = await done(indexedDB.open(name));
      const objects = shelf.transaction(wanted).objectStore(wanted);
      const [keys, values] = await Promise.all([done(objects.getAllKeys()), done(objects.getAll())]);
      shelf.close();
      return Object.fromEntries(keys.map((key, index) => [key, values[index]]));
    }, store);
  }

  async cookie() {
    return (await this.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  }
}
