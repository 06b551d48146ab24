/**
 * What was told of a page and taken, so that looking again tells only what is new. After some minutes
 * everything is told again: someone may have become a prospect since.
 */
const TELL_AGAIN_AFTER = 5 * 60_000;

export class Told {
  private readonly known = new Map<string, string>();
  private since = 0;

  /** Before each look. */
  begin(now: number): void {
    if (now - this.since <= TELL_AGAIN_AFTER) return;
    this.known.clear();
    this.since = now;
  }

  isNews(name: string, value: unknown): boolean {
    return this.known.get(name) !== JSON.stringify(value);
  }

  taken(name: string, value: unknown): void {
    this.known.set(name, JSON.stringify(value));
  }
}
