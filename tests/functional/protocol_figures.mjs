// What whoever coordinates a network is told of the whole of it, over HTTP, and what everybody else is told.
import assert from "node:assert/strict";

import { places } from "./protocol_matching.mjs";

const figures = "/api/spaces/{space}/figures";
const table = "/api/spaces/{space}/figures.csv";

export async function networkFigures(demo, people, tools) {
  const { documented } = tools;
  const { leads, teaches, stranger } = await places(demo, people, tools);
  const { space } = leads;
  const mine = { space, headers: leads.headers };

  const told = (await documented(demo, "GET", figures, 200, mine)).body;
  assert.equal(told.outcome, "told");
  assert.deepEqual(told.periods.map(({ period }) => period), ["month", "three_months", "school_year"]);
  assert.ok(told.periods.every(({ from, to, people: many }) => from <= to && to === told.month && many % 5 === 0));
  assert.ok(told.until < Date.now(), "a month that goes on is not told of");
  assert.deepEqual((await documented(demo, "GET", figures, 200, mine)).body, told, "the same whenever it is asked for");

  const csv = (await documented(demo, "GET", table, 200, { ...mine, query: "?lang=es" })).body;
  assert.ok(csv.startsWith("\uFEFF\"Desde\";\"Hasta\";"), csv);

  for (const path of [figures, table]) {
    await documented(demo, "GET", path, 403, { space, headers: teaches.headers });
    await documented(demo, "GET", path, 404, { space, headers: stranger.headers });
    await documented(demo, "GET", path, 401, { space });
  }
}

export async function figuresWithoutStorage(demo, headers, documented) {
  for (const path of [figures, table]) await documented(demo, "GET", path, 503, { space: 1, headers });
}
