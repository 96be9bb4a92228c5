import type { JSX } from 'preact';
import { useWords } from '../words';
import { type Region, type RegionChoice, regionName } from './region';

interface RegionSelectProps {
  readonly regions: readonly Region[];
  readonly chosen: RegionChoice;
  onChoose(region: RegionChoice): void;
}

/** Whose labels are read. */
export function RegionSelect({ regions, chosen, onChoose }: RegionSelectProps): JSX.Element {
  const t = useWords();
  return (
    <label class="region-select">
      <span>{t('factRegionLabel')}</span>
      <select class="field" value={chosen} onChange={(event) => onChoose(event.currentTarget.value as RegionChoice)}>
        {regions.map((region) => (
          <option key={region} value={region}>
            {regionName(region, t)}
          </option>
        ))}
        <option value="all">{t('factRegionAll')}</option>
      </select>
    </label>
  );
}
