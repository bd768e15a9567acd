import type { WorkingCalendar } from '../../../../../server/core/calendar/working-calendar.ts';
import { useWords } from '../../../../messages/words.tsx';
import css from '../LimitTimeline.module.css';
import { useRowName } from './DueList.tsx';
import { type CellState, cellsOf, type StripDay, type StripMonth, stripMonths } from './day-strip.ts';
import { limitsWords } from './limits-words.ts';
import type { Timeline, TimelineRow } from './timeline.ts';

const OUTSIDE: CellState = { kind: 'outside' };

/** Month by month, a column a day and a row a limit: each cell has a sign, its ground only repeats it. */
export function DayStrip({ timeline, calendar }: { timeline: Timeline; calendar: WorkingCalendar }) {
  const { t } = useWords(limitsWords);
  // What cannot apply here is told in words only: its row would say nothing about this application.
  const rows = timeline.rows.filter(({ standing }) => standing === 'applies' || standing === 'undetermined');
  const cells = new Map(rows.map((row) => [row.id, cellsOf(row)]));
  return (
    <div className={css.strip}>
      {stripMonths({ ...timeline, rows }, calendar).map((month) => (
        <div key={`${month.year}-${month.month}`}>
          {month.skipped > 0 ? (
            <p className={css.hint}>{t('limits.strip.skipped', { n: month.skipped })}</p>
          ) : null}
          <MonthTable month={month} rows={rows} cells={cells} />
        </div>
      ))}
      <Legend />
    </div>
  );
}

interface MonthTableProps {
  month: StripMonth;
  rows: readonly TimelineRow[];
  cells: ReadonlyMap<string, ReadonlyMap<string, CellState>>;
}

function MonthTable({ month, rows, cells }: MonthTableProps) {
  const { t } = useWords(limitsWords);
  const nameOf = useRowName();
  const touching = rows.filter(({ id }) => month.days.some(({ date }) => cells.get(id)?.has(date)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <div className={css.scroll} tabIndex={0}>
      <table className={css.month}>
        <caption>{t('limits.strip', { year: month.year, month: month.month })}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('limits.rule')}</span>
            </th>
            {month.days.map((day) => (
              <DayHead key={day.date} day={day} />
            ))}
          </tr>
        </thead>
        <tbody>
          {touching.map((row) => (
            <tr key={row.id}>
              <th scope="row">{nameOf(row)}</th>
              {month.days.map((day) => (
                <DayCell key={day.date} cell={cells.get(row.id)?.get(day.date) ?? OUTSIDE} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayHead({ day }: { day: StripDay }) {
  const { t } = useWords(limitsWords);
  const { kind, weekday, dayOfMonth, why } = day;
  const sign =
    kind === 'holiday' || kind === 'makeup' || kind === 'unknown'
      ? t(`sign.${kind}`)
      : t(`weekday.${weekday as 0 | 1 | 2 | 3 | 4 | 5 | 6}`); // a weekday is one of seven
  return (
    <th scope="col" data-day={kind} title={why}>
      {dayOfMonth}
      <small>{sign}</small>
    </th>
  );
}

function DayCell({ cell }: { cell: CellState }) {
  const { t } = useWords(limitsWords);
  if (cell.kind === 'outside') return <td />;
  const isDue = 'isDue' in cell && cell.isDue;
  const said = {
    start: t('cell.start'),
    unknown: t('cell.unknown'),
    counted: cell.kind === 'counted' ? t('cell.counted', { n: cell.nth }) : '',
    skipped: cell.kind === 'skipped' ? t('cell.skipped', { why: cell.why }) : '',
    excluded: cell.kind === 'excluded' ? cell.why : '',
  }[cell.kind];
  const sign = {
    start: t('cell.start.sign'),
    unknown: t('sign.unknown'),
    counted: cell.kind === 'counted' ? String(cell.nth) : '',
    skipped: '×',
    excluded: t('cell.excluded.sign'),
  }[cell.kind];
  return (
    <td data-cell={cell.kind} data-due={isDue} title={isDue ? `${said} ${t('cell.due')}` : said}>
      <span aria-hidden="true">
        {sign}
        {isDue ? <small>{t('cell.due.sign')}</small> : null}
      </span>
      <span className="visually-hidden">{isDue ? `${said} ${t('cell.due')}` : said}</span>
    </td>
  );
}

function Legend() {
  const { t } = useWords(limitsWords);
  return (
    <dl className={css.legend} aria-label={t('limits.legend')}>
      {(
        [
          ['start', t('cell.start.sign'), t('cell.start')],
          ['counted', '1', t('cell.counted.legend')],
          ['skipped', '×', t('cell.skipped.legend')],
          ['excluded', t('cell.excluded.sign'), t('cell.excluded.legend')],
          ['unknown', t('sign.unknown'), t('cell.unknown')],
        ] as const
      ).map(([kind, sign, words]) => (
        <div key={kind}>
          <dt data-cell={kind}>{sign}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      {(['holiday', 'makeup'] as const).map((kind) => (
        <div key={kind}>
          <dt data-day={kind}>{t(`sign.${kind}`)}</dt>
          <dd>{t(`day.${kind}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
