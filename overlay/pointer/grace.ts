/** The way from a word into its tooltip: the area in which a moving pointer is taken to be on that way. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box on the screen; a DOMRect is one. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels the pointer may stray. */
const SLACK = 6;

/** Whether `at` lies between where the pointer left the word and the tooltip's box, taken with all its width. Pure. */
export function isOnTheWay(left: Point, at: Point, tooltip: Box): boolean {
  return isWithin(at, hull(left, tooltip));
}

/** The corners of the smallest convex shape around the point and the box, in order around it. */
function hull(point: Point, box: Box): Point[] {
  const [left, top, right, bottom] = [box.left - SLACK, box.top - SLACK, box.right + SLACK, box.bottom + SLACK];
  const start = [-SLACK, SLACK].flatMap((dx) => [-SLACK, SLACK].map((dy) => ({ x: point.x + dx, y: point.y + dy })));
  const points = [...start, { x: left, y: top }, { x: right, y: top }, { x: left, y: bottom }, { x: right, y: bottom }];
  points.sort((a, b) => a.x - b.x || a.y - b.y);
  // Andrew's monotone chain.
  const half = (sorted: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const next of sorted) {
      for (;;) {
        const [b, a] = [chain.at(-1), chain.at(-2)];
        if (!a || !b || turn(a, b, next) > 0) break;
        chain.pop();
      }
      chain.push(next);
    }
    return chain.slice(0, -1);
  };
  return [...half(points), ...half(points.reverse())];
}

const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

const isWithin = (at: Point, corners: readonly Point[]): boolean =>
  corners.every((corner, i) => turn(corner, corners[(i + 1) % corners.length] ?? corner, at) >= 0);
