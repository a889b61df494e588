// Whether a text is what Prometheus reads (text format 0.0.4), and every figure says what it means.

import assert from "node:assert/strict";

const sampleLine = /^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(?<labels>[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*"(?:,[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*")*)\})? (?<value>[+-]?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|Inf)|NaN)$/;

const parts = { counter: [""], gauge: [""], histogram: ["_bucket", "_sum", "_count"] };

/** The families by name; fails at the first line that is wrong. */
export function families(text) {
  assert.ok(text.endsWith("\n"), "the last line has no end");
  const all = new Map();
  let family;
  for (const line of text.slice(0, -1).split("\n")) {
    const about = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line);
    if (about?.[1] === "HELP") {
      const [, , name, help] = about;
      assert.ok(!all.has(name), `${name} comes twice`);
      assert.match(name, /^urdimbre_[a-z0-9_]+$/);
      family = { name, help, samples: new Map() };
      all.set(name, family);
    } else if (about) {
      assert.equal(about[2], family?.name, `${line}: without what it means`);
      assert.ok(Object.hasOwn(parts, about[3]) && !family.type, line);
      family.type = about[3];
    } else {
      const { name, labels = "", value } = sampleLine.exec(line)?.groups ?? assert.fail(`cannot be read: ${line}`);
      assert.ok(family?.type, `${line}: without a type`);
      assert.ok(parts[family.type].some((part) => name === family.name + part), `${line}: of another family`);
      assert.equal(family.type === "counter", family.name.endsWith("_total"), `${family.name}: counters, and nothing else, end in _total`);
      const key = `${name}{${labels}}`;
      assert.ok(!family.samples.has(key), `${key} comes twice`);
      family.samples.set(key, Number(value.replace("Inf", "Infinity")));
    }
  }
  for (const each of all.values()) {
    assert.ok(each.samples.size > 0, `${each.name}: no figure`);
    if (each.type === "histogram") ascends(each);
  }
  return all;
}

function ascends({ name, samples }) {
  const buckets = [...samples].filter(([key]) => key.startsWith(`${name}_bucket{`));
  const bounds = buckets.map(([key]) => Number(/le="([^"]+)"/.exec(key)[1].replace("Inf", "Infinity")));
  assert.equal(bounds.at(-1), Infinity, name);
  for (let i = 1; i < buckets.length; ++i) assert.ok(bounds[i] > bounds[i - 1] && buckets[i][1] >= buckets[i - 1][1], name);
  assert.equal(buckets.at(-1)[1], samples.get(`${name}_count{}`), name);
}

// The check itself.
for (const wrong of [
  "urdimbre_a 1\n",
  "# HELP urdimbre_a A.\nurdimbre_a 1\n",
  "# TYPE urdimbre_a gauge\nurdimbre_a 1\n",
  "# HELP urdimbre_a A.\n# TYPE urdimbre_a gauge\nurdimbre_a one\n",
  "# HELP urdimbre_a A.\n# TYPE urdimbre_a gauge\nurdimbre_a 1\nurdimbre_a 2\n",
  "# HELP urdimbre_a A.\n# TYPE urdimbre_a counter\nurdimbre_a 1\n",
  '# HELP urdimbre_a A.\n# TYPE urdimbre_a gauge\nurdimbre_a{b="c} 1\n',
  '# HELP urdimbre_a A.\n# TYPE urdimbre_a histogram\nurdimbre_a_bucket{le="1"} 2\nurdimbre_a_bucket{le="+Inf"} 1\nurdimbre_a_sum 1\nurdimbre_a_count 1\n',
]) {
  assert.throws(() => families(wrong), wrong);
}
