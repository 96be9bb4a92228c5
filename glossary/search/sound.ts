/** How a word sounds in English, by the double metaphone: "exema" and "eczema", "chrones" and "Crohn's" are one. */
import { doubleMetaphone } from 'double-metaphone';

/** The library knows the cz of Polish names only; in "eczema" it is that of "ex". */
export const soundOf = (word: string): string => doubleMetaphone(word.replaceAll('cz', 'x'))[0];
