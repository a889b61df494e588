import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";

// What somebody new takes along, and what their key for programs may not: they have said nothing yet.
export async function ownExport(demo, { hers, program }, { documented }) {
  const [person, page] = ["/api/account/export", "/api/account/export/spaces/{space}"];
  const own = (await documented(demo, "GET", person, 200, { headers: hers })).body;
  assert.equal(own.consents.length, 1);
  const [{ id: space }] = own.spaces;
  const said = (await documented(demo, "GET", page, 200, { space, headers: hers })).body;
  assert.deepEqual([...new Set(said.items.map(({ what }) => what))], ["membership"]);
  for (const [path, place] of [[person, {}], [page, { space }]]) {
    await documented(demo, "GET", path, 400, { ...place, query: "?after=one", headers: hers });
    await documented(demo, "GET", path, 401, place);
    await documented(demo, "GET", path, 403, { ...place, headers: program });
  }
  const logbook = "/api/account/logbook";
  assert.deepEqual((await documented(demo, "GET", logbook, 200, { headers: hers })).body, { sessions: [], before: null });
  await documented(demo, "GET", logbook, 400, { query: "?before=0", headers: hers });
  await documented(demo, "GET", logbook, 401);
  await documented(demo, "GET", logbook, 403, { headers: program });
  const rooms = "/api/account/logbook/rooms";
  assert.deepEqual((await documented(demo, "GET", rooms, 200, { headers: hers })).body, { rooms: [], before: null });
  await documented(demo, "GET", rooms, 400, { query: "?before=3", headers: hers });
  await documented(demo, "GET", rooms, 401);
  await documented(demo, "GET", rooms, 403, { headers: program });
  const takenOn = "/api/account/logbook/taken-on";
  assert.deepEqual((await documented(demo, "GET", takenOn, 200, { headers: hers })).body, { taken_on: [], before: null });
  for (const wrong of ["3", "3.4", "3.4.0.1", "a.4.5", "99999999999999999999.4.5"]) await documented(demo, "GET", takenOn, 400, { query: `?before=${wrong}`, headers: hers });
  await documented(demo, "GET", takenOn, 401);
  await documented(demo, "GET", takenOn, 403, { headers: program });
  const stories = "/api/spaces/{space}/stories";
  assert.deepEqual((await documented(demo, "GET", stories, 200, { space, headers: hers })).body, { stories: [] });
  await documented(demo, "GET", stories, 400, { space, query: "?before=0", headers: hers });
  await documented(demo, "GET", stories, 401, { space });
  await documented(demo, "GET", stories, 404, { space: 99_999, headers: hers });
  const access = "/api/account/access";
  assert.deepEqual((await documented(demo, "GET", access, 200, { headers: hers })).body, { access: [] });
  await documented(demo, "GET", access, 401);
  await documented(demo, "GET", access, 403, { headers: program });
  assert.deepEqual((await documented(demo, "GET", "/api/people/erased", 200, { headers: hers })).body, { people: [] });
  await documented(demo, "GET", "/api/people/erased", 401);
  await documented(demo, "GET", "/api/account/recoveries", 403, { headers: program });
  await documented(demo, "POST", "/api/account/recoveries/seen", 403, { headers: program });
  await documented(demo, "GET", page, 404, { space: 99_999, headers: hers });
}

export async function ownWithoutStorage(demo, headers, { documented }) {
  for (const what of ["tokens", "recoveries", "export", "access", "logbook"]) await documented(demo, "GET", `/api/account/${what}`, 503, { headers });
  await documented(demo, "GET", "/api/people/erased", 503, { headers });
  for (const list of ["rooms", "taken-on"]) await documented(demo, "GET", `/api/account/logbook/${list}`, 503, { headers });
  await documented(demo, "GET", "/api/spaces/{space}/stories", 503, { space: 1, headers });
  const place = { space: 1, file: randomUUID(), headers };
  for (const rest of ["", "/files/{file}"]) await documented(demo, "GET", `/api/account/export/spaces/{space}${rest}`, 503, place);
}
