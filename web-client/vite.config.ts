import { defineConfig } from "vitest/config";

import { catalogues } from "./build/catalogues";
import { precompress } from "./build/precompress";
import { serviceWorker } from "./build/service_worker";

const server = process.env["URDIMBRE_SERVER"] ?? "http://127.0.0.1:8080";

/** What only some visits need is fetched when it is wanted; the rest is one file, as many small ones compress worse. */
const onDemand: readonly (readonly [RegExp, string])[] = [
  [/\/src\/files\/(attaching|draft_files|pictures|recording|upload|voice_note)\.tsx?$/, "files"],
  [/\/src\/acta\/(?!lazily)|\/styles\/acta\.css$/, "acta"],
  [/\/src\/polling_transport\.ts$/, "polls"],
  [/\/src\/session\/plan\/|\/styles\/plan\.css$/, "plan"],
  [/\/src\/templates\/|\/styles\/templates\.css$/, "templates"],
  [/\/src\/commitments\/|\/src\/session\/(days|use_acting)\.ts$|\/styles\/commitments\.css$/, "commitments"],
  [/\/src\/session\/(?!lazily)|\/styles\/(session|poll)\.css$/, "session"],
  [/\/src\/community\/(mention_list|reacted_by|thread_screen|use_thread_draft|versions)\.tsx?$|\/styles\/messages_more\.css$/, "aside"],
  [/\/src\/notices\/notices_screen\.tsx$|\/styles\/notices\.css$/, "aside"],
  [/\/src\/(people|profile)\/(?!api|recoveries)/, "people"],
];
function chunkOf(id: string): string | undefined {
  const wanted = onDemand.find(([path]) => path.test(id));
  if (wanted) return wanted[1];
  return id.endsWith(".json") || id.endsWith("/src/main.tsx") ? undefined : "shell";
}

export default defineConfig({
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: {
    target: "es2022",
    assetsInlineLimit: 0, // the content security policy knows no inline script or style
    modulePreload: { polyfill: false },
    rollupOptions: { output: { manualChunks: chunkOf } },
  },
  define: { __VERSION__: JSON.stringify(process.env["npm_package_version"] ?? "0.0.0") },
  plugins: [catalogues(), serviceWorker(), precompress()],
  server: {
    fs: { allow: [".."] },
    proxy: { "/api": server, "/ws": { target: server, ws: true } },
  },
  test: { include: ["test/**/*.test.{ts,tsx}"], setupFiles: ["test/setup.ts"], testTimeout: 20_000 },
});
