/** `npm run glossary:report`: what the glossary is made of. */
import { fileURLToPath } from 'node:url';
import { loadEntries } from '../glossary/load';
import { writeReport } from '../glossary/report';

const { entries, problems } = await loadEntries(fileURLToPath(new URL('../glossary/entries', import.meta.url)));
console.log(writeReport(entries));
if (problems.length > 0) {
  console.error(`${problems.length} problems left entries out of this: npm run glossary:check`);
  process.exitCode = 1;
}
