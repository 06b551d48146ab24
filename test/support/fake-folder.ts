/**
 * A picked folder in memory, with as much of the File System Access API as the code under test uses. A
 * file changes when its writer is closed and not before, as on a disk. IndexedDB keeps the folder as it
 * is: what a real one becomes when it is cloned is the same folder.
 */
import { vi } from "vitest";

type Fault = "NotAllowedError" | "NotFoundError" | "QuotaExceededError" | "InvalidStateError";

export class FakeFolder {
  readonly kind = "directory";
  readonly files = new Map<string, { bytes: Uint8Array<ArrayBuffer>; at: number }>();
  readonly folders = new Set<string>();
  permission: PermissionState = "granted";
  /** What the rep answers when Chrome asks. */
  answer: PermissionState = "granted";
  /** What each step of writing ends with, if not well. */
  faults: { open?: Fault; write?: Fault; close?: Fault; remove?: Fault } = {};
  asked = 0;

  constructor(readonly name = "Backups") {}

  async queryPermission() {
    return this.permission;
  }

  async requestPermission() {
    this.asked += 1;
    this.permission = this.answer;
    return this.permission;
  }

  async *entries(): AsyncGenerator<[string, { kind: "file" | "directory" }]> {
    for (const name of [...this.files.keys()].toSorted()) yield [name, { kind: "file" }];
    for (const name of this.folders) yield [name, { kind: "directory" }];
  }

  async getFileHandle(name: string, { create = false } = {}) {
    fail(this.faults.open);
    if (!this.files.has(name)) {
      if (!create) fail("NotFoundError");
      this.put(name, "");
    }
    return {
      getFile: async () => this.fileOf(name),
      createWritable: async () => this.writer(name),
    };
  }

  async removeEntry(name: string) {
    fail(this.faults.remove);
    this.files.delete(name);
  }

  put(name: string, text: string, at = Date.now()) {
    this.files.set(name, { bytes: new TextEncoder().encode(text), at });
  }

  fileOf(name: string): File {
    const found = this.files.get(name);
    if (found === undefined) throw new DOMException("Gone.", "NotFoundError");
    return new File([found.bytes], name, { lastModified: found.at });
  }

  private writer(name: string) {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    return {
      write: async (part: Uint8Array<ArrayBuffer>) => {
        fail(this.faults.write);
        parts.push(part);
      },
      close: async () => {
        fail(this.faults.close);
        const blob = new Blob(parts);
        const bytes = new Uint8Array(await blob.arrayBuffer());
        this.files.set(name, { bytes, at: Date.now() });
      },
      abort: async () => undefined,
    };
  }
}

function fail(name: Fault | undefined): void {
  if (name !== undefined) throw new DOMException("Told to fail.", name);
}

/** The folder as the code knows it, and from here on kept by IndexedDB as it is. */
export function asPicked(folder: FakeFolder): FileSystemDirectoryHandle {
  const clone = globalThis.structuredClone;
  if (!vi.isMockFunction(clone))
    vi.stubGlobal(
      "structuredClone",
      vi.fn((value: unknown) => withFolders(value, clone)),
    );
  return folder as unknown as FileSystemDirectoryHandle;
}

/** A row has its folder, and perhaps a key, at the top. */
function withFolders(value: unknown, clone: typeof structuredClone): unknown {
  if (typeof value !== "object" || value === null || !("handle" in value)) return clone(value);
  const { handle, ...rest } = value;
  return { ...clone(rest), handle };
}
