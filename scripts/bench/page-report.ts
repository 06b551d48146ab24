/** What the visits say, as text. */
import { median, milliseconds } from "./figures";
import { type Busy, CHANGES, type Look, REQUESTS, type Visit } from "./visit";

export interface Variant {
  kind: "nothing" | "ours" | "library";
  name: string;
  folders: readonly string[];
  visits: Visit[];
  look?: Look;
}

const AIM = 20;
const WIDTH = 28;

type Phase = "requests" | "changes" | "opening";
const PHASES: { phase: Phase; name: string }[] = [
  { phase: "requests", name: `${REQUESTS.toLocaleString("en")} sync requests` },
  { phase: "changes", name: `${CHANGES.toLocaleString("en")} changes of the list` },
  { phase: "opening", name: "opening the page" },
];

export function printReport(variants: readonly Variant[]): void {
  const [base, again] = variants.filter(({ kind }) => kind === "nothing");
  const ours = variants.find(({ kind }) => kind === "ours");
  if (!base || !again || !ours) throw new Error("There is nothing to compare with.");
  console.log(`\nMedians of ${base.visits.length} rounds, in brackets the least and the most.`);
  printBusy("In scripts on the page's main thread, milliseconds:", "scripts", variants, base);
  printBusy("All work of the page's main thread, milliseconds:", "thread", variants, base);
  printBesides(variants);
  for (const { name, look } of variants)
    if (look?.isAlive === false) console.log(`\n${name} did not start here; not compared with.`);
  const libraries = variants.filter(({ kind, look }) => kind === "library" && look?.isAlive);
  console.log("");
  for (const { phase, name } of PHASES)
    console.log(`${name}: ${verdict(phase, { base, again, ours, libraries })}`);
}

function printLine(name: string, values: readonly string[]): void {
  console.log(`${name.padEnd(20)}${values.map((value) => value.padStart(WIDTH)).join("")}`);
}

function printBusy(
  title: string,
  part: keyof Busy,
  variants: readonly Variant[],
  base: Variant,
): void {
  console.log(`\n${title}`);
  printLine(
    "",
    PHASES.map(({ name }) => name),
  );
  for (const variant of variants) {
    const cells = PHASES.map(({ phase }) =>
      variant === base
        ? range(base.visits.map((visit) => visit[phase][part]))
        : signed(range(added(variant, base, phase, part))),
    );
    printLine(variant.name, cells);
  }
}

function signed(text: string): string {
  return text.startsWith("-") ? text : `+${text}`;
}

function printBesides(variants: readonly Variant[]): void {
  console.log("\nBesides, milliseconds and counts:");
  const columns = ["one request, by clock", "workers, for requests", "calls for requests"];
  printLine("", [...columns, "calls for changes"]);
  for (const { name, visits, look } of variants) {
    const workers = visits.map(({ worker }) => worker ?? Number.NaN);
    const calls = [look?.calls.requests, look?.calls.changes];
    printLine(name, [
      range(visits.map(({ latency }) => latency)),
      range(workers),
      ...calls.map((count) => count?.toLocaleString("en") ?? ""),
    ]);
  }
}

interface Compared {
  base: Variant;
  again: Variant;
  ours: Variant;
  libraries: readonly Variant[];
}

/** In scripts, for the rest of the thread's work differs more by chance than by any of them. */
function verdict(phase: Phase, { base, again, ours, libraries }: Compared): string {
  const addedBy = (variant: Variant) => median(added(variant, base, phase, "scripts"));
  // The most that nothing seemed to add to nothing, for the rounds are few.
  const noise = Math.max(...added(again, base, phase, "scripts").map(Math.abs));
  const own = addedBy(ours);
  const [better] = [...libraries].sort((a, b) => addedBy(a) - addedBy(b));
  if (better === undefined) return "no library to compare with.";
  const theirs = addedBy(better);
  const isNoise = own <= noise;
  const ratio = theirs / Math.max(own, noise);
  const compared =
    theirs <= noise
      ? " That is no more than noise, so the clock cannot compare them."
      : ` That is ${isNoise ? "at least " : ""}${ratio.toFixed(1)} times less;` +
        ` the aim of ${AIM} times is ${ratio >= AIM ? "met" : "not shown by the clock"}.`;
  const said = [
    `Rekindle adds ${milliseconds(own)}`,
    isNoise ? `, within the noise of ${milliseconds(noise)}` : `, noise ${milliseconds(noise)}`,
    `; ${better.name} ${milliseconds(theirs)}.`,
    compared,
  ].join("");
  if (phase === "opening") return said;
  const [mine = 0, others = 0] = [ours, better].map(({ look }) => look?.calls[phase] ?? 0);
  return `${said} By count: ${mine} calls of its functions, there ${others.toLocaleString("en")}.`;
}

/** Against the visit without anything in the same round. */
function added(variant: Variant, base: Variant, phase: Phase, part: keyof Busy): number[] {
  return variant.visits.map(
    (visit, round) => visit[phase][part] - (base.visits[round]?.[phase][part] ?? Number.NaN),
  );
}

function range(values: readonly number[]): string {
  if (values.some(Number.isNaN)) return "not known here";
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(1)} (${least.toFixed(1)} to ${most.toFixed(1)})`;
}
