import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { useWords } from '../../../../messages/words.tsx';
import { download } from '../../../../shared/export/download.ts';
import { useItemEditing } from '../../editing/editing.ts';
import { gridWords } from '../grid/grid-words.ts';
import type { RuleTableState } from '../use-rule-table.ts';
import { toSheet } from './sheet.ts';
import { readXlsx, writeXlsx } from './xlsx.ts';

const ImportDialog = lazy(async () => ({ default: (await import('./ImportDialog.tsx')).ImportDialog }));

/** The way out to a spreadsheet and back in. */
export function FileButtons({ state }: { state: RuleTableState }) {
  const { t } = useWords(gridWords);
  const { document } = useItemEditing();
  const { message } = App.useApp();
  const [busy, setBusy] = useState<'reading' | 'writing'>();
  const [read, setRead] = useState<{ name: string; sheet: string[][] }>();
  const file = useRef<HTMLInputElement>(null);
  const title = `${document.name}_${t(state.section)}`;
  const save = async (): Promise<void> => {
    setBusy('writing');
    try {
      download(`${title}.xlsx`, await writeXlsx(toSheet(state.table, state.context), t(state.section)));
    } finally {
      setBusy(undefined);
    }
  };
  const open = async (chosen: File): Promise<void> => {
    setBusy('reading');
    const result = await readXlsx(chosen);
    setBusy(undefined);
    if ('fault' in result) message.error(t(result.fault), 8);
    else setRead({ name: chosen.name, sheet: result.sheet });
  };
  return (
    <>
      <Button
        size="small"
        icon={<DownloadOutlined />}
        loading={busy === 'writing'}
        onClick={() => void save()}
      >
        {t('exportFile')}
      </Button>
      <Button
        size="small"
        icon={<UploadOutlined />}
        disabled={state.isReadOnly}
        loading={busy === 'reading'}
        onClick={() => file.current?.click()}
      >
        {t('importFile')}
      </Button>
      <input
        ref={file}
        type="file"
        hidden
        accept=".xlsx"
        aria-label={t('importFile')}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          // The same file can be chosen again after it was put right.
          target.value = '';
          if (chosen) void open(chosen);
        }}
      />
      {read ? (
        <Suspense fallback={null}>
          <ImportDialog
            state={state}
            file={read.name}
            sheet={read.sheet}
            onClose={() => setRead(undefined)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
