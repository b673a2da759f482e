import { tmpdir } from "node:os";
import { join } from "node:path";
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
    // Tests neither read nor change the record of the person who runs them.
    env: { PLENARY_HOME: join(tmpdir(), `plenary-home-of-tests-${process.pid}`) },
  },
});
