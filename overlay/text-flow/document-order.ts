/** Which of two nodes comes first on a page, across shadow roots: a shadow root's nodes stand where its host does. */

/** Negative when `a` comes first. Zero for the same node, and for nodes of different documents. */
export function compareOrder(a: Node, b: Node): number {
  if (a === b) return 0;
  const position = a.compareDocumentPosition(b);
  if (!(position & 1)) return position & 4 ? -1 : 1;
  // Of different trees: compare the hosts they stand in, from the outermost.
  const outerA = hostsOf(a);
  const outerB = hostsOf(b);
  for (let i = 0; i < Math.min(outerA.length, outerB.length); i++) {
    const [x, y] = [outerA[i], outerB[i]];
    if (!x || !y || x === y) continue;
    const between = x.compareDocumentPosition(y);
    if (between & 1) return 0;
    return between & 4 ? -1 : 1;
  }
  return outerA.length - outerB.length;
}

/** The node itself last, the hosts around it before. */
function hostsOf(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | undefined = node; at; ) {
    path.unshift(at);
    at = (at.getRootNode() as Partial<ShadowRoot>).host;
  }
  return path;
}
