/**
 * Each entry is found in a sentence made of each of its forms: names on sight, short forms and everyday words beside
 * the cues that their own entry lists for them.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../glossary/compile';
import { compileGate } from '../../glossary/compile-gate';
import { openGate } from '../../glossary/gate/gate';
import { mayHoldMatch } from '../../glossary/gate/may-hold-match';
import { decodeLexicon } from '../../glossary/lexicon/lexicon';
import { loadEntries } from '../../glossary/load';
import { findMatches } from '../../glossary/matcher/find-matches';

const { entries } = await loadEntries(fileURLToPath(new URL('../../glossary/entries', import.meta.url)));
const lexicon = decodeLexicon(compileLexicon(entries));
const gate = openGate(compileGate(entries));

/** Names as short as "IL-6" want a page of the field around them. */
const FIELD = ' is.\nMethotrexate, tofacitinib, rheumatoid arthritis and ulcerative colitis.';

/** What the sentence around `form` makes of it: the entry, or what was found instead. */
function meaningOf(before: string, form: string, after: string): string {
  const text = `${before}${form}${after}`;
  const start = before.length;
  const found = findMatches(lexicon, text);
  if (found.length > 0 && !mayHoldMatch(gate, text)) return 'the gate stays shut';
  const hit = found.find((match) => match.start === start && match.end === start + form.length);
  if (hit) return hit.entry;
  const near = found.filter((match) => match.start < start + form.length && match.end > start);
  return `not found: ${near.map((match) => `${text.slice(match.start, match.end)} → ${match.entry}`).join(', ') || 'nothing'}`;
}

describe('every form is found', () => {
  test.each(entries.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
    const everyday = new Set(entry.common);
    const wrong: string[] = [];
    const expectForm = (name: string, cues: readonly string[]): void => {
      const after = cues.length > 0 ? `, that is ${cues.join(', ')}.` : FIELD;
      // The hyphen before a suffix ("-tinib") is no part of a word.
      const [hyphen = '', form = name] = /^(-?)(.*)$/.exec(name)?.slice(1) ?? [];
      const meaning = meaningOf(`Here ${hyphen}`, form, after);
      if (meaning !== id) wrong.push(`${name}: ${meaning}`);
    };
    const expectNone = (form: string, cues: readonly string[]): void => {
      if (meaningOf('Here ', form, `, that is ${cues.join(', ')}.`) === id)
        wrong.push(`${form}: marked, though unmarked`);
    };
    for (const form of [entry.headword, ...entry.forms])
      if (entry.unmarked.includes(form)) expectNone(form, entry.near);
      else expectForm(form, everyday.has(form) ? entry.near : []);
    for (const { form, near } of entry.abbreviations) expectForm(form, near);
    expect(wrong).toEqual([]);
  });
});
