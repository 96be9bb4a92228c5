/**
 * Entries to lexicon bytes. Build time only. What an author wrote wins over what a rule made: a generated variant that
 * another entry lists as a form of its own is dropped.
 */
import { compileSieve } from './compile-sieve';
import { buildTrie } from './compile-trie';
import { KINDS } from './kinds';
import { encodeSections } from './lexicon/layout';
import { SENSE } from './lexicon/lexicon';
import type { Entry } from './load';
import { letterCase } from './matcher/letter-case';
import { tokenise } from './matcher/tokens';
import { formWords, variantsOf } from './variants';

/** What the compiler reads of an entry; tests make these by hand. */
export type CompilableEntry = Pick<
  Entry,
  'id' | 'kind' | 'headword' | 'forms' | 'abbreviations' | 'common' | 'near' | 'unless'
>;

/** One way to spell one entry, as the trie holds it. */
export interface Surface {
  readonly words: readonly string[];
  readonly entry: number;
  readonly flags: number;
  /** Bit i: the i-th letter or digit is a capital. Meant only with `SENSE.cased`. */
  readonly caseBits: number;
  readonly near: readonly string[];
  readonly unless: readonly string[];
}

/** Words so short, or so like a short form, that only their exact case means the entry: "JAK", "IL-6", "TNFi". */
const looksLikeShortForm = (form: string): boolean => {
  const bare = form.replace(/[^\p{L}\p{N}]/gu, '');
  const capitals = bare.replace(/[^\p{Lu}]/gu, '').length;
  return !/\s/.test(form) && capitals >= 2 && bare.length <= 6 && !/\p{Ll}{3}/u.test(bare);
};

/** Two or three letters alone, with at most one digit: these mean too many things to be taken on sight. */
const isFaint = (form: string): boolean => {
  const bare = form.replace(/[^\p{L}\p{N}]/gu, '');
  return bare.length <= 3 || /^[A-Z]{2}\d{1,2}$/.test(bare);
};

/** Lower-case spellings that are English words or other things: never taken for the short form. */
const LOWER_CASE_WORDS = new Set(
  (
    'a aa ab ad ada ae ah ai al am an and ann app apt are arm art as at au ava bad bag ban bar bat bay be bed bee bet bid bit bmi bmw bra bs bug bus but by ' +
    'cad cal cam can cap car cat cd chd com con cop cos cow cr cs cup cut dad dc de den did dip do doc dog don dot dr dry due ear eat ed ee egg ego ' +
    'el em en end er era es et etc eu ex eye fab fan far fat fed fee few fig fit fix fl fly fm for fr fun ga gap gas gb gc gel gem get gf gi go god gs gun gut guy gym ' +
    'had ham has hat he hen her hi hid him hip his hit ho hop hot how hp hr hs ice id ie if ii ill im in inn int io ip ir is it its jam jar jet job joy kid kit la lab lad lap law lay ' +
    'le led leg let lid lie lip lit ll log lot low lp ls lt ma mac mad mae man map mas mat may md me med men met mi mid min mix ml mm mo mob mod mom mop mr ms mt mu mud my ' +
    'na nab nag nap net new ni no nod non nor not now nr nt nut oak odd of off oh oil ok old on one op or os our out ow own oz pa pad pain pal pan par pas pat paw pay pc pen pep per pet pi pic pie pig pin pit pm pop pot pp pro ps pub put ' +
    'ram ran rat raw ray re red rep rib rich rid rim rip rob rod rot row rs rub rug run sad san sap sat saw say se sea see set sex she shy sin sip sir sit six sky so son spa st sum sun tab tag tan tap tar tax te tea ten the tie tin tip to toe ton too top tow toy try tub tug two uh ' +
    'uk un up us use van vat ve vet via vs wa war was wat way we web wet who why win wit won yes yet you zip mace lace care cure sled haq pest ease flair poem pasi ham seal dress sore nice rise star soap cast act acts aim aims cost data gain heal help lead lean left less life line link list live long look lose love made main make mark mass mean meet mild mind more most move much must name near need next none note only open oral over page part pass past path plan play poor post pure push rate read real rest risk role rule safe same save scan seen self sent side sign size skin slow some soon sort spot stay step stop such sure take talk team tell test than that them then they this time told took tree true turn type unit upon used very view wait walk want warm wash well went were what when wide will wise with word work year your zone'
  ).split(' '),
);

const DEFAULT_PLURAL = { plural: true };

