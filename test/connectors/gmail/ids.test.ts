import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMessageId, threadIdIn, threadLink, threadToken } from "~connectors/gmail/ids";

const VECTORS = [
  ["thread-f:1641624131846230421", "FMfcgxwDqfJtbLWXMZzsrgRjdXwzwHJC"],
  ["thread-a:r8235801758805685576", "KtbxLzFzTxwhGJtPGGJLDkbmHMBCXDGWKL"],
  ["thread-a:r-8235801758805685576", "QgrcJHsbdwWtDGNhWbrkZjNPxPlFbbbHmtq"],
] as const;

describe("threadToken", () => {
  it.each(VECTORS)("%s is %s", (threadId, token) => {
    expect(threadToken(threadId)).toBe(token);
  });

  it("is another one for every thread", () => {
    const digits = fc.bigInt({ min: 1n, max: 2n ** 63n });
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        fc.pre(a !== b);
        expect(threadToken(`thread-f:${a}`)).not.toBe(threadToken(`thread-f:${b}`));
        expect(threadToken(`thread-f:${a}`)).toMatch(/^[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz]+$/);
      }),
    );
  });

  it.each(VECTORS)("makes the address of %s", (threadId, token) => {
    expect(threadLink("/mail/u/rep@northwind.example", threadId)).toBe(
      `https://mail.google.com/mail/u/rep@northwind.example/#all/${token}`,
    );
  });
});

describe("threadIdIn", () => {
  it.each([
    ["thread-f:123", "thread-f:123"],
    ["#thread-f:123", "thread-f:123"],
    ["thread-a:r123", "thread-a:r123"],
    ["thread-a:r-123", "thread-a:r-123"],
    ["#thread-a:r-123", "thread-a:r-123"],
    ["thread-f:123|msg-f:456", "thread-f:123"],
    ["#thread-a:r-123|msg-a:r456", "thread-a:r-123"],
  ])("reads %s", (text, id) => {
    expect(threadIdIn(text)).toBe(id);
  });

  it.each(["", "#", "thread-f:", "thread-x:123", "msg-f:123", "a thread-f:123", "##thread-f:1"])(
    "finds none in %j",
    (text) => {
      expect(threadIdIn(text)).toBeUndefined();
    },
  );

  it.each([[undefined], [null], [123], [["thread-f:123"]], [{ id: "thread-f:123" }]])(
    "finds none in %j",
    (value) => {
      expect(threadIdIn(value)).toBeUndefined();
    },
  );
});

describe("isMessageId", () => {
  it.each(["msg-a:r123", "msg-a:r-123", "msg-f:123"])("takes %s", (id) => {
    expect(isMessageId(id)).toBe(true);
  });

  it.each([
    "",
    "msg-a:",
    "msg-a:bump-123",
    "msg-f:bump-123",
    "#msg-a:r123",
    "msg-x:123",
    "thread-f:123",
    "msg-a:r123|1",
    "msg-a:r123 ",
    123,
    null,
    undefined,
    ["msg-a:r123"],
  ])("refuses %j", (id) => {
    expect(isMessageId(id)).toBe(false);
  });
});
