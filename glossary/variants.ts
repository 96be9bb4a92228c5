/**
 * The spellings a rule makes of one form: plurals, British and American, hyphens closed up, possessives dropped. Case,
 * accents, dashes and Greek letters are not here: folding makes them equal. Build time only.
 *
 * A form is a list of words as `tokenise` gives them, with the punctuation it holds as words of their own.
 */
import { foldMark, GREEK_NAMES } from './matcher/fold';
import { tokenise } from './matcher/tokens';

export interface FormWord {
  readonly text: string;
  /** A hyphen stands between this word and the one before it. */
  readonly hyphened: boolean;
  /** Nothing stands between this word and the one before it. */
  readonly attached: boolean;
  /** An apostrophe and s follow. */
  readonly possessive: boolean;
  readonly punctuation: boolean;
}

const GREEK = new Set<string>(GREEK_NAMES);

/** British ending or stem to American; the other way round is read off the same row. */
const SPELLINGS: readonly (readonly [british: RegExp, american: string, back: RegExp, british: string])[] = [
  [/haem(?!i)/, 'hem', /\bhem(?=at|ol|or|op|od|og|os|oc|ang)/, 'haem'],
  [
    /aem(?=i)/,
    'em',
    /(?<=an|leuk|ur|globulin|albumin|kal|lipid|glyc|natr|thromb|poly|phosphat|magnes|uric|cyth|tox|septic|bacter|vir|isch|hyper\w+|hypo\w+)em(?=i[ac])/,
    'aem',
  ],
  [/oedema/, 'edema', /edema/, 'oedema'],
  [/tumour/, 'tumor', /tumor(?!i)/, 'tumour'],
  [/sulph/, 'sulf', /sulf/, 'sulph'],
  [/oesoph/, 'esoph', /\besoph|(?<=gastro)esoph/, 'oesoph'],
  [/oestr/, 'estr', /\bestr(?=ogen|adiol)/, 'oestr'],
  [/paed/, 'ped', /\bped(?=iatr)|(?<=ortho)ped/, 'paed'],
  [/gynaec/, 'gynec', /gynec/, 'gynaec'],
  [/caes/, 'ces', /\bces(?=ar[ei]an)/, 'caes'],
  [/foet/, 'fet', /\bfet(?=al|us)/, 'foet'],
  [/faec/, 'fec', /\bfec(?=al|es)/, 'faec'],
  [/caec/, 'cec', /\bcec(?=al|um)/, 'caec'],
  [/aesth/, 'esth', /(?<=an|par|dys)esth/, 'aesth'],
  [/aetiol/, 'etiol', /\betiol/, 'aetiol'],
  [/rhoea/, 'rhea', /rrhea/, 'rrhoea'],
  [/pnoea/, 'pnea', /pnea/, 'pnoea'],
  [/coeliac/, 'celiac', /celiac/, 'coeliac'],
  [/synaec/, 'synec', /synec(?=hia)/, 'synaec'],
  [/colour/, 'color', /\bcolor(?!ect)/, 'colour'],
  [/behaviour/, 'behavior', /behavior/, 'behaviour'],
  [/odour/, 'odor', /\bodor/, 'odour'],
  [/fibre/, 'fiber', /fiber/, 'fibre'],
  [/centre/, 'center', /\bcenter/, 'centre'],
  [/titre/, 'titer', /\btiter/, 'titre'],
  [/litre/, 'liter', /\bliter/, 'litre'],
  [/signall/, 'signal', /signal(?=ing|ed)/, 'signall'],
  [/labell/, 'label', /label(?=ing|ed)/, 'labell'],
  [/is(?=ation|ing\b|ed\b|e\b|er\b|es\b)/, 'iz', /(?<=\w{3})iz(?=ation|ing\b|ed\b|e\b|er\b|es\b)/, 'is'],
  [/lys(?=ed\b|e\b|ing\b)/, 'lyz', /lyz/, 'lys'],
  [/practise/, 'practice', /practice/, 'practise'],
  [/programme/, 'program', /\bprogram\b/, 'programme'],
  [/mould/, 'mold', /\bmold/, 'mould'],
  [/grey/, 'gray', /\bgray\b/, 'grey'],
  [/ageing/, 'aging', /\baging/, 'ageing'],
  [/judgement/, 'judgment', /judgment/, 'judgement'],
  [/ischaem/, 'ischem', /ischem/, 'ischaem'],
  [/naev/, 'nev', /\bnev(?=us|i\b)/, 'naev'],
];

