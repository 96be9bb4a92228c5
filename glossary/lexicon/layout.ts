/**
 * How a lexicon lies in bytes: a header, a directory, then one section a typed array, each aligned to four bytes, so
 * that decoding is a handful of views over the one buffer. Numbers are stored in the narrowest of one, two and four
 * bytes that holds the largest of a section. Little-endian, as every machine that runs a browser is.
 */

export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** Sections whose elements are bytes by nature: texts, tables of bits, steps (see `steps.ts`). */
type InBytes = 'idText' | 'idLength' | 'kindOf' | 'sievePairs' | 'tokenShared' | 'tokenRest' | 'cueStep' | 'kinStep';

/**
 * What each holds is said in `lexicon.ts`, `words.ts` and `trie.ts`. A compressor makes one code for some ten thousand bytes
 * on end, so sections lie beside others with bytes like theirs: in the order of their use they took some 5 KB more.
 */
const NAMES = [
  'idLength',
  'kinBytes',
  'kindOf',
  'tokenShared',
  'sieveKeys',
  'cueStep',
  'kinStep',
  'sievePairs',
  'edgeClass',
  'edgeTarget',
  'restBlock',
  'classBlock',
  'idText',
  'newBlock',
  'childCount',
  'senseCount',
  'nodeCue',
  'idBlock',
  'kinBlock',
  'senseBlock',
  'tokenSlot',
  'childBlock',
  'bucketBlock',
  'cueBytes',
  'senseEntry',
  'casedWord',
  'senseCues',
  'senseCase',
  'tokenMore',
  'tokenRest',
  'senseFlags',
  'cueBlock',
  'bucketCount',
  'casedBits',
  'sizes',
] as const;

type SectionName = (typeof NAMES)[number];
export type Sections = Readonly<Record<InBytes, Uint8Array>> & Readonly<Record<Exclude<SectionName, InBytes>, Numbers>>;

const MAGIC = 0x584c4749; // "IGLX"
const VERSION = 10;
/** Magic, version, then offset, length and bytes an element of each section. */
const HEADER = 4 * (2 + 3 * NAMES.length);
const VIEWS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;

const align = (offset: number): number => (offset + 3) & ~3;

/** The numbers in the narrowest array that holds them. */
export function narrow(numbers: ArrayLike<number>): Numbers {
  let largest = 0;
  for (let i = 0; i < numbers.length; i++) largest = Math.max(largest, numbers[i] as number);
  const View = largest < 1 << 8 ? Uint8Array : largest < 1 << 16 ? Uint16Array : Uint32Array;
  return View.from(numbers);
}

export function encodeSections(sections: Sections): Uint8Array {
  const size = NAMES.reduce((sum, name) => align(sum) + sections[name].byteLength, HEADER);
  const bytes = new Uint8Array(align(size));
  const header = new Uint32Array(bytes.buffer, 0, HEADER / 4);
  header.set([MAGIC, VERSION]);
  let offset = HEADER;
  for (const [i, name] of NAMES.entries()) {
    const part = sections[name];
    offset = align(offset);
    header.set([offset, part.length, part.BYTES_PER_ELEMENT], 2 + 3 * i);
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
    offset += part.byteLength;
  }
  return bytes;
}

/** Views over `bytes`; copies only when they do not start on a multiple of four. @throws on anything but a lexicon. */
export function decodeSections(bytes: Uint8Array): Sections {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (whole.byteLength < HEADER) throw new Error(`not a lexicon: ${whole.byteLength} bytes are too few`);
  const header = new Uint32Array(whole.buffer, whole.byteOffset, HEADER / 4);
  if (header[0] !== MAGIC) throw new Error('not a lexicon: wrong magic number');
  if (header[1] !== VERSION) throw new Error(`a lexicon of version ${header[1]}, not ${VERSION}`);
  const sections: Partial<Record<SectionName, Numbers>> = {};
  for (let i = 0; i < NAMES.length; i++) {
    const offset = header[2 + 3 * i] as number;
    const length = header[3 + 3 * i] as number;
    const width = header[4 + 3 * i] as number;
    if (width !== 1 && width !== 2 && width !== 4) throw new Error(`a broken lexicon: elements of ${width} bytes`);
    if (offset % 4 !== 0 || offset + length * width > whole.byteLength)
      throw new Error(`a broken lexicon: section ${NAMES[i]} does not fit`);
    sections[NAMES[i] as SectionName] = new VIEWS[width](
      whole.buffer as ArrayBuffer,
      whole.byteOffset + offset,
      length,
    );
  }
  return sections as Sections;
}
