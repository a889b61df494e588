import assert from "node:assert/strict";

// The same to keep, and the date of a session for a calendar; for the same people, and nobody else.
export async function documents(demo, found, { space, headers, body }, { ask, documented }) {
  const query = "?lang=es&zone=America%2FSantiago";
  const made = new Map();
  for (const form of ["md", "csv", "json"]) {
    const path = `/api/spaces/{space}/acta.${form}`;
    made.set(form, await documented(demo, "GET", path, 200, { space, headers, query }));
    for (const status of [404, 409]) await documented(demo, "GET", path, status, found.get(status));
    await documented(demo, "GET", path, 401, { space });
    assert.equal(made.get(form).headers["x-content-type-options"], "nosniff");
    assert.match(made.get(form).headers["content-disposition"], /^attachment; /);
  }
  assert.deepEqual(made.get("json").body, body);
  assert.match(made.get("md").text, /\n## Lo que se conversó\n/);
  assert.match(made.get("md").text, /\(hora de Santiago\)/);
  const rows = made.get("csv").text.split("\r\n");
  assert.ok(rows[0].startsWith('\uFEFF"Compromiso";'), rows[0]);
  assert.equal(rows.length, 2 + body.commitments.length + body.pending.length);
  await calendars(demo, found, query, { ask, documented });
}

// Any session of the demo that has a date, and any space that has none.
async function calendars(demo, found, query, { ask, documented }) {
  const path = "/api/spaces/{space}/session.ics";
  const given = new Map();
  for (const { headers } of found.values()) {
    for (let space = 1; space <= 12; ++space) {
      const { status } = await ask(demo, "GET", `/api/spaces/${space}/session.ics`, { headers });
      if (!given.has(status)) given.set(status, { space, headers });
    }
  }
  assert.deepEqual([...given.keys()].sort(), [200, 404, 409]);
  for (const status of [404, 409]) await documented(demo, "GET", path, status, given.get(status));
  await documented(demo, "GET", path, 401, { space: given.get(200).space });
  const dated = await documented(demo, "GET", path, 200, { ...given.get(200), query });
  assert.match(dated.text, /\r\nDTSTART;TZID=America\/Santiago:\d{8}T\d{6}\r\n/);
  assert.match(dated.headers["content-disposition"], /^inline; /);
}
