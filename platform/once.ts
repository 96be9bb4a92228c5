/** Makes what is costly when it is first asked for, and keeps it: what a script does while it is read, every frame of every page pays. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
