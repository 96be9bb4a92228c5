/** `npm run --silent glossary:export`: all entries as one JSON array on standard output. */
import { fileURLToPath } from 'node:url';
import { describeProblem, loadEntries } from '../glossary/load';

const { entries, problems } = await loadEntries(fileURLToPath(new URL('../glossary/entries', import.meta.url)));
if (problems.length > 0) {
  for (const problem of problems) console.error(describeProblem(problem));
  process.exitCode = 1;
} else process.stdout.write(`${JSON.stringify(entries, null, 1)}\n`);
