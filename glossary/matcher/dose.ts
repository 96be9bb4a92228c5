import { isFigure } from './fold';

/** What only a medicine has behind its name: "mtx 15 mg", "ADA 40mg", "pred 5 mcg"; "mtx shots", "pred taper". */
const AMOUNT = /^[\s\u00a0]?\d+(?:[.,]\d+)?[\s\u00a0]?(?:mg|MG|mcg|\u00b5g|\u03bcg|g|units|IU)\b/;
const TAKEN_AS = /^ (?:shots?|injections?|jabs?|tablets?|tabs?|pills?|infusions?|taper)\b/;
/** How the words of `TAKEN_AS` begin. */
const BEGINNINGS = [' sh', ' in', ' ja', ' ta', ' pi'];

/**
 * Whether an amount, or what it is taken as, stands right behind the short form that ends at `end`. A few letters tell nearly always: the
 * first use of an expression costs a page half a millisecond.
 */
export const isDosed = (text: string, end: number): boolean =>
  isFigure(text.charCodeAt(end)) || isFigure(text.charCodeAt(end + 1))
    ? AMOUNT.test(text.slice(end, end + 16))
    : BEGINNINGS.includes(text.slice(end, end + 3)) && TAKEN_AS.test(text.slice(end, end + 16));
