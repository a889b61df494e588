// Files that must agree with each other: the definition of the wire, what is generated from it, the texts.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const definition = 'protocol/wire/messages.json';

function generate(top, ...args) {
  const run = spawnSync(process.execPath, [join(top, 'protocol/wire/generate.mjs'), ...args], { encoding: 'utf8' });
  return run.status === 0 ? [] : (run.stdout + run.stderr).trim().split('\n');
}

export const generated = {
  name: 'generated files are fresh',
  find: (tree) => generate(tree.top, '--check'),
  // A copy in which one generated file was edited by hand.
  mustCatch(tree) {
    const copy = mkdtempSync(join(tmpdir(), 'urdimbre-lint-'));
    try {
      cpSync(join(tree.top, 'protocol'), join(copy, 'protocol'), { recursive: true });
      generate(copy);
      if (generate(copy, '--check').length > 0) return 'finds what it has just written stale';
      appendFileSync(join(copy, 'protocol/wire/wire.hpp'), '// edited\n');
      return generate(copy, '--check').length > 0 ? undefined : 'does not notice an edited file';
    } finally {
      rmSync(copy, { recursive: true });
    }
  },
};

// What the texts of a language must name, as [section, key].
function wanted(tree) {
  const wire = JSON.parse(tree.read(definition));
  const sections = { refusals: Object.keys(wire.refusals), closes: Object.keys(wire.closes) };
  for (const [name, section] of [['SpaceRole', 'roles'], ['SpaceKind', 'kinds']]) {
    sections[section] = wire.enums[name]?.values ?? [];
  }
  return Object.entries(sections).flatMap(([section, keys]) => keys.map((key) => [section, key]));
}

export const catalogues = {
  name: 'every code has its text in every language',
  find(tree) {
    const files = tree.paths.filter((path) => /^protocol\/i18n\/[a-z-]+\.json$/i.test(path));
    const found = ['es', 'en']
      .filter((lang) => !files.includes(`protocol/i18n/${lang}.json`))
      .map((lang) => `protocol/i18n/${lang}.json: missing`);
    for (const path of files) {
      const texts = JSON.parse(tree.read(path));
      for (const [section, key] of wanted(tree)) {
        const text = texts[section]?.[key];
        if (typeof text !== 'string' || text.trim() === '') found.push(`${path}: no text for ${section}.${key}`);
      }
      for (const section of ['refusals', 'closes']) {
        for (const key of Object.keys(texts[section] ?? {})) {
          if (!wanted(tree).some(([s, k]) => s === section && k === key)) found.push(`${path}: nothing is called ${section}.${key}`);
        }
      }
    }
    return found;
  },
  caught: [
    { [definition]: '{"refusals": {}, "closes": {}, "enums": {}}', 'protocol/i18n/es.json': '{}' },
    catalogue({ a: 'No se puede.' }, {}),
    catalogue({ a: 'No se puede.' }, { a: ' ' }),
    catalogue({ a: 'No se puede.', b: 'Nadie lo dice.' }, { a: 'It cannot be done.' }),
  ],
  passed: [catalogue({ a: 'No se puede.' }, { a: 'It cannot be done.' })],
};

function catalogue(es, en) {
  return {
    [definition]: '{"refusals": {"a": {}}, "closes": {}, "enums": {}}',
    'protocol/i18n/es.json': JSON.stringify({ refusals: es }),
    'protocol/i18n/en.json': JSON.stringify({ refusals: en }),
  };
}

const rulesOfTheField = 'protocol/DOMAIN.md';
const folderOfConversations = 'protocol/templates/conversations/';

// The table of rule C62: three pairs of a name and its minutes in each row, behind the one that heads it.
function promised(tree) {
  const rows = tree.read(rulesOfTheField).split(/^(?:\| template \| min )+\|$/m)[1]?.split(/\n\n/)[0] ?? '';
  return new Map([...rows.matchAll(/\| ([a-z-]*[a-z]) \| (\d+) (?=\|)/g)].map(([, id, minutes]) => [id, Number(minutes)]));
}

