// What other programs say about our files.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isCpp, isGenerated, isShell } from '../tree.mjs';

// Runs a program over files, several at a time; its complaints, line by line.
function complaints(program, args, files, top) {
  const run = spawnSync('xargs', ['-0', '-r', '-P', '2', '-n', '24', program, ...args], {
    cwd: top,
    input: files.join('\0'),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (run.error) return [`${program}: ${run.error.message}`];
  const said = (run.stdout + run.stderr).trim();
  return run.status === 0 ? [] : [said || `${program}: ended with ${run.status}`];
}

// The rule finds a fault in a file that has one.
function catches(find, name, text) {
  return (tree) => {
    const folder = mkdtempSync(join(tmpdir(), 'urdimbre-lint-'));
    try {
      writeFileSync(join(folder, name), text);
      return find([join(folder, name)], tree.top).length > 0 ? undefined : `does not notice: ${text}`;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
}

const format = (files, top) => {
  const said = complaints('clang-format-19', [`--style=file:${join(top, '.clang-format')}`, '--dry-run', '-Werror'], files, top);
  // One line of each complaint says where; the rest draws it.
  return said.flatMap((text) => text.split('\n').filter((line) => /error|exited|ended/.test(line)));
};

export const formatted = {
  name: 'clang-format has nothing to change',
  find: (tree) => format(tree.paths.filter((path) => isCpp(path) && !isGenerated(tree, path)), tree.top),
  mustCatch: catches(format, 'a.cpp', 'int  a ;\n'),
};

const parse = (files, top) => files.flatMap((file) => complaints('bash', ['-n'], [file], top));

export const shells = {
  name: 'shell scripts can be read',
  find: (tree) => parse(tree.paths.filter(isShell), tree.top),
  mustCatch: catches(parse, 'a.sh', 'if true; then\n'),
};

const commands = ['.ci/run', 'deploy/local.sh', 'tests/run.sh'];

export const executable = {
  name: 'the commands can be run',
  find: (tree) =>
    commands.filter((path) => {
      try {
        accessSync(join(tree.top, path), constants.X_OK);
        return false;
      } catch {
        return true;
      }
    }).map((path) => `${path}: cannot be run`),
  mustCatch: () => (executable.find({ top: tmpdir() }).length === commands.length ? undefined : 'does not notice a missing command'),
};
