// Who may know whom: the shape of the program, one include at a time.
import { isCpp } from '../tree.mjs';

const sockets = ['boost/asio', 'boost/beast', 'openssl/', 'sys/socket.h'];
const databases = ['pqxx/', 'libpq', 'hiredis/'];

// A folder, and what nothing in it may include.
const forbidden = {
  'server/domain/': [
    ...sockets, ...databases, 'boost/json', 'fstream', 'thread', 'mutex', 'random',
    'server/app/', 'server/net/', 'server/support/', 'storage/', 'protocol/',
  ],
  'server/app/': [...sockets.slice(0, 2), ...databases, 'server/net/', 'storage/postgres/', 'storage/redis/', 'storage/memory/'],
  'server/net/': [...databases, 'storage/postgres/', 'storage/redis/', 'storage/memory/'],
  'server/support/': ['boost/asio', 'boost/beast', ...databases, 'server/app/', 'server/net/', 'server/domain/', 'storage/'],
  'storage/': ['boost/beast', 'server/app/', 'server/net/'],
  'storage/postgres/': ['hiredis/', 'storage/redis/', 'storage/memory/'],
  'storage/redis/': ['pqxx/', 'storage/postgres/', 'storage/memory/'],
  'storage/memory/': [...sockets, ...databases, 'storage/postgres/', 'storage/redis/'],
  'protocol/': [...sockets, ...databases, 'server/', 'storage/'],
};

export function includes(text) {
  return [...text.matchAll(/^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]/gm)].map(([, bracket, name]) => ({
    own: bracket === '"',
    name,
  }));
}

export const layers = {
  name: 'a layer knows only what is below it',
  find(tree) {
    const found = [];
    for (const path of tree.paths.filter(isCpp)) {
      for (const [folder, names] of Object.entries(forbidden)) {
        if (!path.startsWith(folder)) continue;
        for (const { name } of includes(tree.read(path))) {
          if (names.some((prefix) => name === prefix || name.startsWith(prefix))) {
            found.push(`${path}: includes ${name}, which ${folder} must not know`);
          }
        }
      }
    }
    return found;
  },
  caught: [
    { 'server/domain/space.cpp': '#include <boost/json.hpp>' },
    { 'server/domain/space.cpp': '#include "storage/event_log.hpp"' },
    { 'server/app/spaces.cpp': '#  include <boost/asio/post.hpp>' },
    { 'storage/memory/broker.hpp': '#include <pqxx/pqxx>' },
  ],
  passed: [
    { 'server/domain/space.cpp': '#include "server/domain/ids.hpp"\n#include <vector>' },
    { 'server/net/listener.cpp': '#include <boost/asio/post.hpp>\n#include "server/app/gate.hpp"' },
  ],
};

// Such a file takes a quarter of a minute to compile; the rest sees plain interfaces.
const heavyFilesMax = 3;

// Everything that a file includes, through our own headers.
function reached(tree, path, seen = new Set()) {
  for (const { own, name } of includes(tree.read(path))) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (own && tree.paths.includes(name)) reached(tree, name, seen);
  }
  return seen;
}

export const heavyFiles = {
  name: `at most ${heavyFilesMax} sources of the server, and as many of the tests, see Beast and TLS at once`,
  find(tree) {
    const heavy = tree.paths.filter((path) => {
      if (!path.endsWith('.cpp')) return false;
      const names = [...reached(tree, path)];
      return (
        names.some((name) => name.startsWith('boost/beast') && name !== 'boost/beast/src.hpp') &&
        names.some((name) => name.startsWith('boost/asio/ssl') || name.endsWith('/ssl.hpp'))
      );
    });
    return ['tests/', ''].flatMap((folder) => {
      const these = heavy.filter((path) => path.startsWith('tests/') === (folder === 'tests/'));
      return these.length > heavyFilesMax ? [`${these.length} sources see both: ${these.join(', ')}`] : [];
    });
  },
  caught: [
    Object.fromEntries([
      ['server/net/stream.hpp', '#include <boost/beast/websocket.hpp>\n#include <boost/asio/ssl.hpp>'],
      ...['a', 'b', 'c', 'd'].map((name) => [`server/net/${name}.cpp`, '#include "server/net/stream.hpp"']),
    ]),
  ],
  passed: [
    Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => [`server/net/${name}.cpp`, '#include <boost/beast/http.hpp>']),
    ),
  ],
};

export const includePaths = {
  name: 'own headers are included by their path from the top, and exist',
  find(tree) {
    return tree.paths.filter(isCpp).flatMap((path) =>
      includes(tree.read(path))
        .filter(({ own, name }) => own && !tree.has(name))
        .map(({ name }) => `${path}: there is no ${name} at the top of the tree`),
    );
  },
  caught: [{ 'server/net/a.cpp': '#include "b.hpp"', 'server/net/b.hpp': '' }],
  passed: [{ 'server/net/a.cpp': '#include "server/net/b.hpp"', 'server/net/b.hpp': '' }],
};

export const pragmaOnce = {
  name: 'every header has #pragma once',
  find: (tree) =>
    tree.paths
      .filter((path) => path.endsWith('.hpp') && !/^#pragma once$/m.test(tree.read(path)))
      .map((path) => `${path}: no #pragma once`),
  caught: [{ 'server/net/b.hpp': 'struct B {};' }],
  passed: [{ 'server/net/b.hpp': '#pragma once\nstruct B {};' }],
};