export const conversations = {
  name: 'the shipped conversations are those of the rules',
  find(tree) {
    const wanted = promised(tree);
    const shipped = new Map(
      tree.paths
        .filter((path) => path.startsWith(folderOfConversations))
        .map((path) => [path.slice(folderOfConversations.length).replace(/\.json$/, ''), JSON.parse(tree.read(path)).minutes]),
    );
    return [...new Set([...wanted.keys(), ...shipped.keys()])]
      .filter((id) => wanted.get(id) !== shipped.get(id))
      .map((id) => `${folderOfConversations}${id}.json: ${shipped.get(id) ?? 'no'} minutes, and ${rulesOfTheField} says ${wanted.get(id) ?? 'none'}`);
  },
  caught: [folderWith({}), folderWith({ a: 60, b: 21 }), folderWith({ a: 60, b: 20, c: 5 })],
  passed: [folderWith({ a: 60, b: 20 })],
};

function folderWith(minutes) {
  const documents = Object.entries(minutes).map(([id, length]) => [`${folderOfConversations}${id}.json`, JSON.stringify({ minutes: length })]);
  return { [rulesOfTheField]: '| template | min | template | min |\n|---|---|---|---|\n| a | 60 | b | 20 |\n\nMore.\n', ...Object.fromEntries(documents) };
}

const folderOfCycles = 'protocol/templates/cycles/';
const builtIn = 'server/app/CMakeLists.txt';

// The table of rule Y18: a name and its stages in order, behind the row that heads it.
function promisedCycles(tree) {
  const rows = tree.read(rulesOfTheField).split('| cycle | stages in order |\n|---|---|\n')[1]?.split(/\n\n/)[0] ?? '';
  return new Map([...rows.matchAll(/^\| ([a-z0-9-]+) \| (.+) \|$/gm)].map(([, id, stages]) => [id, stages]));
}

export const cycles = {
  name: 'the shipped cycles are those of the rules, stage by stage, and all are built in',
  find(tree) {
    const wanted = promisedCycles(tree);
    const shipped = new Map(
      tree.paths
        .filter((path) => path.startsWith(folderOfCycles))
        .map((path) => [path.slice(folderOfCycles.length).replace(/\.json$/, ''), JSON.parse(tree.read(path)).stages.map(({ title }) => title).join(' → ')]),
    );
    const build = /set\(\s*cycles\s([^)]*)\)/.exec(tree.read(builtIn))?.[1] ?? '';
    const embedded = new Set([...build.matchAll(/([a-z0-9-]+)\.json/g)].map(([, id]) => id));
    return [...new Set([...wanted.keys(), ...shipped.keys(), ...embedded])].flatMap((id) => [
      ...(wanted.get(id) === shipped.get(id) ? [] : [`${folderOfCycles}${id}.json: ${shipped.get(id) ?? 'not there'}, and ${rulesOfTheField} says ${wanted.get(id) ?? 'nothing of it'}`]),
      ...(embedded.has(id) ? [] : [`${folderOfCycles}${id}.json: ${builtIn} does not build it in`]),
    ]);
  },
  caught: [cyclesWith({}, ['a', 'b']), cyclesWith({ a: ['Uno', 'Dos'], b: ['Tres', 'Uno'] }, ['a', 'b']), cyclesWith({ a: ['Uno', 'Dos'], b: ['Uno', 'Tres'] }, ['a']), cyclesWith({ a: ['Uno', 'Dos'], b: ['Uno', 'Tres'], c: ['Uno'] }, ['a', 'b', 'c'])],
  passed: [cyclesWith({ a: ['Uno', 'Dos'], b: ['Uno', 'Tres'] }, ['a', 'b'])],
};

function cyclesWith(stages, built) {
  const documents = Object.entries(stages).map(([id, titles]) => [`${folderOfCycles}${id}.json`, JSON.stringify({ stages: titles.map((title) => ({ title })) })]);
  return {
    [rulesOfTheField]: '| cycle | stages in order |\n|---|---|\n| a | Uno → Dos |\n| b | Uno → Tres |\n\nMore.\n',
    [builtIn]: `set(\n  cycles\n${built.map((id) => `  ${id}.json\n`).join('')})\n`,
    ...Object.fromEntries(documents),
  };
}
