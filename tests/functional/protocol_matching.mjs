// What members of a network say of themselves and when people coincide, over HTTP, and what whoever means ill gets.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const own = "/api/spaces/{space}/profile";
const all = "/api/spaces/{space}/profiles";
const suggestions = "/api/spaces/{space}/suggestions";
const specialists = "/api/spaces/{space}/specialists";
const hours = "/api/spaces/{space}/hours";
const vocabulary = "/api/vocabulary";

const profile = {
  subjects: ["Matemática", "ajedrez escolar"], levels: ["basica-3-4"], specialties: [], languages: ["castellano", "AIMARA"], schools: ["multigrado"], region: "puno", area: "rural",
  offers: ["mentoria"], mentees: 2, seeks: ["pares"], seeks_in: [], meets: ["videollamada"], words: "Me gusta empezar por lo que ya saben.",
};
const week = { zone: "America/Lima", blocks: [{ day: 1, from: 900, to: 990, kind: "collegial" }, { day: 3, from: 900, to: 1440, kind: "mentoring" }] };

/** Who coordinates a network, who is in it and does not, and whoever is not in it. */
export async function places(demo, people, { ask, bearer, enter }) {
  const logins = await Promise.all(people.map(async ({ id }) => ({ id, headers: bearer(await enter(demo, id)) })));
  for (let space = 1; space <= 12; space += 1) {
    const seen = [];
    for (const login of logins) {
      const answer = await ask(demo, "GET", `/api/spaces/${space}/specialists`, { headers: login.headers });
      seen.push({ ...login, space, status: answer.status, code: JSON.parse(answer.text).code });
    }
    const leads = seen.find(({ status }) => status === 200);
    const teaches = seen.find(({ status }) => status === 403);
    const stranger = seen.find(({ code }) => code === "not_a_member");
    if (leads && teaches && stranger) return { leads, teaches, stranger };
  }
  return assert.fail("the demo has a network with a coordinator, a teacher, and somebody who is not in it");
}

