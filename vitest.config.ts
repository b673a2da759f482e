import { defineConfig } from "vitest/config";

/** One runner for everything: rooms, walls, golden articles, and the browser tests that drive a built site. */
export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source", "node", "import", "module", "default"] } },
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    isolate: false,
    pool: "threads",
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
