// The road between one browser and the servers: one address, and whatever happens to signals on the way.
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { Transform } from 'node:stream';

// With URDIMBRE_SLOW=1 whatever goes to a browser arrives up to so many milliseconds late, each piece by a chance of its own:
// what a test takes for granted and only mostly is so comes to light.
const latest = process.env.URDIMBRE_SLOW === '1' ? 300 : 0;

export class Road {
  #server;
  #trips = new Set();
  #silent = new Set(); // connections over which nothing was said yet
  #state = 'open';
  #socketsBlocked = false;
  bytesToBrowser = 0;

  // `ports`: those of the servers, the preferred one first, asked at every connection.
  constructor(ports) {
    this.#server = createServer({ pauseOnConnect: true }, (browser) => void this.#travel(browser, ports()));
  }

  async open() {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  get address() {
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  async close() {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  // What is under way is broken off, and nobody is let through.
  cut() {
    this.#state = 'cut';
    for (const trip of this.#trips) trip.breakOff();
    for (const browser of this.#silent) browser.resetAndDestroy();
  }

  // Connections stay, and nothing arrives any more, neither there nor here.
  silence() {
    this.#become('silent');
  }

  // What the browser sends arrives; it hears no answer.
  deafen() {
    this.#become('deaf');
  }

  mend() {
    this.#become('open');
  }

  // As a school's proxy does: HTTP passes, WebSockets are refused, and those that are open end.
  blockSockets() {
    this.#socketsBlocked = true;
    for (const trip of this.#trips) if (trip.isSocket) trip.breakOff();
  }

  letSocketsThrough() {
    this.#socketsBlocked = false;
  }

  #become(state) {
    this.#state = state;
    for (const trip of this.#trips) trip.flow(state);
  }

  async #travel(browser, ports) {
    browser.on('error', () => {});
    if (this.#state === 'cut') return browser.resetAndDestroy();
    this.#silent.add(browser);
    const isSocket = asksForSocket(await firstWords(browser));
    this.#silent.delete(browser);
    if (browser.destroyed) return;
    if (isSocket && this.#socketsBlocked) {
      browser.resume(); // nobody reads it further, and it has to come to its end
      return browser.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    }
    const server = await firstThatAnswers(ports);
    if (!server || this.#state === 'cut') return browser.resetAndDestroy();
    const trip = new Trip(browser, server, (bytes) => (this.bytesToBrowser += bytes));
    trip.isSocket = isSocket;
    this.#trips.add(trip);
    trip.flow(this.#state);
    browser.on('close', () => this.#trips.delete(trip));
  }
}

// What the browser says first, which stays to be read. Browsers open connections before they need them.
async function firstWords(browser) {
  const words = await new Promise((resolve) => {
    browser.once('readable', () => resolve(browser.read()));
    browser.once('close', () => resolve(null));
  });
  if (words) browser.unshift(words);
  return words?.toString('latin1') ?? '';
}

// A browser opens a connection of its own for a WebSocket.
const asksForSocket = (words) => words.startsWith('GET /ws ');

class Trip {
  constructor(browser, server, counted) {
    this.browser = browser;
    this.server = server;
    server.on('data', ({ length }) => counted(length));
    server.pause();
    this.toBrowser = latest > 0 ? late() : browser;
    if (this.toBrowser !== browser) this.toBrowser.pipe(browser);
    for (const [one, other] of [[browser, server], [server, browser]]) {
      one.on('error', () => {});
      one.on('close', () => other.destroy());
    }
  }

  flow(state) {
    this.#let(this.browser, this.server, state !== 'silent');
    this.#let(this.server, this.toBrowser, state === 'open');
  }

  #let(from, to, through) {
    from.unpipe(to);
    if (through) from.pipe(to);
    else from.pause();
  }

  breakOff() {
    this.browser.resetAndDestroy();
    this.server.destroy();
  }
}

function late() {
  return new Transform({
    transform(piece, _, pass) {
      setTimeout(() => pass(null, piece), Math.random() * latest);
    },
  });
}

async function firstThatAnswers(ports) {
  for (const port of ports) {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    const answers = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (answers) return socket;
  }
  return undefined;
}
