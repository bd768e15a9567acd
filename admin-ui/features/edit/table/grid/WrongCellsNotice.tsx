import { Button } from 'antd';
import { useWords } from '../../../../messages/words.tsx';
import type { Column } from '../columns/column.ts';
import type { RuleTableState } from '../use-rule-table.ts';
import css from './grid.module.css';
import { gridWords } from './grid-words.ts';
import type { Corner } from './selection.ts';

const MOST_LISTED = 6;

/** Texts that were not understood: where, why and what to write; the draft does not have them. */
export function WrongCellsNotice({
  state,
  data,
  before,
  onGo,
}: {
  state: RuleTableState;
  data: readonly Column[];
  before: number;
  onGo: (corner: Corner) => void;
}) {
  const { t } = useWords(gridWords);
  const { wrong, rules, context, dropWrong } = state;
  if (wrong.size === 0) return null;
  const cells = [...wrong.values()].slice(0, MOST_LISTED);
  return (
    <div className={css.notice} role="alert">
      <p>{t('wrongCount', { n: wrong.size })}</p>
      <ul>
        {cells.map((cell) => {
          const row = rules.findIndex(({ name }) => name === cell.rule);
          const column = data.findIndex(({ key }) => key === cell.column);
          const heading = data[column]?.heading(context) ?? '';
          return (
            <li key={`${cell.rule} ${cell.column}`}>
              <Button type="link" size="small" onClick={() => onGo({ row, column: before + column })}>
                {t('wrongGo', { row: row + 1, column: heading })}
              </Button>
              {cell.fault.message} — {cell.fault.fix}
            </li>
          );
        })}
      </ul>
      {wrong.size > MOST_LISTED ? <p>{t('more', { n: wrong.size - MOST_LISTED })}</p> : null}
      <Button size="small" onClick={dropWrong}>
        {t('wrongDrop')}
      </Button>
    </div>
  );
}
