/** Whether Chrome's match pattern lets an address through; scheme and host as they are, no `*` in them. */
export function matchesPattern(pattern: string, address: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(address.replace(/#.*$/s, ""));
}
