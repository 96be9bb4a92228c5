/** Dates and regions in words. */
import type { Region } from '../../glossary/figure-data';
import type { Translate } from '../words';

const REGIONS = {
  US: 'regionUS',
  EU: 'regionEU',
  UK: 'regionUK',
  JP: 'regionJP',
  CA: 'regionCA',
  AU: 'regionAU',
  CN: 'regionCN',
  IN: 'regionIN',
  KR: 'regionKR',
  other: 'regionOther',
} as const;

export const regionWords = (t: Translate, region: Region): string => t(REGIONS[region]);

/** A year, a month or a day as the reader's language writes it; times of day play no part. */
export function describeDate(t: Translate, date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  return new Intl.DateTimeFormat(t.language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(new Date(`${year}-${month}-${day ?? '01'}T00:00Z`));
}
