// A private relay for calls (TURN) on loopback, as deploy/local.sh starts one.
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

import { Program } from './processes.mjs';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('close', () => socket.destroy());
    socket.on('connect', () => socket.end());
  });

export async function startRelay(place) {
  const port = await freePort();
  const secret = randomBytes(32).toString('hex');
  const secretFile = join(place, 'turn.secret');
  writeFileSync(secretFile, `${secret}\n`, { mode: 0o600 });
  const program = new Program(
    'coturn',
    ['turnserver', '-n', '--listening-ip=127.0.0.1', '--relay-ip=127.0.0.1', `--listening-port=${port}`, '--no-tls', '--no-dtls', '--no-cli', '--no-tcp-relay',
      '--use-auth-secret', `--static-auth-secret=${secret}`, '--realm=urdimbre.test', '--fingerprint', '--no-multicast-peers',
      '--allow-loopback-peers', '--log-file=stdout', '--simple-log', `--pidfile=${join(place, 'turn.pid')}`, `--userdb=${join(place, 'turn.db')}`],
    { log: join(place, 'turn.log') },
  );
  await program.ready(() => answers(port));
  return {
    environment: {
      URDIMBRE_TURN_URLS: ['udp', 'tcp'].map((way) => `turn:127.0.0.1:${port}?transport=${way}`).join(','),
      URDIMBRE_TURN_SECRET_FILE: secretFile,
    },
    stop: () => program.end('SIGTERM'),
  };
}
