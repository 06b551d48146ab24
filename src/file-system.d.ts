/** What Chrome has of folders that a person picks, and TypeScript's own library does not. */
interface FolderAccess {
  mode: "read" | "readwrite";
}

interface FileSystemHandle {
  queryPermission(access: FolderAccess): Promise<PermissionState>;
  /** Needs a click. */
  requestPermission(access: FolderAccess): Promise<PermissionState>;
}

interface Window {
  /** Needs a click. Rejects with an `AbortError` when nothing was picked. */
  showDirectoryPicker(options: FolderAccess & { id: string }): Promise<FileSystemDirectoryHandle>;
}
