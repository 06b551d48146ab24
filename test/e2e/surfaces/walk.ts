/** Goes through a page by Tab alone: wherever the focus is, it can be seen. */
import type { Page } from "playwright-core";

/** So many stops are enough: lists go on in the same way. */
const STOPS = 40;

export async function walk(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  let stops = 0;
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  for (; stops < STOPS; stops += 1) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(lookAtFocus);
    if (seen === "nowhere") break;
    if (seen !== undefined) wrong.push(seen);
  }
  if (stops === 0) wrong.push("nothing can be reached by Tab");
  return wrong;
}

/** What is wrong with the focus where it is now. Runs in the page. */
function lookAtFocus(): string | "nowhere" | undefined {
  const { activeElement: focused } = document;
  if (focused === null || focused === document.body) return "nowhere";
  const isMarked = (element: Element | null) => {
    if (element === null) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const hasOutline = outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
    return hasOutline || boxShadow !== "none";
  };
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const isInside = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  const isShown = focused.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  if (!isInside || !isShown)
    return `focused and not to be seen: ${focused.outerHTML.slice(0, 160)}`;
  // Chrome marks the calendar's button, which is within the field of a date, by itself.
  if (focused.matches("[type=date], [type=datetime-local], [type=time]")) return undefined;
  // A field may have its mark around the label it stands in.
  if (isMarked(focused) || isMarked(focused.closest("label"))) return undefined;
  return `focused without a mark: ${focused.outerHTML.slice(0, 160)}`;
}
