/**
 * `npm run --silent annotate < in.jsonl > out.jsonl`: reads `{id, text}` a line, writes `{id, spans}`.
 *   -- --why            every candidate instead, with the rule and the evidence that decided
 *   -- --abbreviations  `{id, abbreviations: [{short, long}]}`: what the texts define themselves
 * `--entries <folder>` reads other entries than the project's own.
 */
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { compileLexicon } from '../glossary/compile';
import { decodeLexicon, type Lexicon } from '../glossary/lexicon/lexicon';
import { loadEntries } from '../glossary/load';
import { findAbbreviations } from '../glossary/matcher/abbreviations';
import { findMatches, flowsOf } from '../glossary/matcher/find-matches';
import { createPageReader } from '../glossary/matcher/page-reader';

interface Doc {
  readonly id: string;
  readonly text: string;
}

const args = process.argv.slice(2);
const folderAt = args.indexOf('--entries');
const folder =
  folderAt < 0 ? fileURLToPath(new URL('../glossary/entries', import.meta.url)) : (args[folderAt + 1] ?? '');

async function loadLexicon(): Promise<Lexicon> {
  const { entries, problems } = await loadEntries(folder);
  if (problems.length > 0) console.error(`${problems.length} problems in the entries: npm run glossary:check`);
  return decodeLexicon(compileLexicon(entries));
}

function explain(lexicon: Lexicon, { id, text }: Doc): unknown {
  const reader = createPageReader(lexicon);
  const flows = flowsOf(text).map(({ start, line }) => ({ start, reading: reader.read(line) }));
  const nameOf = (entry: number): string | null => lexicon.ids[entry] ?? null;
  return {
    id,
    candidates: flows.flatMap(({ start, reading }) =>
      reader.explain(reading).map(({ candidate, verdict }) => ({
        start: candidate.start + start,
        end: candidate.end + start,
        text: reading.text.slice(candidate.start, candidate.end),
        accepted: verdict.accepted,
        entry: nameOf(verdict.entry),
        rule: verdict.rule,
        points: verdict.points.map(({ entry, points, reasons }) => ({ entry: nameOf(entry), points, reasons })),
      })),
    ),
    definitions: Object.fromEntries(reader.definitions),
  };
}

function worker(lexicon: Lexicon | null): (doc: Doc) => unknown {
  if (lexicon === null)
    return ({ id, text }) => ({
      id,
      abbreviations: findAbbreviations(text).map(({ short, long }) => ({ short, long })),
    });
  if (args.includes('--why')) return (doc) => explain(lexicon, doc);
  return ({ id, text }) => ({
    id,
    spans: findMatches(lexicon, text).map(({ start, end, entry }) => ({
      start,
      end,
      text: text.slice(start, end),
      entry,
    })),
  });
}

const work = worker(args.includes('--abbreviations') ? null : await loadLexicon());
for await (const line of createInterface({ input: process.stdin }))
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(work(JSON.parse(line) as Doc))}\n`);
