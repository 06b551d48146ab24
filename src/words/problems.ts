/**
 * What is wrong, for the rep. A schema or the worker names a problem by the key of its message, for
 * they run where there is no language; what is no key is an error's own text, and better than nothing.
 */
const IS_KEY = /^problem[A-Z]\w*$/;

export function sayProblem(text: string): string {
  return (IS_KEY.test(text) && chrome.i18n.getMessage(text)) || text;
}
