import { projectFolder } from '../../bot/prepare/places.mjs';
import { cruiseImports } from './cruise-imports.ts';

/** Under TypeScript 7 dependency-cruiser reads no module and finds nothing wrong: too few is a failure. */
const FEWEST_MODULES = 200;

const { modules, summary } = await cruiseImports(projectFolder);
const read = modules.filter(({ source }) => /\.tsx?$/.test(source) && !source.includes('node_modules')).length;

for (const { from, to, rule, cycle } of summary.violations) {
  const path = cycle ? cycle.map(({ name }) => name).join(' → ') : to;
  console.error(`${rule.name}: ${from}${path === from ? '' : ` → ${path}`}`);
}
console.log(`${read} modules read, ${summary.violations.length} imports against the rules`);
if (read < FEWEST_MODULES) console.error(`At least ${FEWEST_MODULES} modules were expected.`);
process.exitCode = summary.violations.length > 0 || read < FEWEST_MODULES ? 1 : 0;
