/** What only a medicine has behind its name: "mtx 15 mg", "ADA 40mg", "pred 5 mcg"; "mtx shots", "pred taper". */
const DOSE =
  /^[\s\u00a0]?\d+(?:[.,]\d+)?[\s\u00a0]?(?:mg|MG|mcg|\u00b5g|\u03bcg|g|units|IU)\b|^ (?:shots?|injections?|jabs?|tablets?|tabs?|pills?|infusions?|taper)\b/;

/** Whether an amount, or what it is taken as, stands right behind the short form that ends at `end`. */
export const isDosed = (text: string, end: number): boolean => DOSE.test(text.slice(end, end + 16));
