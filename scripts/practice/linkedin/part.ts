/** What each part of the practice LinkedIn contributes to what is served. */

export interface Asked {
  readonly method: string;
  readonly url: URL;
  /** "" without one. What cannot be read as text is "" too. */
  readonly body: string;
}

export interface Answered {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

export interface Part {
  /** The script of the page that is at this address (`profile/page.js`), if the part has it. */
  page?(url: URL): string | undefined;
  /** The answer to a request that is for no page and no asset, if the part knows it. */
  answer?(asked: Asked): Answered | undefined;
}

/** An answer of JSON, as the API gives them. */
export function json(value: unknown, status = 200): Answered {
  return { status, contentType: "application/json; charset=utf-8", body: JSON.stringify(value) };
}
