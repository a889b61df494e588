// The tree: what stands at the top, and that nothing in it is forgotten by the build.
import { posix } from 'node:path';
import { isProse, lines } from '../tree.mjs';

const atTop = new Set([
  'CMakeLists.txt', 'CMakePresets.json', 'cmake', 'server', 'protocol', 'web-client', 'storage', 'tests', 'deploy',
  'README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'LICENSE',
]);

export const topLevel = {
  name: 'the top of the tree stays short',
  find: (tree) =>
    [...new Set(tree.paths.map((path) => path.split('/')[0]))]
      .filter((entry) => !atTop.has(entry) && !entry.startsWith('.'))
      .map((entry) => `${entry}: does not belong at the top`),
  caught: [{ 'notes.md': '' }, { 'src/a.cpp': '' }],
  passed: [{ 'server/a.cpp': '', '.clang-format': '', 'README.md': '' }],
};

// Every path that some CMakeLists.txt names, from the top of the tree.
function pathsListed(tree) {
  const listed = new Set();
  for (const list of tree.paths.filter((path) => posix.basename(path) === 'CMakeLists.txt')) {
    for (const word of tree.read(list).replace(/#.*$/gm, '').split(/[\s()"]+/).filter(Boolean)) {
      listed.add(posix.join(posix.dirname(list), word.replace(/^\$\{[A-Z_]+_DIR\}\//, '')));
    }
  }
  return listed;
}

export const listed = {
  name: 'every source, test and CMakeLists.txt is listed by a CMakeLists.txt',
  find(tree) {
    const listed = pathsListed(tree);
    return tree.paths
      .filter((path) => /\.cpp$|.\/CMakeLists\.txt$|^tests\/.*\.test\.mjs$/.test(path))
      .filter((path) => !listed.has(path.replace(/\/CMakeLists\.txt$/, '')))
      .map((path) => `${path}: no CMakeLists.txt lists it, so nothing builds or runs it`);
  },
  caught: [
    { 'CMakeLists.txt': 'add_subdirectory(server)', 'server/CMakeLists.txt': 'add_library(a a.cpp)', 'server/b.cpp': '' },
    { 'CMakeLists.txt': '', 'server/CMakeLists.txt': '' },
    { 'CMakeLists.txt': '# server', 'server/CMakeLists.txt': '' },
    { 'tests/CMakeLists.txt': 'add_test(b.test.mjs)', 'tests/a.test.mjs': '' },
  ],
  passed: [
    {
      'CMakeLists.txt': 'add_subdirectory(server/domain)',
      'server/domain/CMakeLists.txt': 'add_library(a a.cpp\n  deep/b.cpp)',
      'server/domain/a.cpp': '',
      'server/domain/deep/b.cpp': '',
    },
    { 'CMakeLists.txt': 'add_subdirectory(tests)', 'tests/CMakeLists.txt': 'add_executable(t ../server/a.cpp)', 'server/a.cpp': '' },
  ],
};

export const globs = {
  name: 'CMake lists its sources one by one',
  find: (tree) =>
    lines(tree, (path) => /CMakeLists\.txt$|\.cmake$/.test(path), /\b(GLOB|GLOB_RECURSE|aux_source_directory)\b/i, 'a glob'),
  caught: [{ 'server/CMakeLists.txt': 'file(GLOB sources *.cpp)' }],
  passed: [{ 'server/CMakeLists.txt': 'add_library(a a.cpp)' }],
};

export const links = {
  name: 'links in the documents lead somewhere',
  find: (tree) =>
    tree.paths.filter(isProse).flatMap((path) =>
      [...tree.read(path).replace(/`[^`\n]*`/g, '').matchAll(/\]\((?!\w+:|#)([^)#\s]+)[^)]*\)/g)]
        .map(([, target]) => posix.join(posix.dirname(path), decodeURI(target)).replace(/\/$/, ''))
        .filter((target) => target !== '.' && !tree.has(target))
        .map((target) => `${path}: links to ${target}, which is not there`),
    ),
  caught: [{ 'README.md': 'See [this](protocol/NOTHING.md#here).' }],
  passed: [{ 'README.md': 'See [this](protocol/A.md), [that](https://example.org) and [there](#x), `[u64](8)`.', 'protocol/A.md': '' }],
};
