// The files that a rule looks at: those of the repository, or a few made up by its own examples.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// What .gitignore names, for the three forms that ours uses: /from/the/top, any/, *.suffix.
function ignorer(top) {
  const lines = readFileSync(join(top, '.gitignore'), 'utf8').split('\n').filter((line) => line && line[0] !== '#');
  const fromTop = lines.filter((line) => line[0] === '/').map((line) => line.slice(1).replace(/\/$/, ''));
  const suffixes = lines.filter((line) => line[0] === '*').map((line) => line.slice(1));
  const names = lines.filter((line) => line[0] !== '/' && line[0] !== '*').map((line) => line.replace(/\/$/, ''));
  return (path, name) =>
    fromTop.includes(path) || names.includes(name) || suffixes.some((suffix) => name.endsWith(suffix));
}

export function treeOf(top) {
  const ignored = ignorer(top);
  const paths = [];
  const walk = (folder) => {
    for (const entry of readdirSync(join(top, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (path === '.git' || ignored(path, entry.name)) continue;
      if (entry.isDirectory()) walk(path);
      else paths.push(path);
    }
  };
  walk('');
  paths.sort();
  const texts = new Map();
  return {
    top,
    paths,
    has: (path) => existsSync(join(top, path)),
    read(path) {
      if (!texts.has(path)) texts.set(path, readFileSync(join(top, path), 'utf8'));
      return texts.get(path);
    },
  };
}

export function madeUp(files) {
  const paths = Object.keys(files).sort();
  return {
    paths,
    has: (path) => paths.some((other) => other === path || other.startsWith(`${path}/`)),
    read: (path) => files[path],
  };
}

const cpp = /\.[ch]pp$/;
const script = /\.(m?js|tsx?)$/;
const shell = /\.sh$/;

export const isCpp = (path) => cpp.test(path);
export const isScript = (path) => script.test(path);
export const isShell = (path) => shell.test(path) || path === '.ci/run';
export const isCode = (path) => isCpp(path) || isScript(path) || isShell(path) || /\.(sql|cmake|css)$|CMakeLists\.txt$/.test(path);
export const isProse = (path) => /\.md$/.test(path);
export const isTest = (path) => path.startsWith('tests/') || path.startsWith('web-client/test/');

// The rules' own examples say what they forbid.
export const isRule = (path) => path.startsWith('tests/lint/');

export const isGenerated = (tree, path) => /\bgenerated (by|from)\b/i.test(tree.read(path).slice(0, 400));

// One finding for each line of the chosen files that a pattern matches.
export function lines(tree, wanted, pattern, message) {
  const found = [];
  for (const path of tree.paths.filter(wanted)) {
    tree.read(path).split('\n').forEach((line, index) => {
      const match = line.match(pattern);
      if (match) found.push(`${path}:${index + 1}: ${message}: ${match[0].trim()}`);
    });
  }
  return found;
}