/** Words that end like a British -ise but are spelt so everywhere. */
const ALWAYS_ISE =
  /(?:ex|prec|adv|dev|rev|superv|comprom|surpr|prom|conc|r|w|otherw|d|l|n|po|pra|ra|no|d[ie]s?ea|incre|decre|relea|cau|ba|clo|do|cri|analy|paraly)is/;

/** The other spelling of each word, both ways; the word itself comes first. */
export function spellings(word: string): readonly string[] {
  const found = new Set([word]);
  for (const [british, american, back, home] of SPELLINGS) {
    const bare = british.source.startsWith('is(') && ALWAYS_ISE.test(word);
    for (const have of [...found]) {
      if (!bare && british.test(have)) found.add(have.replace(british, american));
      if (back.test(have)) found.add(have.replace(back, home));
    }
    if (found.size > 4) break;
  }
  return [...found];
}

/** Endings of Latin and Greek with their plurals; the longest that fits is taken. */
const LATIN: readonly (readonly [singular: string, plural: string])[] = [
  ['itis', 'itides'],
  ['oma', 'omata'],
  ['sis', 'ses'],
  ['xis', 'xes'],
  ['bolus', 'boli'],
  ['mbus', 'mbi'],
  ['cillus', 'cilli'],
  ['coccus', 'cocci'],
  ['fungus', 'fungi'],
  ['nucleus', 'nuclei'],
  ['nevus', 'nevi'],
  ['ulus', 'uli'],
  ['itum', 'ita'],
  ['ellum', 'ella'],
  ['erium', 'eria'],
  ['drion', 'dria'],
  ['terion', 'teria'],
  ['bula', 'bulae'],
  ['cula', 'culae'],
  ['pecia', 'peciae'],
  ['bursa', 'bursae'],
  ['tinea', 'tineae'],
  ['echia', 'echiae'],
  ['ulla', 'ullae'],
  ['igo', 'igines'],
  ['ix', 'ices'],
  ['ex', 'ices'],
  ['nx', 'nges'],
  ['um', 'a'],
];

/** Plurals of a singular word, and the singular of a plural one; without the word itself. */
export function plurals(word: string): readonly string[] {
  if (word.length < 3 || !/[a-z]$/.test(word) || GREEK.has(word)) return [];
  const found: string[] = [];
  for (const [singular, plural] of LATIN) {
    if (word.length > singular.length + 1 && word.endsWith(singular))
      found.push(word.slice(0, -singular.length) + plural);
    if (plural.length > 2 && word.length > plural.length + 1 && word.endsWith(plural))
      found.push(word.slice(0, -plural.length) + singular);
  }
  if (/[^aeiou]y$/.test(word)) found.push(`${word.slice(0, -1)}ies`);
  else if (/(?:[sx]|[cs]h)$/.test(word)) found.push(`${word}es`);
  else found.push(`${word}s`);
  if (/[^aeiou]ies$/.test(word) && word.length > 5) found.push(`${word.slice(0, -3)}y`);
  else if (/(?:ss|x|[cs]h)es$/.test(word)) found.push(word.slice(0, -2));
  else if (/[^su]s$/.test(word) && !/[ai]s$/.test(word)) found.push(word.slice(0, -1));
  else if (/[^aeious]as$/.test(word) && word.length > 6) found.push(word.slice(0, -1));
  return found;
}

