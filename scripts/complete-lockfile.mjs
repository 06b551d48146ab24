// Adds to package-lock.json the optional packages for other systems that the registry at hand could
// not deliver. Without them `npm ci` refuses the lockfile, and on those systems the programs would be
// missing. Run it after `npm install` has written the lockfile.
import { readFileSync, writeFileSync } from "node:fs";

const SYSTEMS = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const PROCESSORS = [
  "arm",
  "arm64",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
  "x64",
];

/** `win32` of `@biomejs/cli-win32-x64`; undefined when the name tells nothing. */
const partOf = (name, parts) => name.split(/[-/]/).findLast((part) => parts.includes(part));

const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8"));
const { packages } = lockfile;
let added = 0;
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    // Beside the package that wants it, or inside it, or for all at the top.
    const beside = `${path.slice(0, path.lastIndexOf("node_modules/"))}node_modules/${name}`;
    const inside = `${path}/node_modules/${name}`;
    const places = [inside, beside, `node_modules/${name}`];
    if (places.some((place) => packages[place]?.version === version)) continue;
    if (!/^\d/.test(version)) continue;
    const [os, cpu] = [partOf(name, SYSTEMS), partOf(name, PROCESSORS)];
    packages[packages[beside] ? inside : beside] = {
      version,
      ...(dev && { dev }),
      optional: true,
      ...(os && { os: [os] }),
      ...(cpu && { cpu: [cpu] }),
    };
    added += 1;
  }
}
lockfile.packages = Object.fromEntries(
  Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync("package-lock.json", `${JSON.stringify(lockfile, null, 2)}\n`);
console.log(`${added} packages for other systems added to package-lock.json`);
