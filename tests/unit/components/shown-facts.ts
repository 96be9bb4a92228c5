/** The whole glossary's facts as surfaces get them, and the interface's English. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeWords, type Translate } from '../../../components/words';
import { compileFacts } from '../../../glossary/compile-facts';
import { linksTo } from '../../../glossary/compile-views';
import type { FactsView } from '../../../glossary/entry-facts';
import type { Kind } from '../../../glossary/kinds';
import { loadEntries } from '../../../glossary/load';

export async function shownFacts(): Promise<readonly FactsView[]> {
  const { entries } = await loadEntries(fileURLToPath(new URL('../../../glossary/entries', import.meta.url)));
  return compileFacts(entries, linksTo(entries));
}

export const ofKind = <K extends Kind>(views: readonly FactsView[], kind: K): readonly FactsView<K>[] =>
  views.filter((view) => view.kind === kind) as FactsView<Kind>[] as FactsView<K>[];

const messages = JSON.parse(
  readFileSync(new URL('../../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
) as Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

/** As the browser fills them in; a key that is not there throws. */
export const english: Translate = makeWords((key, parts = []) => {
  const entry = messages[key];
  if (!entry) throw new Error(`no message ${key}`);
  return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const at = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
    return parts[Number(at.slice(1)) - 1] ?? '';
  });
}, []);
