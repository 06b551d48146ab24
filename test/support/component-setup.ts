import "fake-indexeddb/auto";
import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// What unmounts may still want the stand-in for Chrome, so that goes last.
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
