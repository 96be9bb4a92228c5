/**
 * `npm run bench -- gate`: how large the gate is, and for how many of `../shared/pages` it opens beside those that hold a match, read as
 * plain text.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileLexicon } from '../../glossary/compile';
import { compileGate } from '../../glossary/compile-gate';
import { openGate } from '../../glossary/gate/gate';
import { decodeGate } from '../../glossary/gate/layout';
import { mayHoldMatch } from '../../glossary/gate/may-hold-match';
import { decodeLexicon } from '../../glossary/lexicon/lexicon';
import { loadEntries } from '../../glossary/load';
import { findMatches } from '../../glossary/matcher/find-matches';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SHARED = join(ROOT, '../shared/pages');
const BLOCK =
  /<\/?(?:p|div|li|ul|ol|h\d|td|tr|table|section|article|header|footer|nav|br|dt|dd|form|option|select|button|figure|figcaption)\b[^>]*>/gi;

/** Good enough to count pages: blocks on lines of their own, what nobody reads left out. */
const textOf = (html: string): string =>
  html
    .replace(/<(script|style|noscript|textarea|head)[\s\S]*?<\/\1>/gi, '\n')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(BLOCK, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&#?\w+;/g, ' ');

export async function run(): Promise<void> {
  const { entries } = await loadEntries(join(ROOT, 'glossary/entries'));
  const bytes = compileGate(entries);
  const lexiconBytes = compileLexicon(entries);
  console.log(`gate ${bytes.length} bytes, lexicon ${lexiconBytes.length}`);
  for (const [name, { byteLength }] of Object.entries(decodeGate(bytes)))
    console.log(`  ${name.padEnd(10)} ${byteLength}`);
  if (!existsSync(SHARED)) return;
  const gate = openGate(bytes);
  const lexicon = decodeLexicon(lexiconBytes);
  const pages = readdirSync(SHARED).filter((name) => name.endsWith('.html'));
  const open: string[] = [];
  let holding = 0;
  for (const name of pages) {
    const text = textOf(readFileSync(join(SHARED, name), 'utf8'));
    const has = findMatches(lexicon, text).length > 0;
    const opens = mayHoldMatch(gate, text);
    if (has) holding++;
    if (opens) open.push(has ? name : `${name} (for nothing)`);
    else if (has) console.log(`${name}: the gate stays shut on a match`);
  }
  console.log(`opens for ${open.length} of ${pages.length} pages; ${holding} hold a match\n  ${open.join('\n  ')}`);
}
