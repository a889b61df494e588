import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, type Plugin } from "vite";

import { builtFiles } from "./built_files";

const hashed = /^assets\//;
/** Where people without an account answer: nothing of it is installed anywhere. */
const elsewhere = /^responder\.html$|^assets\/(responder|answering|[a-z]+\.answering)-/;
/** What is nothing without a network is fetched when it is wanted: calls, and taking along what is one's own. */
const connected = /^assets\/(call|own)-/;

/** Builds src/service_worker.ts to /sw.js once the client is built, with the list of what the shell needs offline. */
export function serviceWorker(): Plugin {
  let root = "";
  let out = "";
  return {
    name: "service-worker",
    apply: "build",
    configResolved: (config) => {
      root = config.root;
      out = resolve(root, config.build.outDir);
    },
    closeBundle: {
      order: "pre",
      sequential: true,
      handler: async () => {
        const shell = builtFiles(out)
          .filter((file) => !/\.(br|gz)$/.test(file) && !elsewhere.test(file) && !connected.test(file))
          .map((file) => ({ url: `/${file}`, revision: hashed.test(file) ? null : digest(join(out, file)) }));
        await build({
          root,
          configFile: false,
          logLevel: "warn",
          publicDir: false,
          define: { __SHELL__: JSON.stringify(shell), "process.env.NODE_ENV": '"production"' },
          build: {
            outDir: out,
            emptyOutDir: false,
            target: "es2022",
            lib: { entry: join(root, "src/service_worker.ts"), formats: ["iife"], name: "shell", fileName: () => "sw.js" },
          },
        });
      },
    },
  };
}

function digest(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);
}
