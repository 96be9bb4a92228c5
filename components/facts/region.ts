/** Whose label a fact speaks of. */
import type { FactsView } from '../../glossary/entry-facts';
import type { Translate } from '../words';

type DrugFacts = FactsView<'drug'>['facts'];
export type Region = DrugFacts['approvedUses'][number]['region'];

/** In the order they are offered. */
export const REGIONS = [
  'US',
  'EU',
  'UK',
  'JP',
  'CA',
  'AU',
  'CN',
  'IN',
  'KR',
  'other',
] as const satisfies readonly Region[];

export type RegionChoice = Region | 'all';

const BY_COUNTRY: Readonly<Record<string, Region>> = {
  US: 'US',
  GB: 'UK',
  JP: 'JP',
  CA: 'CA',
  AU: 'AU',
  CN: 'CN',
  IN: 'IN',
  KR: 'KR',
};
const BY_LANGUAGE: Readonly<Record<string, Region>> = { en: 'US', ja: 'JP', zh: 'CN', hi: 'IN', ko: 'KR' };
/** Member states, and Norway, Iceland and Liechtenstein, which take the agency's approvals over. */
const EUROPEAN = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** The region whose labels a reader most likely means, by the language tag of their browser. */
export function regionOf(language: string): Region {
  const locale = new Intl.Locale(language).maximize();
  const country = locale.region ?? '';
  if (EUROPEAN.has(country)) return 'EU';
  return BY_COUNTRY[country] ?? BY_LANGUAGE[locale.language] ?? 'US';
}

/** Regions that a medicine's facts speak of, in the order they are offered. */
export function regionsOf(facts: DrugFacts): readonly Region[] {
  const named = new Set<Region>([
    ...facts.brands.flatMap(({ regions }) => regions),
    ...[...facts.firstApproval, ...facts.approvedUses, ...facts.boxedWarnings, ...facts.noBoxedWarning].map(
      ({ region }) => region,
    ),
  ]);
  return REGIONS.filter((region) => named.has(region));
}

/** What `Intl` calls them; the rest have no name of their own. */
const CODES: Readonly<Partial<Record<Region, string>>> = { UK: 'GB' };

/** A region in the reader's language. */
export const regionName = (region: Region, t: Translate): string =>
  region === 'other'
    ? t('factRegionRest')
    : (new Intl.DisplayNames([t.language], { type: 'region' }).of(CODES[region] ?? region) ?? region);
