/**
 * Rising numbers as the steps between them, seven bits a byte, the lowest first; the eighth says that more follow. Most
 * steps are small, and a compressor makes more of them than of the numbers.
 */

/** Appends the steps to `bytes`; numbers must rise. Build time only. */
export function writeSteps(bytes: number[], numbers: Iterable<number>): void {
  let before = 0;
  for (const number of numbers) {
    let step = number - before;
    for (; step > 127; step >>>= 7) bytes.push(128 | (step & 127));
    bytes.push(step);
    before = number;
  }
}

/** Reads what stands from byte `from` to byte `to`. */
export function readSteps(bytes: Uint8Array, from: number, to: number): number[] {
  const numbers: number[] = [];
  let number = 0;
  for (let at = from; at < to; ) {
    let byte = bytes[at++] as number;
    number += byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      number += (byte & 127) << shift;
    }
    numbers.push(number);
  }
  return numbers;
}
