/** The holidays year by year, each as a calendar to press on. What a press does is in logic/, the picture in YearPicture.tsx. */
import { DeleteOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { App, AutoComplete, Button, Input, Segmented } from 'antd';
import { useId, useState } from 'react';
import { FESTIVALS } from '../../../../../server/core/check/calendar.ts';
import { useWords } from '../../../../messages/words.tsx';
import { nowAtSite } from '../../../../shared/dates.ts';
import { findingsWithin, useEditing } from '../../editing/editing.ts';
import { usePlace } from '../../editing/use-place.ts';
import { partWords } from '../../frame/part-words.ts';
import { FaultLines } from '../../shared/FaultLines.tsx';
import { NameField } from '../../shared/NameField.tsx';
import css from './calendar-part.module.css';
import { calendarWords } from './calendar-words.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { nextYear, toggled, withMarks, withYear, type Year, yearsOf } from './logic/calendar-edits.ts';
import { NewYearDialog } from './NewYearDialog.tsx';
import { YearPicture } from './YearPicture.tsx';

export function CalendarPart() {
  const { t } = useWords(calendarWords);
  const { t: titleOf } = useWords(partWords);
  const { document, isReadOnly, edit } = useEditing();
  const { at } = usePlace();
  const years = yearsOf(document);
  // Whoever follows a finding sees its year; a choice holds until somebody follows another one.
  const [chosen, setChosen] = useState({ at: '', index: years.length - 1 });
  const linked = /^\/years\/(\d+)/.exec(at)?.[1];
  const wanted = linked !== undefined && chosen.at !== at ? Number(linked) : chosen.index;
  const index = Math.min(Math.max(wanted, 0), years.length - 1);
  const year = years[index];
  const [isAdding, setAdding] = useState(false);
  const next = nextYear(years, nowAtSite().slice(0, 10));
  const add = (source: string) => {
    const fresh: Year = { year: next, source, holidays: [], makeupWorkdays: [] };
    edit((before) => ({ ...before, years: [...yearsOf(before), fresh] }));
    setChosen({ at, index: years.length });
    setAdding(false);
  };
  return (
    <div className="paper">
      <h2>{titleOf('calendar')}</h2>
      <p className={css.text}>{t('text')}</p>
      <NameField label={t('name')} />
      <div className={css.years}>
        <Segmented
          aria-label={t('years')}
          value={index}
          options={years.map((one, i) => ({ value: i, label: t('year', { year: one.year }) }))}
          onChange={(i) => setChosen({ at, index: i })}
        />
        {isReadOnly ? null : (
          <Button type="dashed" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t('year.add', { year: next })}
          </Button>
        )}
      </div>
      {year ? <YearEditor key={year.year} year={year} index={index} /> : null}
      {isAdding ? <NewYearDialog year={next} onAdd={add} onCancel={() => setAdding(false)} /> : null}
    </div>
  );
}

function YearEditor({ year, index }: { year: Year; index: number }) {
  const { t } = useWords(calendarWords);
  const { findings, isReadOnly, edit } = useEditing();
  const [festival, setFestival] = useState<string>(FESTIVALS[0]);
  const ids = { source: useId(), festival: useId() };
  const put = (change: (before: Year) => Year, about?: string) =>
    edit((document) => withYear(document, index, change), about && `/years/${index}/${about}`);
  return (
    <section aria-label={t('year', { year: year.year })}>
      <div className={css.source}>
        <label htmlFor={ids.source}>{t('source')}</label>
        <Input
          id={ids.source}
          value={year.source}
          maxLength={2000}
          disabled={isReadOnly}
          status={year.source === '' ? 'error' : ''}
          onChange={({ target }) => put((before) => ({ ...before, source: target.value }), 'source')}
        />
        {year.source === '' ? <span className={css.text}>{t('source.lacking')}</span> : null}
      </div>
      <p className={css.sums} role="status">
        {t('sums', { off: year.holidays.length, worked: year.makeupWorkdays.length })}
      </p>
      <FaultLines faults={findingsWithin(findings, `/years/${index}`)} />
      {isReadOnly ? null : (
        <div className={css.tools}>
          <label htmlFor={ids.festival}>{t('festival')}</label>
          <AutoComplete
            id={ids.festival}
            className={css.festival}
            value={festival}
            options={FESTIVALS.map((value) => ({ value }))}
            onChange={setFestival}
            title={t('festival.own')}
          />
          <Import year={year} onTake={(marks) => put((before) => withMarks(before, marks))} />
          <RemoveYear year={year} index={index} />
        </div>
      )}
      {isReadOnly ? null : <p className={css.text}>{t('help')}</p>}
      <YearPicture
        year={year}
        isReadOnly={isReadOnly}
        onPress={(date) => put((before) => toggled(before, date, festival.trim() || FESTIVALS[0]))}
      />
    </section>
  );
}

function Import({ year, onTake }: Pick<Parameters<typeof ImportDialog>[0], 'year' | 'onTake'>) {
  const { t } = useWords(calendarWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<ImportOutlined aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('import')}
      </Button>
      {isOpen ? (
        <ImportDialog
          year={year}
          onTake={(marks) => {
            onTake(marks);
            setOpen(false);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

/** Only at the ends: years follow each other without a gap. */
function RemoveYear({ year, index }: { year: Year; index: number }) {
  const { t } = useWords(calendarWords);
  const { document, edit } = useEditing();
  const { modal } = App.useApp();
  const last = yearsOf(document).length - 1;
  if (last === 0 || (index > 0 && index < last)) return null;
  const ask = () =>
    modal.confirm({
      title: t('year.remove.title', { year: year.year }),
      content: t('year.remove.text', { off: year.holidays.length, worked: year.makeupWorkdays.length }),
      okText: t('year.remove', { year: year.year }),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: () =>
        edit((before) => ({
          ...before,
          years: yearsOf(before).filter(({ year: one }) => one !== year.year),
        })),
    });
  return (
    <Button type="text" danger icon={<DeleteOutlined aria-hidden="true" />} onClick={ask}>
      {t('year.remove', { year: year.year })}
    </Button>
  );
}
