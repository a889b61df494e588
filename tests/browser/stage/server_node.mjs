// One `urdimbre serve` process.
import { Program } from './processes.mjs';

export class ServerNode {
  #program;

  constructor(name, executable, environment, log) {
    Object.assign(this, { name, executable, environment, log, port: 0 });
  }

  // It takes any free port, and says which.
  async start() {
    this.#program = new Program(`node ${this.name}`, [this.executable, 'serve'], {
      log: this.log,
      environment: { ...this.environment, URDIMBRE_NODE: this.name, URDIMBRE_LISTEN: '127.0.0.1:0' },
    });
    await this.#program.ready(async () => {
      this.port = Number([...this.#program.said.matchAll(/listening .*\bport=(\d+)/g)][this.starts]?.[1]);
      return this.port > 0 && (await fetch(`http://127.0.0.1:${this.port}/readyz`)).ok;
    });
    this.starts += 1;
  }

  starts = 0;

  // kill -9.
  async kill() {
    await this.#program.end('SIGKILL');
  }

  // As an operator stops it; its exit code.
  stop() {
    return this.#program.end('SIGTERM');
  }

  get running() {
    return this.#program?.running ?? false;
  }

  get said() {
    return this.#program.said;
  }
}
