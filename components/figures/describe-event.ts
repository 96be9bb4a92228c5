/** Dates in words. */
import type { Translate } from '../words';

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
