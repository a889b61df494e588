// Everything that the tests play on: PostgreSQL, Redis, two nodes with the demo network, Chromium, roads.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, top } from './pieces.mjs';
import { startPostgres } from './postgres.mjs';
import { run } from './processes.mjs';
import { startRedis } from './redis.mjs';
import { startRelay } from './relay.mjs';
import { Road } from './road.mjs';
import { ServerNode } from './server_node.mjs';
import { Teacher } from './teacher.mjs';

const executable = process.env.URDIMBRE_EXECUTABLE ?? join(top, 'build', 'asan', 'server', 'urdimbre');
const browserProgram = process.env.URDIMBRE_CHROMIUM ?? '/usr/bin/chromium';
const webRoot = process.env.URDIMBRE_WEB_ROOT ?? join(top, 'web-client', 'dist');

// The path of a unix socket may not exceed 107 bytes.
const socketFolderMax = 80;

function madePlace() {
  const base = tmpdir().length > socketFolderMax ? '/tmp' : tmpdir();
  const place = mkdtempSync(join(base, 'u-browser-'));
  chmodSync(place, 0o711); // PostgreSQL runs as somebody else
  return place;
}

export class Stage {
  #parts = [];
  #postgres;
  #redis;
  #raised;

  async #raise() {
    for (const needed of [executable, browserProgram, join(webRoot, 'index.html')]) {
      if (!existsSync(needed)) throw new Error(`${needed} is not there; tests/run.sh builds it`);
    }
    const place = madePlace();
    this.#parts.push(() => rmSync(place, { recursive: true, force: true }));
    const [postgres, redis, relay] = await Promise.all([
      this.#keep(startPostgres(place)),
      this.#keep(startRedis(place)),
      this.#keep(startRelay(place)),
      this.#startBrowser(),
    ]);
    [this.#postgres, this.#redis] = [postgres, redis];
    this.environment = {
      URDIMBRE_DATABASE: this.#postgres.conninfo('stage'),
      URDIMBRE_REDIS: this.#redis.url,
      URDIMBRE_WEB_ROOT: webRoot,
      ...relay.environment,
      URDIMBRE_DEMO: '1',
      URDIMBRE_UNSAFE_STORAGE: '1',
      ASAN_OPTIONS: 'detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1',
      UBSAN_OPTIONS: 'print_stacktrace=1:halt_on_error=1',
    };
    this.#postgres.create('demo');
    const environment = { ...this.environment, URDIMBRE_DATABASE: this.#postgres.conninfo('demo') };
    for (const task of ['migrate', 'demo']) run([executable, task], { environment });
    this.nodes = ['norte', 'sur'].map(
      (name) => new ServerNode(name, executable, this.environment, join(place, `${name}.log`)),
    );
    this.#parts.push(() => this.#clear());
  }

  // The demo network as it was loaded, and nodes that know of nothing else: what one part of the
  // tests leaves behind is none of the business of the next.
  async set() {
    await (this.#raised ??= this.#raise());
    await this.#clear();
    this.#postgres.copy('demo', 'stage');
    this.#redis.empty();
    await Promise.all(this.nodes.map((node) => node.start()));
  }

  async #clear() {
    for (const code of await Promise.all(this.nodes.filter((node) => node.running).map((node) => node.stop()))) {
      assert.equal(code, 0, 'a node that stops ends in good order');
    }
  }

  async #keep(starting) {
    const part = await starting;
    this.#parts.push(part.stop);
    return part;
  }

  async #startBrowser() {
    this.browser = await chromium.launch({
      executablePath: browserProgram,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--allow-loopback-in-peer-connection'],
    });
    this.#parts.push(() => this.browser.close());
  }

  // A road that leads to this node while it answers, else to the other.
  road(preferred = 0) {
    const inOrder = () => [this.nodes[preferred], this.nodes[1 - preferred]].map(({ port }) => port);
    return new Road(inOrder).open();
  }

  // Somebody with a browser and a road of their own; `later` closes both.
  async teacher(later, name, { node = 0, ...options } = {}) {
    const road = await this.road(node);
    later(() => road.close());
    const context = await this.browser.newContext({
      viewport: { width: 1366, height: 768 }, locale: 'es-CL', timezoneId: 'America/Santiago', ...options,
    });
    const teacher = new Teacher(name, road, context, await context.newPage());
    later((problem) => teacher.leave(problem));
    return teacher;
  }

  // … who has come in, has read everything in a space, and opened it: they see its newest messages.
  async teacherIn(later, name, space, options) {
    const teacher = await this.teacher(later, name, options);
    await teacher.enter();
    await teacher.hasRead(later, space);
    await teacher.open(space);
    return teacher;
  }

  async strike() {
    for (const part of this.#parts.reverse()) await part();
    this.#parts = [];
  }
}