/** A form as words. */
export function formWords(form: string): readonly FormWord[] {
  const tokens = tokenise(form);
  const { starts, ends, count } = tokens;
  const words = tokens.words();
  const found: FormWord[] = [];
  let after = 0;
  for (let i = 0; i <= count; i++) {
    const start = i < count ? (starts[i] as number) : form.length;
    const gap = form.slice(after, start).replace(/^['’]s?(?![\p{L}\p{N}])/u, '');
    const marks = gap.replace(/[\s®™-]|[\u2010-\u2013]/g, '');
    for (const mark of marks)
      found.push({ text: foldMark(mark), hyphened: false, attached: false, possessive: false, punctuation: true });
    if (i === count) break;
    const end = ends[i] as number;
    found.push({
      text: words[i] as string,
      hyphened: /^[-\u2010-\u2013]$/.test(gap),
      attached: i > 0 && gap === '',
      possessive: /^['’]s(?![\p{L}\p{N}])/u.test(form.slice(end, end + 3)),
      punctuation: false,
    });
    after = end;
  }
  return found;
}

export interface Variant {
  readonly words: readonly string[];
  /** The bare name of an eponym ("Still disease"): only with a capital. */
  readonly bareEponym: boolean;
  /** The final word's possessive belongs to the form. */
  readonly possessive: boolean;
}

/** Three letters at least: "C3/C4" is complement, "C3-C4" a part of the neck; "t1/2" a half-life, "T1-2" a tumour's stage. */
const isLong = (word: FormWord | undefined): boolean => word !== undefined && /^[a-z]{3,}$/.test(word.text);

/** Prefixes that writers set apart or close up as they please ("anti-rheumatic", "antirheumatic"). */
const PREFIX =
  /^(anti|non|auto|post|pre|multi|micro|immuno|sub|intra|gastro|cardio|neuro|musculo|thrombo|hyper|hypo)([a-z]{6,})$/;

/** Every way a rule would spell `form`, the form itself first. At most some dozens. */
export function variantsOf(form: string, options: { readonly plural?: boolean } = {}): readonly Variant[] {
  const words = formWords(form);
  const last = words.findLastIndex((word) => !word.punctuation);
  const possessive = words[last]?.possessive === true;
  const eponym = words.some((word) => word.possessive);
  const of = words.findIndex((word) => word.text === 'of');
  /** Alternatives for each place; an alternative may be several words, or none where two words close up. */
  let rows: { words: string[]; bare: boolean }[] = [{ words: [], bare: false }];
  for (const [i, word] of words.entries()) {
    const alternatives = new Set<string>(word.punctuation ? [word.text] : spellings(word.text));
    // The full stop of "St. John" and "C. difficile" is often left out.
    if (word.text === '.') alternatives.add('');
    // "JAK/STAT" is also written "JAK-STAT", "Truelove & Witts" and "Truelove and Witts" are the same.
    if (word.text === '/' && isLong(words[i - 1]) && isLong(words[i + 1])) alternatives.add('');
    if (word.text === '&' && i > 0) alternatives.add('and');
    if (word.text === 'and' && i > 0 && i < last) alternatives.add('&');
    if (word.text === 'st') alternatives.add('st .');
    const head = i === last || (of > 0 && i === of - 1);
    if (head && options.plural !== false && !word.possessive && !word.punctuation)
      for (const spelling of [...alternatives]) for (const plural of plurals(spelling)) alternatives.add(plural);
    for (const alternative of [...alternatives]) {
      const [, prefix, rest] = PREFIX.exec(alternative) ?? [];
      if (prefix !== undefined && rest !== undefined) alternatives.add(`${prefix} ${rest}`);
    }
    const before = words[i - 1];
    const closesUp =
      before !== undefined &&
      !word.punctuation &&
      !before.punctuation &&
      !before.possessive &&
      ((word.hyphened && /[a-z]$/.test(before.text) && /^[a-z]/.test(word.text)) ||
        (word.hyphened && /^\d+$/.test(before.text) && /^[a-z]{1,2}$/.test(word.text)) ||
        (GREEK.has(word.text) && /^[a-z]+$/.test(before.text)) ||
        (GREEK.has(before.text) && word.attached));
    const next: typeof rows = [];
    for (const row of rows)
      for (const alternative of alternatives) {
        next.push({
          words: [...row.words, ...(alternative === '' ? [] : alternative.split(' '))],
          bare: row.bare || word.possessive,
        });
        if (word.possessive) next.push({ words: [...row.words, `${alternative}s`], bare: row.bare });
        if (closesUp && !alternative.includes(' ') && alternative !== '&' && row.words.at(-1) !== '&')
          next.push({ words: [...row.words.slice(0, -1), (row.words.at(-1) ?? '') + alternative], bare: row.bare });
      }
    rows = next.slice(0, 64);
  }
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = row.words.join(' ');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ words: row.words, bareEponym: eponym && row.bare, possessive }];
  });
}
