import { fileURLToPath } from "node:url";

import { defineConfig } from "vitest/config";

import { catalogueChunk, catalogues } from "./build/catalogues";
import { partOf } from "./build/on_demand";
import { precompress } from "./build/precompress";
import { serviceWorker } from "./build/service_worker";

const server = process.env["URDIMBRE_SERVER"] ?? "http://127.0.0.1:8080";

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

function chunkOf(id: string): string | undefined {
  const chunk = partOf(id) ?? catalogueChunk(id);
  if (chunk) return chunk;
  // What a page begins with is that page's alone.
  return /\/responder\.html$|\/src\/(answering\/)?main\.tsx$/.test(id) ? undefined : "shell";
}

export default defineConfig({
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: {
    target: "es2022",
    assetsInlineLimit: 0, // the content security policy knows no inline script or style
    modulePreload: { polyfill: false },
    // The application, and the page of people without an account.
    rollupOptions: { input: [page("index.html"), page("responder.html")], output: { manualChunks: chunkOf } },
  },
  define: { __VERSION__: JSON.stringify(process.env["npm_package_version"] ?? "0.0.0") },
  plugins: [catalogues(), serviceWorker(), precompress()],
  server: {
    fs: { allow: [".."] },
    proxy: { "/api": server, "/ws": { target: server, ws: true } },
  },
  test: { include: ["test/**/*.test.{ts,tsx}"], setupFiles: ["test/setup.ts"], testTimeout: 20_000 },
});
