/** Every page of the built extension, so that a new one is looked at without anyone's remembering it. */
import { readdirSync } from 'node:fs';
import { BUILD } from './extension';

/** What is asked for, of a page that shows next to nothing by itself. */
const QUERIES: Readonly<Record<string, string>> = {
  'card.html': '?drug=tofacitinib',
  'compare.html': '?drugs=tofacitinib,adalimumab',
};

export const PAGES = readdirSync(BUILD)
  .filter((name) => name.endsWith('.html'))
  .map((name) => ({ name, address: name + (QUERIES[name] ?? '') }));
