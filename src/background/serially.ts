/**
 * Signs are taken one after the other, in the order in which the browser told them: the answer to a
 * request must not overtake the request. The queue lives as long as the worker; what is lost with it
 * is told again by the other witness.
 */
let last: Promise<unknown> = Promise.resolve();

export function serially<T>(task: () => Promise<T>): Promise<T> {
  const next = last.then(task, task);
  last = next;
  return next;
}
