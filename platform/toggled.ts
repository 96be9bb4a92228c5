/** A list with an item in it or not, order kept. */
export const toggled = <T>(list: readonly T[], item: T, on: boolean): readonly T[] =>
  on ? [...new Set([...list, item])] : list.filter((other) => other !== item);
