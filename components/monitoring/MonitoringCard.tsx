import type { JSX } from 'preact';
import type { FactsView } from '../../glossary/entry-facts';
import type { EntryId } from '../../glossary/kinds';
import { Fact } from '../facts/Fact';
import { NoteList } from '../facts/NoteList';
import { type Notes, numberSources } from '../facts/notes';
import '../facts/facts.css';
import { ENTRY_LANGUAGE, useWords } from '../words';
import './card.css';
import { type Check, monitoringPlan, TIMES } from './monitoring-plan';

interface MonitoringCardProps {
  readonly view: FactsView<'drug'>;
  /** What is known of the tests that it names. */
  readonly tests: readonly FactsView<'lab-test'>[];
  onOpen(id: EntryId): void;
}

const HEAD = { before: 'cardBefore', early: 'cardEarly', ongoing: 'cardOngoing' } as const;

/** A sheet to take along: what is checked, when and why. It says nothing of what to do with a value. */
export function MonitoringCard({ view, tests, onOpen }: MonitoringCardProps): JSX.Element {
  const t = useWords();
  const plan = monitoringPlan(view);
  const notes = numberSources(plan.flatMap(({ sources }) => sources));
  const brands = view.facts.brands.filter(({ biosimilar }) => !biosimilar).map(({ name }) => name);
  if (plan.length === 0) return <p>{t('cardNone')}</p>;
  return (
    <div class="card">
      {brands.length > 0 && <p {...ENTRY_LANGUAGE}>{brands.join(', ')}</p>}
      <p>{t('cardIntro')}</p>
      <table class="card-table">
        <thead>
          <tr>
            <th scope="col">{t('cardCheck')}</th>
            {TIMES.map((time) => (
              <th key={time} scope="col" class="card-time">
                {t(HEAD[time])}
              </th>
            ))}
          </tr>
        </thead>
        {plan.map((check) => (
          <CheckRows
            key={check.what}
            check={check}
            test={tests.find(({ id }) => id === check.link?.id)}
            notes={notes}
            onOpen={onOpen}
          />
        ))}
      </table>
      <p class="facts-unknown">{t('cardLegend')}</p>
      <p class="facts-caution">{t('cardCaution')}</p>
      <section class="card-questions">
        <h2>{t('cardQuestions')}</h2>
        <div aria-hidden="true" />
        <div aria-hidden="true" />
      </section>
      <section>
        <h2>{`${t('entrySources')} · ${t('entryReviewed', t.date(view.reviewed))}`}</h2>
        <NoteList notes={notes} />
      </section>
    </div>
  );
}

interface CheckRowsProps {
  readonly check: Check;
  readonly test: FactsView<'lab-test'> | undefined;
  readonly notes: Notes;
  onOpen(id: EntryId): void;
}

/** A line with its marks, and under it why it is done and what a change can mean. */
function CheckRows({ check, test, notes, onOpen }: CheckRowsProps): JSX.Element {
  const t = useWords();
  const { what, link, times, why, sources } = check;
  const said = [
    ['cardWhy', why.join('; ')],
    ['cardHigh', test?.facts.high],
    ['cardLow', test?.facts.low],
  ] as const;
  const first = TIMES.findIndex((time) => times.includes(time));
  const last = TIMES.findLastIndex((time) => times.includes(time));
  return (
    <tbody>
      <tr>
        <th scope="row">
          <Fact
            item={{ text: what, ...(link ? { link } : {}), sources, same: what }}
            notes={notes}
            showRegions={false}
            onOpen={onOpen}
          />
        </th>
        {TIMES.map((time, i) => (
          <td
            key={time}
            class="card-time"
            data-from={(i > first && i <= last) || undefined}
            data-to={(i >= first && i < last) || undefined}
          >
            {times.includes(time) && (
              <svg class="card-dot" viewBox="0 0 10 10" aria-hidden="true">
                <circle cx="5" cy="5" r="4.5" />
              </svg>
            )}
            <span class="visually-hidden">{t(times.includes(time) ? 'cardNamed' : 'cardNotNamed')}</span>
          </td>
        ))}
      </tr>
      <tr class="card-said">
        <td colSpan={4}>
          {said.map(
            ([key, text]) =>
              text && (
                <p key={key}>
                  <b>{t(key)}</b> <span {...ENTRY_LANGUAGE}>{text}</span>
                </p>
              ),
          )}
        </td>
      </tr>
    </tbody>
  );
}
