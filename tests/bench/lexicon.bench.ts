/** `npm run bench -- lexicon`: how large the compiled glossary is, whole and section by section, as it lies and after gzip. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { compileLexicon, surfacesOfAll } from '../../glossary/compile';
import { decodeSections } from '../../glossary/lexicon/layout';
import { loadEntries } from '../../glossary/load';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const gzipped = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;
const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1).padStart(7);

export async function run(): Promise<void> {
  const { entries } = await loadEntries(join(ROOT, 'glossary/entries'));
  const bytes = compileLexicon(entries);
  const forms = entries.reduce((sum, entry) => sum + 1 + entry.forms.length + entry.abbreviations.length, 0);
  /** Surface forms: spellings that match, but for case, accents and what parts words. */
  const surfaces = new Set(surfacesOfAll(entries).map(({ words }) => words.join(' '))).size;
  const whole = gzipped(bytes);
  console.log(
    `${entries.length} entries, ${surfaces} surface forms, made of ${forms} that were authored; KB as it lies and after gzip`,
  );
  console.log(`${'the lexicon'.padEnd(14)}${kilobytes(bytes.length)}${kilobytes(whole)}`);
  console.log(`${'5,000 surface forms'.padEnd(21)}${kilobytes((whole / surfaces) * 5_000)}`);
  console.log(`${'5,000 authored'.padEnd(21)}${kilobytes((whole / forms) * 5_000)}`);
  const sections = Object.entries(decodeSections(bytes))
    .map(([name, part]) => ({ name, part: new Uint8Array(part.buffer, part.byteOffset, part.byteLength) }))
    .map(({ name, part }) => ({ name, size: part.length, packed: gzipped(part) }))
    .sort((a, b) => b.packed - a.packed);
  for (const { name, size, packed } of sections)
    console.log(`  ${name.padEnd(12)}${kilobytes(size)}${kilobytes(packed)}`);
}
