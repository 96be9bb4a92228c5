/**
 * How a gate lies in bytes: the lengths of its sections, then the sections. None is unpacked on a page.
 *
 *   keys    cells of the sieve (see `lexicon/hash.ts`), a power of two of them
 *   pairs   the Bloom filter that confirms what those suspect
 *   starts  where the prints of each bucket begin, and behind the last where they end
 *   prints  by bucket, which is a print's upper twelve bits, its lower twenty-four: three bytes each
 *   kinds   what is known of the words of each print (see `prints.ts`)
 *   beside  a Bloom filter of doubtful forms with their own cues
 */

export const BUCKETS = 1 << 12;

export interface GateBytes {
  readonly keys: Uint16Array;
  readonly pairs: Uint8Array;
  readonly starts: Uint16Array;
  readonly prints: Uint8Array;
  readonly kinds: Uint8Array;
  readonly beside: Uint8Array;
  /** Words that a text must write with these capitals: rising hashes, and the capitals of each. */
  readonly casedWord: Uint32Array;
  readonly casedBits: Uint16Array;
}

const NAMES = ['casedWord', 'keys', 'casedBits', 'starts', 'prints', 'kinds', 'pairs', 'beside'] as const;
const VIEWS = {
  casedWord: Uint32Array,
  keys: Uint16Array,
  casedBits: Uint16Array,
  starts: Uint16Array,
  prints: Uint8Array,
  kinds: Uint8Array,
  pairs: Uint8Array,
  beside: Uint8Array,
} as const;
const HEADER = 4 * NAMES.length;

/** The widest sections come first, so that each is aligned. */
export function encodeGate(gate: GateBytes): Uint8Array {
  const size = NAMES.reduce((sum, name) => sum + gate[name].byteLength, HEADER);
  const bytes = new Uint8Array(size);
  new Uint32Array(bytes.buffer, 0, NAMES.length).set(NAMES.map((name) => gate[name].length));
  let offset = HEADER;
  for (const name of NAMES) {
    const { buffer, byteOffset, byteLength } = gate[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    offset += byteLength;
  }
  return bytes;
}

/** Views over `bytes`, which are copied only when they do not start on a multiple of four. */
export function decodeGate(bytes: Uint8Array): GateBytes {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const lengths = new Uint32Array(whole.buffer, whole.byteOffset, NAMES.length);
  const gate: Partial<Record<(typeof NAMES)[number], ArrayBufferView>> = {};
  let offset = whole.byteOffset + HEADER;
  for (const [i, name] of NAMES.entries()) {
    const view = new VIEWS[name](whole.buffer as ArrayBuffer, offset, lengths[i]);
    gate[name] = view;
    offset += view.byteLength;
  }
  return gate as unknown as GateBytes;
}
