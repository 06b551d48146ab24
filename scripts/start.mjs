// npm start: everything from a fresh clone to a browser with Rekindle in it.
import { run, runProgram, setUp } from "./set-up.mjs";

setUp();
run(process.execPath, ["scripts/build.mjs"]);
runProgram("tour/main.ts");
