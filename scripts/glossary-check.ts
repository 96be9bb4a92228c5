/**
 * `npm run glossary:check [-- id …]`: every problem of the authored entries; with ids, only those of these entries.
 * Exits 1 when there is any.
 */
import { fileURLToPath } from 'node:url';
import { checkEntries } from '../glossary/check';
import { describeProblem, loadEntries } from '../glossary/load';

const folder = fileURLToPath(new URL('../glossary/entries', import.meta.url));
const wanted = process.argv.slice(2);
const { entries, problems } = await loadEntries(folder);
const all = [...problems, ...checkEntries(entries)].filter(
  ({ file }) => wanted.length === 0 || wanted.some((id) => file.endsWith(`/${id}.yaml`)),
);
for (const problem of all) console.log(describeProblem(problem));
console.log(`${entries.length} entries, ${all.length} problems`);
process.exitCode = all.length > 0 ? 1 : 0;