export async function matching(demo, people, tools) {
  const { ask, documented } = tools;
  const { leads, teaches, stranger } = await places(demo, people, tools);
  const { space } = leads;
  const mine = { space, headers: teaches.headers };

  const words = (await documented(demo, "GET", vocabulary, 200, { headers: teaches.headers })).body;
  assert.deepEqual(words, JSON.parse(readFileSync(new URL("../../protocol/templates/profile.json", import.meta.url), "utf8")));

  // One's own, from nothing.
  await documented(demo, "DELETE", own, 200, mine);
  assert.deepEqual((await documented(demo, "GET", own, 200, mine)).body, { revision: 0, profile: null, hours: null });
  const put = (status, body, where = mine) => documented(demo, "PUT", own, status, { ...where, body });
  assert.deepEqual((await put(200, { base: 0, profile, hours: week })).body, { outcome: "kept", revision: 1 });
  assert.deepEqual((await put(200, { base: 0, profile, hours: week })).body, { outcome: "kept", revision: 1 }, "the answer was lost, and it is sent again");
  const kept = (await documented(demo, "GET", own, 200, mine)).body;
  assert.deepEqual(kept.profile, { ...profile, subjects: ["matematica", "ajedrez escolar"], languages: ["castellano", "aimara"] });
  assert.deepEqual(kept.hours, week);
  const late = (await put(409, { base: 0, profile: { ...profile, words: "Otra cosa." } })).body;
  assert.deepEqual([late.outcome, late.revision, late.newest.profile.words], ["came_between", 1, profile.words]);

  // Whatever is wrong is named at once, with its place.
  const wrong = async (change, inHours = week) => (await put(422, { base: 1, profile: { ...profile, ...change }, hours: inHours })).body.problems.map(({ place, code }) => `${place} ${code}`);
  assert.deepEqual(await wrong({ subjects: [1], levels: "todos", rank: 1, words: "a".repeat(301) }), ["profile.rank unknown_member", "profile.subjects[0] not_a_text", "profile.levels not_a_list", "profile.words too_long"]);
  assert.deepEqual(await wrong({ specialties: Array.from({ length: 13 }, (_, nth) => `algo ${nth}`) }), ["profile.specialties too_many"]);
  assert.deepEqual(await wrong({ subjects: ["a\u202eb"] }), ["profile.subjects[0] not_one_line"]);
  assert.deepEqual(await wrong({ subjects: ["a".repeat(61)] }), ["profile.subjects[0] too_long"]);
  assert.deepEqual(await wrong({ mentees: 0 }), ["profile.mentees mentees_missing"]);
  assert.deepEqual(await wrong({ mentees: 4 }), ["profile.mentees not_a_choice"]);
  assert.deepEqual(await wrong({ offers: [] }), ["profile.mentees mentees_without_offer"]);
  assert.deepEqual(await wrong({ area: "suburban" }), ["profile.area not_a_choice"]);
  const block = (change) => ({ ...week, blocks: [{ ...week.blocks[0], ...change }] });
  for (const [change, problem] of [
    [{ day: 7 }, "hours.blocks[0] no_such_day"], [{ to: 1500 }, "hours.blocks[0] no_such_time"], [{ from: 907 }, "hours.blocks[0] not_in_quarters"], [{ to: 900 }, "hours.blocks[0] ends_first"],
    [{ kind: "rest" }, "hours.blocks[0].kind not_a_choice"], [{ from: -15 }, "hours.blocks[0].from no_such_time"], [{ why: 1 }, "hours.blocks[0].why unknown_member"],
  ]) assert.deepEqual(await wrong({}, block(change)), [problem]);
  assert.deepEqual(await wrong({}, { ...week, zone: "America/Ninguna" }), ["hours.zone zone_unknown"]);
  assert.deepEqual(await wrong({}, { ...week, blocks: [week.blocks[0], { ...week.blocks[0], from: 975, to: 1005 }] }), ["hours.blocks[1] overlaps"]);
  await documented(demo, "PUT", own, 400, { ...mine, body: {} });
  assert.equal((await ask(demo, "PUT", `/api/spaces/${space}/profile`, { headers: mine.headers, body: " ".repeat(200_000) })).status, 413);

  // Others read the profile and nobody's hours.
  const found = (await documented(demo, "GET", all, 200, { space, headers: leads.headers, query: "?subject=AJEDREZ%20escolar" })).body;
  assert.deepEqual(found.profiles.map(({ person }) => person.id), [teaches.id]);
  assert.equal(JSON.stringify(found).includes("America/Lima"), false);
  const aimara = (await documented(demo, "GET", all, 200, { space, headers: leads.headers, query: "?language=Aimara&about=aimar" })).body;
  assert.ok(aimara.profiles.some(({ person }) => person.id === teaches.id));
  assert.deepEqual((await documented(demo, "GET", all, 200, { space, headers: leads.headers, query: "?about=%25" })).body.profiles, []);
  await documented(demo, "GET", all, 400, { space, headers: leads.headers, query: "?after=one" });
  await documented(demo, "GET", all, 400, { space, headers: leads.headers, query: `?about=${"a".repeat(61)}` });

  // Nobody is suggested to whoever does not look for it, and others are looked up by whoever coordinates only.
  const seen = (await documented(demo, "GET", suggestions, 200, { ...mine, query: "?as=mentor" })).body;
  assert.deepEqual([seen.seeks, seen.suggestions], [false, []]);
  const peers = (await documented(demo, "GET", suggestions, 200, { ...mine, query: `?as=peer&for=${teaches.id}` })).body;
  assert.equal(peers.seeks, true);
  assert.ok(peers.suggestions.every(({ person }) => person.id !== teaches.id));
  await documented(demo, "GET", suggestions, 403, { ...mine, query: `?for=${leads.id}` });
  await documented(demo, "GET", suggestions, 200, { space, headers: leads.headers, query: `?for=${teaches.id}` });
  assert.equal((await documented(demo, "GET", suggestions, 404, { space, headers: leads.headers, query: `?for=${stranger.id}` })).body.code, "person_unknown");
  await documented(demo, "GET", suggestions, 400, { ...mine, query: "?as=boss" });
  await documented(demo, "GET", specialists, 403, mine);
  await documented(demo, "GET", specialists, 200, { space, headers: leads.headers });

  const asked = "?day=2026-12-01&zone=America/Santiago&minutes=45";
  const times = (await documented(demo, "GET", hours, 200, { ...mine, query: asked })).body;
  assert.equal(times.outcome, "found");
  assert.equal(times.own, true);
  assert.equal(typeof times.few, "boolean");
  assert.ok(times.given >= 1 && times.given <= times.people);
  assert.equal(new Date(times.week.from).toISOString(), "2026-11-30T03:00:00.000Z", "Monday begins by the clock of Santiago");
  for (const query of ["?day=2026-02-30&zone=America/Lima&minutes=45", "?day=2026-12-01&zone=America/Ninguna&minutes=45", "?day=2026-12-01&zone=America/Lima&minutes=10", "?zone=America/Lima&minutes=45", "?day=2026-12-01&zone=America/Lima&minutes=many"]) {
    await documented(demo, "GET", hours, 400, { space, headers: leads.headers, query });
  }

  // To a stranger there is no such network, whatever they ask; and whoever is nobody comes in first.
  const foreign = { space, headers: stranger.headers };
  await documented(demo, "GET", own, 404, foreign);
  await put(404, { base: 0, profile }, foreign);
  await documented(demo, "DELETE", own, 404, foreign);
  for (const path of [all, suggestions, specialists]) await documented(demo, "GET", path, 404, foreign);
  await documented(demo, "GET", hours, 404, { ...foreign, query: asked });
  for (const path of [own, all, suggestions, specialists, hours]) await documented(demo, "GET", path, 401, { space });
  await documented(demo, "GET", vocabulary, 401);
  await documented(demo, "PUT", own, 401, { space, body: { base: 0, profile } });
  await documented(demo, "DELETE", own, 401, { space });

  await documented(demo, "DELETE", own, 200, mine);
  assert.deepEqual((await documented(demo, "GET", all, 200, { space, headers: leads.headers, query: "?subject=ajedrez escolar".replace(" ", "%20") })).body.profiles, []);
}

export async function matchingWithoutStorage(demo, headers, documented) {
  await documented(demo, "GET", vocabulary, 503, { headers });
  for (const path of [own, all, suggestions, specialists, hours]) await documented(demo, "GET", path, 503, { space: 1, headers });
  await documented(demo, "PUT", own, 503, { space: 1, headers, body: { base: 0, profile } });
  await documented(demo, "DELETE", own, 503, { space: 1, headers });
}
