/** A name as it is heard: one way of writing for letters that sound alike, so that who writes by ear is near to who writes by the book. */

const RULES: readonly (readonly [RegExp, string])[] = (
  [
    // Silent where a word begins, or between others: psoriasis, rheumatoid, asthma.
    [/\b(?:ps)/g, 's'],
    [/\bpn/g, 'n'],
    [/\bx/g, 's'],
    [/r+h/g, 'r'],
    [/sthm/g, 'sm'],
    [/sch|sc(?=[eiy])/g, 's'],
    [/ph/g, 'f'],
    [/gh/g, 'g'],
    [/th/g, 't'],
    [/ch|ck|q+u?/g, 'k'],
    [/t?z|c(?=[eiy])/g, 's'],
    [/x/g, 'ks'],
    [/c/g, 'k'],
    [/ae|oe|ea|ee/g, 'e'],
    [/ie|y/g, 'i'],
    [/eu|oo|ou|uo/g, 'u'],
    [/h/g, ''],
    [/(.)\1+/g, '$1'],
  ] as const
).map(([sound, letter]) => [sound, letter]);

/** @param folded a folded name or query */
export const byEar = (folded: string): string =>
  RULES.reduce((text, [sound, letter]) => text.replace(sound, letter), folded);

/** Names of letters, as they are heard: for short forms spelt out ("eye bee dee"). */
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'a:a ay eh|b:b be bee|c:c see sea cee|d:d dee|e:e ee|f:f ef eff|g:g gee|h:h aitch|i:i eye|j:j jay|k:k kay|l:l el ell|m:m em|n:n en|' +
    'o:o oh|p:p pee|q:q cue queue|r:r ar are|s:s es ess|t:t tee tea|u:u you|v:v vee|w:w doubleyou|x:x ex|y:y why|z:z zee zed'
  )
    .split('|')
    .flatMap((line) => {
      const [letter = '', names = ''] = line.split(':');
      return names.split(' ').map((name) => [name, letter]);
    }),
);

/** The letters that words are the names of; null when one is no letter's, or there is but one. */
export function spelledOut(folded: string): string | null {
  const words = folded.split(' ');
  if (words.length < 2) return null;
  const letters = words.map((word) => LETTERS[word]);
  return letters.every((letter) => letter !== undefined) ? letters.join('') : null;
}
