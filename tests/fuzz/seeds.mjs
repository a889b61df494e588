// What the fuzzer starts from beside tests/fuzz/corpus, written from files that are there anyway:
// `node seeds.mjs <wire> <demo> <i18n> <templates> <documents> <out>` makes <out>/<target>/… and <out>/<target>.dict.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [wire, demo, i18n, templates, documents, out] = process.argv.slice(2);
const read = (...path) => readFileSync(join(...path), 'utf8');
const files = (...path) => readdirSync(join(...path)).sort();

const targets = { client_frame: 'client_frame_fuzz', server_frame: 'server_frame_fuzz', event: 'stored_fuzz', state: 'stored_fuzz' };

rmSync(out, { recursive: true, force: true });
for (const target of [...new Set(Object.values(targets)), 'catalogue_fuzz', 'playback_fuzz', 'template_fuzz', 'instrument_fuzz', 'cycle_fuzz']) {
  mkdirSync(join(out, target), { recursive: true });
}
const seed = (target, name, text) => writeFileSync(join(out, target, name), text);

// An example holds a frame, or the text or bytes that are meant to be refused.
const bytesOf = ({ frame, text, base64 }) =>
  frame === undefined ? Buffer.from(text ?? base64, text === undefined ? 'base64' : 'utf8') : Buffer.from(JSON.stringify(frame));

for (const folder of ['valid', 'invalid']) {
  for (const file of files(wire, 'examples', folder)) {
    const example = JSON.parse(read(wire, 'examples', folder, file));
    const target = targets[example.kind];
    if (!target) continue;
    seed(target, `${folder}-${file}`, bytesOf(example));
    if (example.frame?.do) seed(target, `alone-${file}`, JSON.stringify(example.frame.do));
  }
}
for (const file of files(wire, 'golden-logs')) {
  read(wire, 'golden-logs', file).trim().split('\n').forEach((line, at) => {
    seed('stored_fuzz', `${file}-${at}`, JSON.stringify(JSON.parse(line).body));
  });
}
// A catalogue and a history of every shape are enough; whole ones only slow the fuzzer down.
seed('catalogue_fuzz', 'es.json', JSON.stringify({ refusals: JSON.parse(read(i18n, 'es.json')).refusals }));
const people = JSON.parse(read(demo, files(demo)[0])).people ?? [];
for (const file of files(demo)) {
  const history = JSON.parse(read(demo, file));
  const spaces = (history.spaces ?? []).slice(0, 1).map((space) => ({
    ...space, parent: undefined, members: (space.members ?? []).slice(0, 3), steps: (space.steps ?? []).slice(0, 6),
  }));
  seed('playback_fuzz', file, JSON.stringify({ people, spaces }));
}

// Whole templates, and each with one phase.
for (const folder of [join(templates, 'conversations'), documents]) {
  for (const file of files(folder)) {
    const whole = JSON.parse(read(folder, file));
    seed('template_fuzz', file, JSON.stringify(whole));
    whole.phases.forEach((phase, at) => {
      const one = { ...whole, minutes: phase.minutes, phases: [phase] };
      seed('template_fuzz', `${at}-${file}`, JSON.stringify(one));
    });
  }
}

// Whole instruments, and each with one item.
for (const file of files(templates, 'instruments')) {
  const whole = JSON.parse(read(templates, 'instruments', file));
  seed('instrument_fuzz', file, JSON.stringify(whole));
  const [item] = whole.items;
  const only = (list, ids) => (list ?? []).filter(({ id }) => ids.includes(id));
  const one = { ...whole, scales: only(whole.scales, [item.scale]), dimensions: only(whole.dimensions, item.dimensions), items: [item] };
  seed('instrument_fuzz', `one-${file}`, JSON.stringify(one));
}
// Cycles, each with one stage too, and the guide beside them.
for (const file of files(templates, 'cycles')) {
  const whole = JSON.parse(read(templates, 'cycles', file));
  seed('cycle_fuzz', file, JSON.stringify(whole));
  seed('cycle_fuzz', `short-${file}`, JSON.stringify({ ...whole, stages: whole.stages.slice(0, 1) }));
}
seed('cycle_fuzz', 'accompaniment.json', JSON.stringify(JSON.parse(read(templates, 'accompaniment.json'))));

// Every name of the definition, once.
let words = new Set();
const name = (value) => {
  if (Array.isArray(value)) value.forEach((each) => typeof each === 'string' && words.add(each));
  else if (value && typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) {
      if (/^\w+$/.test(key)) words.add(key);
      name(each);
    }
  }
};
name(JSON.parse(read(wire, 'messages.json')));
const dictionary = [...words].sort().map((word) => `"\\"${word}\\""`).join('\n') + '\n';
for (const target of new Set(Object.values(targets))) writeFileSync(join(out, `${target}.dict`), dictionary);

// And of documents.
for (const [target, schemas] of [['template_fuzz', ['conversation']], ['instrument_fuzz', ['instrument']], ['cycle_fuzz', ['cycle', 'accompaniment']]]) {
  words = new Set();
  for (const schema of schemas) name(JSON.parse(read(templates, `${schema}.schema.json`)));
  writeFileSync(join(out, `${target}.dict`), [...words].sort().map((word) => `"\\"${word}\\""`).join('\n') + '\n');
}
