import { elementOutline } from "./element-outline";

/** A view that is still empty is being loaded; one that stays unreadable has changed. */
const UNREADABLE_AFTER = 3;

/** Notices that what should be in a frame is not there, look after look; says so once. */
export class Unreadable {
  private looks = 0;

  /** `frame` is there and not understood; undefined when all is well. */
  look(frame: Element | undefined): string | undefined {
    this.looks = frame === undefined ? 0 : this.looks + 1;
    return frame !== undefined && this.looks === UNREADABLE_AFTER
      ? elementOutline(frame)
      : undefined;
  }
}
