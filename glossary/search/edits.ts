/**
 * How many letters two texts differ by: put in, left out, another, or two that changed places. Bounded, and without a table of its own for
 * each pair: search asks some thousand times a keystroke, and a general library made that most of the wait.
 */

/** Names are shorter; what is beyond is not compared. */
const LONGEST = 64;
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

/** @returns at most `most` + 1, for "more than `most`" */
export function edits(a: string, b: string, most: number): number {
  const width = Math.min(a.length, LONGEST);
  const height = Math.min(b.length, LONGEST);
  if (Math.abs(width - height) > most) return most + 1;
  let [before, above, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let x = 0; x <= width; x++) above[x] = x;
  for (let y = 1; y <= height; y++) {
    const letter = b.charCodeAt(y - 1);
    let least = y;
    row[0] = y;
    for (let x = 1; x <= width; x++) {
      const other = a.charCodeAt(x - 1);
      let cost = Math.min((above[x] ?? 0) + 1, (row[x - 1] ?? 0) + 1, (above[x - 1] ?? 0) + (letter === other ? 0 : 1));
      if (x > 1 && y > 1 && letter === a.charCodeAt(x - 2) && other === b.charCodeAt(y - 2))
        cost = Math.min(cost, (before[x - 2] ?? 0) + 1);
      row[x] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[width] ?? 0, most + 1);
}
