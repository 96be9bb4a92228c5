import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FactsView } from '../../glossary/entry-facts';
import type { EntryId, Level } from '../../glossary/kinds';
import type { SearchRow } from '../../glossary/search/search-row';
import type { GetFacts } from '../facts/EntryFacts';
import '../facts/facts.css';
import { NoteList } from '../facts/NoteList';
import { numberSources } from '../facts/notes';
import type { Comparison } from '../facts/pages';
import { RegionSelect } from '../facts/RegionSelect';
import { REGIONS, type Region, regionOf, regionsOf } from '../facts/region';
import { LevelSwitch } from '../LevelSwitch';
import { useWords } from '../words';
import { CompareTable } from './CompareTable';
import { CopyButtons } from './CopyButtons';
import './compare.css';
import { compareDrugs } from './comparison';
import { DrugPicker } from './DrugPicker';
import { COMPARED_GROUPS, JAK_INHIBITORS, suggestions } from './suggestions';

export interface CompareProps {
  readonly comparison: Comparison;
  onComparison(comparison: Comparison): void;
  /** Medicines of the page it was opened from, or beside. */
  readonly onPage: readonly EntryId[];
  readonly level: Level;
  readonly isLevelLocked: boolean;
  onLevel(level: Level): void;
  /** Of the reader's browser: whose labels they most likely mean. */
  readonly language: string;
  /** The glossary's rows; null until they are there. */
  readonly rows: readonly SearchRow[] | null;
  getFacts: GetFacts;
  /** Whether the field for a first medicine takes the focus as it comes. */
  readonly takesFocus: boolean;
  onOpen(id: EntryId): void;
}

/** Two to six medicines side by side, at whatever width there is. */
export function Compare(props: CompareProps): JSX.Element {
  const {
    comparison,
    onComparison,
    onPage,
    level,
    isLevelLocked,
    onLevel,
    language,
    rows: glossaryRows,
    getFacts,
    takesFocus,
    onOpen,
  } = props;
  const t = useWords();
  const views = useFacts(comparison.drugs, getFacts, 'drug');
  const groups = useFacts(COMPARED_GROUPS, getFacts, 'drug-class');

  const shown = useMemo(() => views.filter(({ id }) => comparison.drugs.includes(id)), [views, comparison.drugs]);
  const regions = useMemo(() => {
    const named = new Set<Region>(shown.flatMap(({ facts }) => regionsOf(facts)));
    return REGIONS.filter((region) => named.has(region));
  }, [shown]);
  const likely = regionOf(language);
  const wanted = comparison.region ?? (regions.includes(likely) ? likely : 'all');
  // An address can ask for a region that none of these has: then there is nothing of it to see, and that is said.
  const region = wanted;
  const rows = useMemo(() => compareDrugs(shown, { region, level, t }), [shown, region, level, t]);
  const isHiding = comparison.onlyDiffering && shown.length > 1;
  const visible = isHiding ? rows.filter(({ verdict }) => verdict === 'differs') : rows;
  const notes = numberSources(visible.flatMap(({ cells }) => cells.flat().flatMap(({ sources }) => sources)));
  const compared = { views: shown, rows: visible, notes, showRegions: region === 'all', t };
  const drugsOnPage = (glossaryRows ?? []).filter(({ id, kind }) => kind === 'drug' && onPage.includes(id));

  return (
    <div class="compare">
      <p class="compare-caution">{t('compareCaution')}</p>
      <DrugPicker
        chosen={comparison.drugs}
        takesFocus={takesFocus}
        rows={glossaryRows}
        suggestions={suggestions(groups, drugsOnPage)}
        jakInhibitors={groups.find(({ id }) => id === JAK_INHIBITORS)?.facts.drugs ?? []}
        onChoose={(drugs) => onComparison({ ...comparison, drugs })}
      />
      <div class="compare-controls no-print">
        <LevelSwitch level={level} onLevel={onLevel} isLocked={isLevelLocked} />
        {shown.length > 0 && (
          <>
            <RegionSelect
              regions={REGIONS.filter((each) => regions.includes(each) || each === region)}
              chosen={region}
              onChoose={(next) => onComparison({ ...comparison, region: next })}
            />
            <label class="check">
              <input
                type="checkbox"
                checked={comparison.onlyDiffering}
                onChange={({ currentTarget: { checked } }) => onComparison({ ...comparison, onlyDiffering: checked })}
              />
              <span>{t('compareOnlyDiffering')}</span>
            </label>
            <CopyButtons compared={compared} />
          </>
        )}
      </div>
      {comparison.drugs.length < 2 && <p class="compare-hint no-print">{t('comparePickTwo')}</p>}
      {shown.length > 0 && (
        <>
          {/* Before the table: on a phone what comes after it is never reached. */}
          <p class="facts-unknown">
            ◆ {t('compareOwnLegend')} {t('compareUnknownLegend')} {t('compareListLegend')}
          </p>
          <CompareTable
            compared={compared}
            onOpen={onOpen}
            onRemove={(id) => onComparison({ ...comparison, drugs: comparison.drugs.filter((drug) => drug !== id) })}
          />
          {isHiding && <Hidden rows={rows} />}
          <section class="compare-notes" aria-label={t('entrySources')}>
            <h2>{t('entrySources')}</h2>
            <NoteList notes={notes} />
            <p class="facts-unknown">
              {t('compareEntryMark')} {t('compareEntryNote')}{' '}
              {shown.map(({ headword, reviewed }) => `${headword} (${t.date(reviewed)})`).join(', ')}
            </p>
          </section>
        </>
      )}
    </div>
  );
}

/** What "only what differs" leaves out, and why. */
function Hidden({ rows }: { rows: readonly ReturnType<typeof compareDrugs>[number][] }): JSX.Element | null {
  const t = useWords();
  const labels = (verdict: string): string =>
    rows
      .filter((row) => row.verdict === verdict)
      .map(({ label }) => label)
      .join(' · ');
  const [same, tooLittle] = [labels('same'), labels('too-little')];
  return (
    <div class="facts-unknown">
      {same && <p>{t('compareHiddenSame', same)}</p>}
      {tooLittle && <p>{t('compareHiddenTooLittle', tooLittle)}</p>}
    </div>
  );
}

/** The facts of entries of one kind, in the order asked; those already there stay while others come. */
function useFacts<K extends 'drug' | 'drug-class'>(
  ids: readonly EntryId[],
  getFacts: GetFacts,
  kind: K,
): readonly FactsView<K>[] {
  const [views, setViews] = useState<readonly FactsView<K>[]>([]);
  const asked = ids.join();
  useEffect(() => {
    let current = true;
    getFacts(ids).then(
      (found) => current && setViews(found.filter((view): view is FactsView<K> => view?.kind === kind)),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [asked, getFacts]);
  return views;
}
