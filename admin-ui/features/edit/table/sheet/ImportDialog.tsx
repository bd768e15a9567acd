import { Button, Input, Modal, Space } from 'antd';
import { useMemo, useState } from 'react';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../../messages/words.tsx';
import { Tag } from '../../../../shared/Tag.tsx';
import { gridWords } from '../grid/grid-words.ts';
import type { RuleTableState } from '../use-rule-table.ts';
import { differencesOf, type RuleDifference } from './differences.ts';
import { fromSheet } from './from-sheet.ts';
import css from './import.module.css';
import type { SheetFault } from './sheet-fault.ts';

const MOST_LISTED = 200;
const MOST_FAULTS = 50;

interface ImportDialogProps {
  state: RuleTableState;
  file: string;
  sheet: string[][];
  onClose: () => void;
}

/** What a file would change, rule by rule, before anything is taken; what is not understood is put right here or not at all. */
export function ImportDialog({ state, file, sheet: read, onClose }: ImportDialogProps) {
  const { t } = useWords(gridWords);
  const [sheet, setSheet] = useState(read);
  const { section, rules, context, taken } = state;
  const { reading, differences } = useMemo(() => {
    const result = fromSheet(sheet, { section, rules, context, takenNames: taken });
    return { reading: result, differences: differencesOf([rules, result.rules], section, context) };
  }, [sheet, section, rules, context, taken]);
  const count = (kind: RuleDifference['kind']): number =>
    differences.filter((difference) => difference.kind === kind).length;
  const [added, removed, changed, moved] = [
    count('added'),
    count('removed'),
    count('changed'),
    count('moved'),
  ];
  const same = reading.rules.length - added - changed - moved;
  const hasFaults = reading.faults.length > 0;
  return (
    <Modal
      open
      width={880}
      title={t('importTitle', { file })}
      okText={t('take')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: hasFaults || differences.length === 0 }}
      onCancel={onClose}
      onOk={() => {
        state.change(reading.rules);
        onClose();
      }}
    >
      <p role="status" className={css.summary}>
        {differences.length === 0 && !hasFaults
          ? t('same')
          : t('summary', { added, removed, changed, moved, same })}
      </p>
      {reading.notes.map((note) => (
        <p key={note} className={css.note}>
          {note}
        </p>
      ))}
      {hasFaults ? (
        <Faults
          faults={reading.faults}
          onFix={({ row, column }, text) =>
            setSheet(sheet.map((texts, i) => (i === row ? withTextAt(texts, column, text) : texts)))
          }
        />
      ) : null}
      <ol className={css.differences}>
        {differences.slice(0, MOST_LISTED).map((difference) => (
          <Difference key={`${difference.kind} ${difference.name}`} difference={difference} />
        ))}
      </ol>
      {differences.length > MOST_LISTED ? <p>{t('more', { n: differences.length - MOST_LISTED })}</p> : null}
    </Modal>
  );
}

function withTextAt(texts: readonly string[], column: number, text: string): string[] {
  return Array.from({ length: Math.max(texts.length, column + 1) }, (_, i) =>
    i === column ? text : (texts[i] ?? ''),
  );
}

function Faults({
  faults,
  onFix,
}: {
  faults: readonly SheetFault[];
  onFix: (fault: SheetFault, text: string) => void;
}) {
  const { t } = useWords(gridWords);
  return (
    <section className={css.faults} aria-label={t('faultTitle', { n: faults.length })}>
      <h3>{t('faultTitle', { n: faults.length })}</h3>
      <ul>
        {faults.slice(0, MOST_FAULTS).map((fault) => (
          <li key={`${fault.row} ${fault.column} ${fault.text} ${fault.message}`}>
            <p>
              <strong>
                {fault.row === 0
                  ? t('headingPlace', { column: fault.column + 1 })
                  : t('faultPlace', { row: fault.row + 1, column: fault.heading })}
              </strong>{' '}
              {fault.message} — {fault.fix}
            </p>
            {fault.column >= 0 ? <FaultInput fault={fault} onFix={onFix} /> : null}
          </li>
        ))}
      </ul>
      {faults.length > MOST_FAULTS ? <p>{t('more', { n: faults.length - MOST_FAULTS })}</p> : null}
    </section>
  );
}

function FaultInput({
  fault,
  onFix,
}: {
  fault: SheetFault;
  onFix: (fault: SheetFault, text: string) => void;
}) {
  const { t } = useWords(gridWords);
  const [text, setText] = useState(fault.text);
  return (
    <Space.Compact className={css.fix}>
      <Input
        aria-label={`${t('faultPlace', { row: fault.row + 1, column: fault.heading })} ${t('faultFix')}`}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onPressEnter={() => onFix(fault, text.trim())}
      />
      <Button onClick={() => onFix(fault, text.trim())}>{t('reread')}</Button>
    </Space.Compact>
  );
}

const TONES = { added: 'good', removed: 'bad', changed: 'wait', moved: 'plain' } as const;

function Difference({ difference: { kind, before, after, cells } }: { difference: RuleDifference }) {
  const { t, language } = useWords(gridWords);
  const shown = (text: string): string => (language === 'zh' ? withChinesePunctuation(text) : text);
  return (
    <li>
      <p>
        <Tag tone={TONES[kind]}>{t(kind)}</Tag> {shown((kind === 'removed' ? before : after) ?? '')}
      </p>
      {cells.length > 0 ? (
        <ul className={css.cells}>
          {cells.map((cell) => (
            <li key={cell.heading}>
              {shown(cell.heading)} {t('was')} <del>{shown(cell.before) || t('blank')}</del> {t('becomes')}{' '}
              <ins>{shown(cell.after) || t('blank')}</ins>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
