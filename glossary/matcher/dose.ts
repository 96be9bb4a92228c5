/** What only a medicine has behind its name: "mtx 15 mg", "ADA 40mg", "pred 5 mcg". */
const DOSE = /^[\s\u00a0]?\d+(?:[.,]\d+)?[\s\u00a0]?(?:mg|MG|mcg|\u00b5g|\u03bcg|g|units|IU)\b/;

/** Whether an amount stands right behind the short form that ends at `end`. */
export const isDosed = (text: string, end: number): boolean => DOSE.test(text.slice(end, end + 16));
