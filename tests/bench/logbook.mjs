// logbook.mjs [rounds]: does the logbook (P23) of five years open as fast as one of a month? A private PostgreSQL and Redis with the
// demo network, in which a session and a mentoring room with its visits are copied for one person as often as five years have them, and
// for another as often as a month has. Both are asked for in turn: their sessions, and their rooms. URDIMBRE_EXECUTABLE: the server;
// otherwise the one of the preset `release`.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

import { demoCookie } from '../browser/stage/member.mjs';
import { top } from '../browser/stage/pieces.mjs';
import { startPostgres } from '../browser/stage/postgres.mjs';
import { killAll, run } from '../browser/stage/processes.mjs';
import { startRedis } from '../browser/stage/redis.mjs';
import { ServerNode } from '../browser/stage/server_node.mjs';

const rounds = Number(process.argv[2] ?? 200);
const executable = process.env.URDIMBRE_EXECUTABLE ?? join(top, 'build', 'release', 'server', 'urdimbre');
const session = 'Tercero parte primero';
// Five a week in the forty weeks of a school year.
// Of rooms and their visits a month fills a page already: five years have fifty times as many.
const room = 'Mentora a distancia: Valdivia y Putre';
const people = { 'one month': { name: 'Verónica', sessions: 20, rooms: 12 }, 'five years': { name: 'Maribel', sessions: 1000, rooms: 600 } };

if (!existsSync(executable)) throw new Error(`${executable} is not there: cmake --preset release && cmake --build --preset release`);

const copies = (title, person, count) => `
  create temporary table source as select space_id from space where title = '${title}' order by space_id limit 1;
  create temporary table copy (space_id bigint);
  with made as (
    insert into space (kind, title, parent)
    select s.kind, s.title || ' ' || n, s.parent from space s join source using (space_id), generate_series(1, ${count}) n
    returning space_id)
  insert into copy select space_id from made;
  insert into space_head (space_id, head) select c.space_id, h.head from copy c, space_head h join source using (space_id);
  insert into event (space_id, seq, at, command, subject, body)
  select c.space_id, e.seq, e.at, e.command, e.subject, e.body from copy c, event e join source using (space_id);
  insert into content (space_id, content_id, body) select c.space_id, w.content_id, w.body from copy c, content w join source using (space_id);
  insert into membership (space_id, person_id, roles) select c.space_id, m.person_id, m.roles from copy c, membership m join source using (space_id)
  where m.person_id = ${person};
  analyze;`;

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const place = mkdtempSync(join(tmpdir(), 'u-bench-'));
chmodSync(place, 0o711); // PostgreSQL runs as somebody else
const webRoot = join(place, 'web');
mkdirSync(webRoot);
writeFileSync(join(webRoot, 'index.html'), '');

try {
  const [postgres, redis] = await Promise.all([startPostgres(place), startRedis(place)]);
  postgres.create('demo');
  const environment = { URDIMBRE_DATABASE: postgres.conninfo('demo'), URDIMBRE_REDIS: redis.url, URDIMBRE_DEMO: '1', URDIMBRE_UNSAFE_STORAGE: '1', URDIMBRE_WEB_ROOT: webRoot };
  for (const task of ['migrate', 'demo']) run([executable, task], { environment });
  const node = new ServerNode('banco', executable, environment, join(place, 'node.log'));
  await node.start();
  const address = `http://127.0.0.1:${node.port}`;
  for (const one of Object.values(people)) {
    Object.assign(one, await demoCookie(address, one.name), { took: [], besideTook: [] });
    for (const [title, count] of [[session, one.sessions], [room, one.rooms]]) {
      run(['psql', '-q', '-X', '-v', 'ON_ERROR_STOP=1', '-d', postgres.conninfo('demo'), '-c', copies(title, one.person, count)]);
    }
  }
  for (let round = -5; round < rounds; ++round) {
    for (const one of Object.values(people)) {
      const began = performance.now();
      const answer = await fetch(`${address}/api/account/logbook`, { headers: { cookie: one.cookie } });
      const { sessions, before } = await answer.json();
      if (round >= 0) one.took.push(performance.now() - began);
      if (answer.status !== 200 || sessions.length !== 20 || before === null) throw new Error(`${one.name}: ${answer.status}, ${sessions?.length} sessions`);
      const asked = performance.now();
      const beside = await fetch(`${address}/api/account/logbook/rooms`, { headers: { cookie: one.cookie } });
      const { rooms, before: more } = await beside.json();
      if (round >= 0) one.besideTook.push(performance.now() - asked);
      if (beside.status !== 200 || rooms.length === 0 || more === null) throw new Error(`${one.name}: ${beside.status}, ${rooms?.length} rooms`);
    }
  }
  const [month, years] = Object.values(people).map(({ took }) => median(took));
  const [besideMonth, besideYears] = Object.values(people).map(({ besideTook }) => median(besideTook));
  console.log(`${executable}, ${cpus().length} × ${cpus()[0].model}, ${rounds} rounds`);
  for (const [span, { sessions, rooms, took, besideTook }] of Object.entries(people)) {
    console.log(`${span} (${sessions} sessions, ${rooms} rooms): sessions ${median(took).toFixed(2)} ms, rooms ${median(besideTook).toFixed(2)} ms`);
  }
  console.log(`five years against one month: sessions ${(years / month).toFixed(2)}, rooms ${(besideYears / besideMonth).toFixed(2)}`);
  await node.stop();
  await redis.stop();
  await postgres.stop();
} finally {
  killAll();
  rmSync(place, { recursive: true, force: true });
}