function surfacesOf(entry: CompilableEntry, number: number): Surface[] {
  const found: Surface[] = [];
  const common = new Set(entry.common);
  for (const form of [entry.headword, ...entry.forms]) {
    const isCommon = common.has(form);
    const short = looksLikeShortForm(form);
    const doubtful = isCommon || (short && isFaint(form));
    for (const [i, variant] of variantsOf(form, DEFAULT_PLURAL).entries()) {
      let flags = i === 0 ? 0 : SENSE.generated;
      if (doubtful) flags |= SENSE.doubtful;
      if (short) flags |= SENSE.cased | SENSE.lowerAllowed | SENSE.short;
      if (variant.bareEponym) flags |= SENSE.capital;
      if (variant.possessive) flags |= SENSE.possessive;
      const cues = doubtful ? { near: entry.near, unless: entry.unless } : { near: [], unless: [] };
      found.push({ words: variant.words, entry: number, flags, caseBits: letterCase(form).bits, ...cues });
    }
  }
  for (const { form, near, unless } of entry.abbreviations) {
    const words = formWords(form).map(({ text }) => text);
    const allLower = !/\p{Lu}/u.test(form);
    const caseBits = letterCase(form).bits;
    const lower = allLower || (form.length > 1 && !LOWER_CASE_WORDS.has(form.toLowerCase()));
    const flags = SENSE.doubtful | SENSE.short | SENSE.cased | (lower ? SENSE.lowerAllowed : 0);
    const add = (spelling: readonly string[], extra: number): void => {
      found.push({ words: spelling, entry: number, flags: flags | extra, caseBits, near, unless });
    };
    add(words, 0);
    const last = words.at(-1) ?? '';
    if (/[a-z]$/.test(last) && !/s$/.test(form)) add([...words.slice(0, -1), `${last}s`], SENSE.generated);
    const closed = variantsOf(form, { plural: false }).slice(1);
    for (const variant of closed) add(variant.words, SENSE.generated);
  }
  return found;
}

/** Drops doubles, and what a rule made where an author of another entry says what it means. */
function settle(surfaces: readonly Surface[]): Surface[] {
  const byWords = new Map<string, Surface[]>();
  for (const surface of surfaces) {
    const key = surface.words.join(' ');
    const have = byWords.get(key);
    if (have) have.push(surface);
    else byWords.set(key, [surface]);
  }
  return [...byWords.values()].flatMap((same) => {
    const authored = same.filter(({ flags }) => !(flags & SENSE.generated));
    const sure = authored.filter(({ flags }) => !(flags & SENSE.doubtful));
    const kept: Surface[] = [];
    for (const surface of [...authored, ...same]) {
      const made = (surface.flags & SENSE.generated) !== 0;
      const shortForm = (surface.flags & SENSE.short) !== 0;
      if (
        made &&
        !shortForm &&
        (sure.length > 0 || kept.length > 0) &&
        !kept.some((other) => other.entry === surface.entry)
      )
        continue;
      const twin = kept.some(
        (other) =>
          other.entry === surface.entry &&
          (other.flags & SENSE.cased) === (surface.flags & SENSE.cased) &&
          (!(other.flags & SENSE.cased) || other.caseBits === surface.caseBits),
      );
      if (!twin) kept.push(surface);
    }
    return kept;
  });
}

/** Every surface form of the glossary after the rules; for tests and the build's report. */
export const surfacesOfAll = (entries: readonly CompilableEntry[]): readonly Surface[] =>
  settle(entries.flatMap((entry, number) => surfacesOf(entry, number)));

/** A word, or a mark of punctuation of one byte ("½" is one). */
const TOKEN = /^(?:[a-z0-9]+|[!-~\u00a1-\u00ff])$/;

/** @throws on forms that hold no word, or letters that do not fold to a–z; all of them at once. */
export function compileLexicon(entries: readonly CompilableEntry[]): Uint8Array {
  return compileSurfaces(entries, surfacesOfAll(entries));
}

/** Spellings as they are, no rule applied; for benchmarks, which need hundreds of thousands. */
export function compileSurfaces(
  entries: readonly Pick<CompilableEntry, 'id' | 'kind'>[],
  surfaces: readonly Surface[],
): Uint8Array {
  const broken = surfaces.filter(({ words }) => words.length === 0 || !words.every((word) => TOKEN.test(word)));
  if (broken.length > 0)
    throw new Error(
      `forms that do not fold to plain letters: ${broken.map(({ words, entry }) => `${entries[entry]?.id} “${words.join(' ')}”`).join(', ')}`,
    );
  const trie = buildTrie(surfaces, (cue) => tokenise(cue).words);
  return encodeSections({
    ...trie,
    ...compileSieve(surfaces),
    idText: new TextEncoder().encode(entries.map(({ id }) => id).join('\n')),
    kindOf: Uint8Array.from(entries, ({ kind }) => KINDS.indexOf(kind)),
  });
}
