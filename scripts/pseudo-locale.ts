/**
 * A language that nobody speaks, made from the English catalogue to see what a real one would do to the pages: letters with marks above and
 * below, words half as long again, and all of it written from right to left.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueFile } from '../platform/catalogue';

/** As the Unicode locales name it. */
const CODE = 'ar-XB';
const FROM = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const TO = [...'áƀçđéƒĝħíĵķļḿñóþɋŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĻḾÑÓÞɊŔŠŢÚṼŴẊÝŽ'];
/** Right-to-left override, and its end: what stands between is set in mirrored order. */
const OVERRIDE = '\u202e';
const POP = '\u202c';

/** A text in it; placeholders stay as they are. Pure. */
export function pseudoText(text: string): string {
  return text
    .split(/(\$\w+\$)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/\S+/g, (word) => OVERRIDE + pseudoWord(word) + POP)))
    .join('');
}

/** Every second vowel twice: German and Finnish are about that much longer. */
function pseudoWord(word: string): string {
  const longer = word.replace(/[aeiou][^aeiou]*/gi, (piece) => piece.charAt(0) + piece);
  return [...longer].map((letter) => TO[FROM.indexOf(letter)] ?? letter).join('');
}

const pseudoCatalogue = (english: CatalogueFile): CatalogueFile => ({
  ...Object.fromEntries(
    Object.entries(english).map(([key, entry]) => [key, { ...entry, message: pseudoText(entry.message) }]),
  ),
  languageCode: { message: CODE },
  languageDirection: { message: 'rtl' },
});

/** A copy of a build that speaks it, whatever the browser's language and whichever is chosen. Gives its folder, `to`. */
export function makePseudoBuild(from: string, to: string): string {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const locales = join(to, '_locales');
  const english = JSON.parse(readFileSync(join(locales, 'en/messages.json'), 'utf8')) as CatalogueFile;
  const pseudo = JSON.stringify(pseudoCatalogue(english));
  for (const language of readdirSync(locales)) writeFileSync(join(locales, language, 'messages.json'), pseudo);
  return to;
}
