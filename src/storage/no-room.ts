/**
 * Whether an error says that there is no room. Under its quota the browser names it; on a disk that is
 * really full it does not: measured in Chromium 156 on a file system of 60 MB, the error is an
 * `UnknownError` ("… IO error: … FILE_ERROR_NO_SPACE …"), and Dexie wraps either in errors of its own.
 */
const WORDS = /FILE_ERROR_NO_SPACE|ENOSPC|No space left|QuotaExceeded/;
/** Errors that contain each other would have no end. */
const DEEPEST = 8;

export function hasNoRoom(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > DEEPEST) return false;
  const { name, message, cause, inner, failures } = partsOf(error);
  if (name === "QuotaExceededError" || WORDS.test(String(message))) return true;
  const within = [cause, inner, ...(Array.isArray(failures) ? failures.slice(0, 1) : [])];
  return within.some((one) => hasNoRoom(one, depth + 1));
}

interface Parts {
  name?: unknown;
  message?: unknown;
  cause?: unknown;
  /** Of Dexie's errors, what they stand for; of many rows, one error each. */
  inner?: unknown;
  failures?: unknown;
}

function partsOf(error: object): Parts {
  return error;
}
