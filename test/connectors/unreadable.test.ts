// @vitest-environment happy-dom
import { beforeEach, expect, it } from "vitest";
import { Unreadable } from "~connectors/unreadable";

const frame = document.createElement("ul");
frame.innerHTML = '<li role="listitem" title="SECRET">SECRET words</li>';
const OUTLINE = "ul(li[role=listitem])";

let unreadable: Unreadable;
beforeEach(() => {
  unreadable = new Unreadable();
});
const looks = (...frames: (Element | undefined)[]) => frames.map((one) => unreadable.look(one));

it("says at the third look in a row what a part of a page looks like, and then no more", () => {
  expect(looks(frame, frame, frame, frame, frame)).toEqual([
    undefined,
    undefined,
    OUTLINE,
    undefined,
    undefined,
  ]);
});

it("says nothing of what becomes readable in between", () => {
  expect(looks(frame, frame, undefined, frame, frame, undefined)).toEqual(Array(6).fill(undefined));
});

it("says it again after all was well", () => {
  expect(looks(frame, frame, frame, undefined, frame, frame, frame).filter(Boolean)).toEqual([
    OUTLINE,
    OUTLINE,
  ]);
});
