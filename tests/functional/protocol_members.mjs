// Whose membership ends by itself, members by how their names begin, and where visitors come from, over HTTP.
import assert from "node:assert/strict";

const ends = "/api/spaces/{space}/members/ends";
const named = "/api/spaces/{space}/members/named";
const networks = "/api/spaces/{space}/networks";

export async function memberPages(demo, { space, headers, first }, { ask, documented }) {
  const here = { space, headers };
  assert.deepEqual((await documented(demo, "GET", ends, 200, here)).body, { ends: [] });
  await documented(demo, "GET", ends, 401, { space });
  await documented(demo, "GET", ends, 404, { space: 99_999, headers });

  assert.deepEqual((await documented(demo, "GET", networks, 200, here)).body, { networks: [] });
  await documented(demo, "GET", networks, 401, { space });
  await documented(demo, "GET", networks, 404, { space: 99_999, headers });

  const typed = first.name.slice(0, 3).normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  const found = await documented(demo, "GET", named, 200, { ...here, query: `?begins=${encodeURIComponent(typed)}` });
  assert.ok(found.body.people.some(({ id }) => id === first.id), JSON.stringify(found.body));
  await documented(demo, "GET", named, 400, { ...here, query: `?begins=${"a".repeat(161)}` });
  await documented(demo, "GET", named, 401, { space });
  await documented(demo, "GET", named, 404, { space: 99_999, headers });
  // Whoever asks more often than one types is told to wait.
  let status;
  for (let asked = 0; asked < 400 && status !== 429; ++asked) ({ status } = await ask(demo, "GET", `/api/spaces/${space}/members/named`, { headers }));
  await documented(demo, "GET", named, 429, here);
}
