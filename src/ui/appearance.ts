/**
 * Light, dark, or as the system has it. Kept in the page's own storage and not in the database, because
 * it must be known before the first paint, and all pages of the extension share it.
 */
export const APPEARANCES = ["system", "light", "dark"] as const;
export type Appearance = (typeof APPEARANCES)[number];

const KEY = "appearance";

export function readAppearance(): Appearance {
  const kept = localStorage.getItem(KEY);
  return APPEARANCES.find((one) => one === kept) ?? "system";
}

/** Other pages that are open follow at once. */
export function chooseAppearance(appearance: Appearance): void {
  localStorage.setItem(KEY, appearance);
  show(appearance);
}

/** Call it when a page starts. */
export function followAppearance(): void {
  show(readAppearance());
  window.addEventListener("storage", ({ key }) => {
    if (key === KEY) show(readAppearance());
  });
}

function show(appearance: Appearance): void {
  document.documentElement.dataset.appearance = appearance;
}
