import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const src = fileURLToPath(new URL("./src/", import.meta.url));
const alias = [{ find: /^~(?=\w)/, replacement: src }];

/** Vitest leaves one processor idle by itself: with two, half of them. */
const ALL_PROCESSORS = "100%";

/** A busy machine is slow, which is no failure. Milliseconds. */
const PATIENT = 30_000;

/** One runner for everything; `scripts/test.mjs` runs them all and adds up the counts. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/build/**", "test/e2e/**"],
          setupFiles: ["test/support/words-setup.ts", "test/support/unit-setup.ts"],
          testTimeout: PATIENT,
          maxWorkers: ALL_PROCESSORS,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "component",
          include: ["test/**/*.test.tsx"],
          environment: "happy-dom",
          setupFiles: ["test/support/words-setup.ts", "test/support/component-setup.ts"],
          testTimeout: PATIENT,
          maxWorkers: ALL_PROCESSORS,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "build",
          include: ["test/build/**/*.test.ts"],
          testTimeout: 240_000,
          fileParallelism: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          setupFiles: ["test/support/words-setup-us.ts"],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // They mostly wait for an undo window to pass, so three browsers share two processors well.
          maxWorkers: 3,
        },
      },
    ],
  },
});
