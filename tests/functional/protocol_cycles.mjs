// The cycles of accompaniment over HTTP: every one of them, as it stands in its folder.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";

import { plans } from "./protocol_plans.mjs";

export async function cycles(demo, headers, documented) {
  const folder = new URL("../../protocol/templates/", import.meta.url);
  const { cycles: all } = (await documented(demo, "GET", "/api/cycles", 200, { headers })).body;
  assert.equal(all.length, readdirSync(new URL("cycles", folder)).length);
  for (const one of all) {
    const whole = (await documented(demo, "GET", "/api/cycles/{cycle}", 200, { cycle: one.id, headers })).body;
    assert.deepEqual(whole, JSON.parse(readFileSync(new URL(`cycles/${one.id}.json`, folder), "utf8")));
    assert.deepEqual(one.stages, whole.stages.map(({ title }) => title));
  }
  const guide = (await documented(demo, "GET", "/api/accompaniment", 200, { headers })).body;
  assert.deepEqual(guide, JSON.parse(readFileSync(new URL("accompaniment.json", folder), "utf8")));
  await edited(demo, headers, documented, all[0].id);
  await plans(demo, headers, documented);
  await documented(demo, "GET", "/api/cycles/{cycle}", 404, { cycle: "nobody's", headers });
  for (const path of ["/api/cycles", "/api/cycles/{cycle}", "/api/accompaniment"]) await documented(demo, "GET", path, 401, { cycle: "visita-en-aula" });
}

/** A copy that somebody changes is read by the same rules, and what is wrong comes with its place. */
async function edited(demo, headers, documented, cycle) {
  const check = async (document) => (await documented(demo, "POST", "/api/cycles/check", 200, { headers, body: document })).body;
  const whole = (await documented(demo, "GET", "/api/cycles/{cycle}", 200, { cycle, headers })).body;
  assert.deepEqual(await check(whole), { right: true, problems: [] });
  const [first, ...others] = whole.stages;
  const wrong = await check({ ...whole, stages: [{ ...first, title: "", instruments: ["ninguno-asi"] }, ...others] });
  assert.equal(wrong.right, false);
  assert.ok(wrong.problems.some(({ place }) => place === "stages[0].title"), JSON.stringify(wrong.problems));
  const lost = await check({ ...whole, stages: [{ ...first, conversations: ["tertulia"], instruments: ["ninguno-asi"] }, ...others] });
  assert.deepEqual(lost.problems.map(({ place, code }) => [place, code]), [
    ["stages[0].conversations[0]", "conversation_unknown"],
    ["stages[0].instruments[0]", "instrument_unknown"],
  ]);
  await documented(demo, "POST", "/api/cycles/check", 401, { body: whole });
}
