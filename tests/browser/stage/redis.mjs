// A private Redis on a unix socket.
import { join } from 'node:path';

import { Program, run } from './processes.mjs';

export async function startRedis(place) {
  const socket = join(place, 'redis.sock');
  const program = new Program(
    'Redis',
    ['redis-server', '--port', '0', '--unixsocket', socket, '--save', '', '--appendonly', 'no', '--dir', place],
    { log: join(place, 'redis.log') },
  );
  await program.ready(() => run(['redis-cli', '-s', socket, 'ping']).startsWith('PONG'));
  return {
    url: `unix://${socket}`,
    empty: () => run(['redis-cli', '-s', socket, 'flushall']),
    stop: () => program.end('SIGTERM'),
  };
}
