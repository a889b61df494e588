// Programs that end with us, whatever ends us, and that are ended by their pid only.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

import { until } from '../until.mjs';

const started = new Set();

export class Program {
  #child;
  #error;

  // `user`: {uid, gid} of somebody else. `death`: the signal that it gets when this process is no more.
  constructor(name, command, { log, environment = {}, user, death = 'KILL' }) {
    this.name = name;
    this.log = log;
    const output = openSync(log, 'a');
    const become = user ? [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'] : [];
    this.#child = spawn('setpriv', [...become, `--pdeathsig=${death}`, '--', ...command], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', output, output],
    });
    this.#child.on('error', (problem) => (this.#error = problem));
    closeSync(output);
    started.add(this);
  }

  get running() {
    if (this.#error) throw new Error(`${this.name}: ${this.#error.message}`);
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  // Its exit code, or the name of the signal that ended it; null while it runs.
  get ended() {
    return this.#child.exitCode ?? this.#child.signalCode;
  }

  get said() {
    return readFileSync(this.log, 'utf8');
  }

  async ready(condition) {
    await until(`${this.name} is ready`, async () => {
      if (!this.running) return true;
      return condition();
    }, 60_000);
    if (!this.running) throw new Error(`${this.name} ended with ${this.ended}:\n${this.said.slice(-4000)}`);
  }

  async end(signal, limit = 30_000) {
    if (this.running) this.#child.kill(signal);
    try {
      await until(`${this.name} ends on ${signal}`, () => !this.running, limit);
    } finally {
      if (this.running) this.#child.kill('SIGKILL');
      started.delete(this);
    }
    return this.ended;
  }

  kill() {
    if (this.ended === null) this.#child.kill('SIGKILL');
  }
}

export function killAll() {
  for (const program of started) program.kill();
}

// Runs to the end; what it said, or an error with it.
export function run(command, { environment = {}, user } = {}) {
  const [program, ...args] = command;
  const outcome = spawnSync(program, args, {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    timeout: 120_000,
    ...user,
  });
  if (outcome.status === 0) return outcome.stdout;
  throw new Error(`${program}: ${outcome.error?.message ?? outcome.stderr + outcome.stdout}`);
}
