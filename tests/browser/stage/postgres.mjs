// A private PostgreSQL on a unix socket.
import { chownSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { Program, run } from './processes.mjs';

const versions = '/usr/lib/postgresql';

function folderOfPrograms() {
  const [newest] = readdirSync(versions).sort((a, b) => Number(b) - Number(a));
  return join(versions, newest, 'bin');
}

// PostgreSQL refuses to run as root.
function serverUser() {
  if (process.getuid() !== 0) return undefined;
  const number = (option) => Number(run(['id', option, 'postgres']));
  return { uid: number('-u'), gid: number('-g') };
}

export async function startPostgres(place) {
  const bin = folderOfPrograms();
  const user = serverUser();
  const folder = join(place, 'pg');
  const data = join(folder, 'data');
  mkdirSync(folder);
  if (user) chownSync(folder, user.uid, user.gid);
  run(
    [join(bin, 'initdb'), `--pgdata=${data}`, '--username=urdimbre', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8',
      '--no-sync', '--no-instructions'],
    { user },
  );
  // Nobody cuts the power here, so nothing waits for the disk; the server is told that it is so.
  const program = new Program(
    'PostgreSQL',
    [join(bin, 'postgres'), '-D', data, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off'],
    { log: join(place, 'postgres.log'), user, death: 'QUIT' },
  );
  await program.ready(() => run([join(bin, 'pg_isready'), '-q', '-h', folder, '-U', 'urdimbre', '-d', 'postgres']) === '');
  const sql = (text) => run([join(bin, 'psql'), '-q', '-X', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-U', 'urdimbre', '-d', 'postgres', '-c', text]);
  return {
    conninfo: (database) => `host=${folder} user=urdimbre dbname=${database}`,
    create: (database) => sql(`create database ${database}`),
    // As the other one is; whatever was in it before is gone.
    copy(from, database) {
      sql(`drop database if exists ${database}`);
      sql(`create database ${database} template ${from} strategy file_copy`);
    },
    stop: () => program.end('SIGQUIT'),
  };
}
