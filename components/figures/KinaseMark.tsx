import { type SymbolType, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import type { JSX } from 'preact';
import type { JanusKinase } from '../../glossary/figure-data';

/** A shape each, all of one area: told apart without colours too. */
const SHAPES: Readonly<Record<JanusKinase, SymbolType>> = {
  jak1: symbolCircle,
  jak2: symbolSquare,
  jak3: symbolTriangle,
  tyk2: symbolDiamond,
};

interface KinaseShapeProps {
  readonly kinase: JanusKinase;
  /** Square units of the drawing it stands in. */
  readonly area: number;
}

/** The outline of a kinase around the origin; inside a drawing. */
export function KinaseShape({ kinase, area }: KinaseShapeProps): JSX.Element {
  return <path class="kinase-shape" data-kinase={kinase} d={symbol(SHAPES[kinase], area)() ?? ''} />;
}

/** A kinase beside its name, as high as the text. */
export function KinaseMark({ kinase }: { kinase: JanusKinase }): JSX.Element {
  return (
    <svg class="kinase-mark" viewBox="-8 -8 16 16" aria-hidden="true">
      <KinaseShape kinase={kinase} area={88} />
    </svg>
  );
}
