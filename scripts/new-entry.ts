/**
 * `npm run glossary:new -- <kind> <headword>`: a new entry file with every field an author fills, ready to be written. It does not pass the
 * checks until it is.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { sameName } from '../glossary/check';
import { KIND_FOLDERS, KINDS, type Kind } from '../glossary/kinds';

const [kind, ...words] = process.argv.slice(2);
const headword = words.join(' ').trim();

function refuse(message: string): never {
  console.error(
    `glossary:new: ${message}\nusage: npm run glossary:new -- <kind> <headword>\nkinds: ${KINDS.join(', ')}`,
  );
  process.exit(1);
}

if (!kind || !KINDS.includes(kind as Kind)) refuse(kind ? `“${kind}” is no kind` : 'no kind given');
if (!headword) refuse('no headword given');
const id = sameName(headword).replaceAll(' ', '-').replaceAll('+', '-plus').replaceAll('%', '-percent');
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) refuse(`“${headword}” makes no id of plain letters and digits`);

const entries = fileURLToPath(new URL('../glossary/entries', import.meta.url));
const taken = KINDS.map((k) => `${entries}/${KIND_FOLDERS[k]}/${id}.yaml`).find((path) => existsSync(path));
if (taken) refuse(`there is ${relative(process.cwd(), taken)} already`);

const file = `${entries}/${KIND_FOLDERS[kind as Kind]}/${id}.yaml`;
mkdirSync(dirname(file), { recursive: true });
writeFileSync(
  file,
  `${stringify({ headword, forms: [], abbreviations: [] })}# say: how it is said, the stressed syllable in capitals
# For a patient: at most 60 words, grade 8 or lower; the first sentence stands alone.
plain: ""
# Mechanism, targets, kinetics, place in its class: at most 120 words.
student: ""
# Indications, boxed warnings, monitoring, key trials: at most 120 words.
clinician: ""
related: []
codes: {}
# {id: "atc:L04AF01"}, or {key: …, title: …, publisher: …, locator: …} of a document you have open
sources: []
reviewed: ${new Date().toISOString().slice(0, 10)}
`,
);
console.log(`${relative(process.cwd(), file)}: write it, then npm run glossary:check -- ${id}`);
