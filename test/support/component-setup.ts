import "fake-indexeddb/auto";
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// However busy the machine is: a test waits for what it looks for, and fails if that never comes.
configure({ asyncUtilTimeout: 10_000 });

// What unmounts may still want the stand-in for Chrome, so that goes last.
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
