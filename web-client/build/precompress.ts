import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

import { builtFiles } from "./built_files";

const shrinks = /\.(html|js|css|svg|json|webmanifest)$/;

/** Leaves name.br and name.gz beside every file that shrinks: a server without a compressor sends them as they are. */
export function precompress(): Plugin {
  let out = "";
  return {
    name: "precompress",
    apply: "build",
    configResolved: (config) => {
      out = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: "post",
      sequential: true,
      handler: () => {
        for (const file of builtFiles(out).filter((name) => shrinks.test(name))) {
          const whole = readFileSync(join(out, file));
          const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
          writeFileSync(join(out, `${file}.br`), brotliCompressSync(whole, quality));
          writeFileSync(join(out, `${file}.gz`), gzipSync(whole, { level: 9 }));
        }
      },
    },
  };
}
