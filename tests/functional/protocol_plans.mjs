// What is wrong with the document of a plan, by the reader that will take it or not.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

export async function plans(demo, headers, documented) {
  const check = async (document) => (await documented(demo, "POST", "/api/plans/check", 200, { headers, body: document })).body;
  const whole = JSON.parse(JSON.parse(readFileSync(new URL("../../protocol/wire/examples/valid/command-keep-plan.json", import.meta.url), "utf8")).frame.do.document);
  assert.deepEqual(await check(whole), { right: true, problems: [] });
  const [goal, ...others] = whole.goals;
  const wrong = await check({ ...whole, title: "", goals: [{ ...goal, indicators: [{ id: "uno", text: "Notas", level: "pupil" }] }, ...others] });
  assert.equal(wrong.right, false);
  assert.deepEqual(wrong.problems.map(({ place, code }) => [place, code]), [
    ["title", "text_blank"],
    ["goals[0].indicators[0].level", "level_of_persons"],
  ]);
  await documented(demo, "POST", "/api/plans/check", 401, { body: whole });
}
