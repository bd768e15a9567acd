import { Modal } from 'antd';
import { useState } from 'react';
import type { RenderEditCellProps } from 'react-data-grid';
import type { Citations } from '../../../../../schemas/generated/types.ts';
import { useWords } from '../../../../messages/words.tsx';
import { CitationsField } from '../../shared/CitationsField.tsx';
import type { CellContext } from '../cells/cell.ts';
import type { Column } from '../columns/column.ts';
import type { GridRow } from './grid-rows.ts';
import { gridWords } from './grid-words.ts';

interface BasisEditorProps extends RenderEditCellProps<GridRow> {
  of: Column;
  context: CellContext;
}

/** The legal basis of one rule, edited beside its table: laws are chosen, clauses written. */
export function BasisEditor({ row, onRowChange, onClose, of, context }: BasisEditorProps) {
  const { t } = useWords(gridWords);
  const [basis, setBasis] = useState((of.get(row.row.rule) ?? []) as Citations); // what this column holds
  const save = (): void =>
    onRowChange({ ...row, typed: { column: of, text: of.cell.write(basis, context) } }, true);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys typed in the dialog are not the grid's
    <div onKeyDown={(event) => event.stopPropagation()}>
      <Modal
        open
        title={t('basisTitle', { n: row.at + 1 })}
        okText={t('basisOk')}
        cancelText={t('cancel')}
        width={760}
        onOk={save}
        onCancel={() => onClose(false, true)}
      >
        <CitationsField
          value={basis}
          onChange={setBasis}
          laws={context.laws}
          isReadOnly={false}
          faults={row.findings
            .filter(({ pointer }) => pointer.includes('/event/params/basis'))
            .map((finding) => ({
              ...finding,
              pointer: finding.pointer.slice(finding.pointer.indexOf('/basis') + '/basis'.length),
            }))}
        />
      </Modal>
    </div>
  );
}
