import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { type VersionAnswer, versionQuery } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { Failure } from '../../../shared/states/Failure.tsx';
import { Loading } from '../../../shared/states/Loading.tsx';
import css from './VersionPage.module.css';
import { versionWords } from './version-words.ts';

const JsonMerge = lazy(async () => ({ default: (await import('./JsonMerge.tsx')).JsonMerge }));

/** The documents themselves, for who wants them. */
export function FullText({ version, base }: { version: VersionAnswer; base: number | null }) {
  const { t } = useWords(versionWords);
  const [isSplit, setSplit] = useState(true);
  const { kind, code } = version;
  const before = useQuery({ ...versionQuery({ kind, code, version: base ?? 0 }), enabled: base !== null });
  const words = useMemo(
    () => ({
      label:
        base === null
          ? t('text.label.first', { to: version.version })
          : t('text.label', { from: base, to: version.version }),
      unchanged: t('text.unchanged'),
    }),
    [t, base, version.version],
  );
  if (before.error) return <Failure error={before.error} retry={() => void before.refetch()} />;
  if (base !== null && !before.data) return <Loading />;
  return (
    <>
      <div className={css.textHead}>
        <p className={css.note}>{t('text.note')}</p>
        <Segmented
          aria-label={t('text.view')}
          value={isSplit ? 'split' : 'unified'}
          options={[
            { value: 'split', label: t('text.split') },
            { value: 'unified', label: t('text.unified') },
          ]}
          onChange={(value) => setSplit(value === 'split')}
        />
      </div>
      <Suspense fallback={<Loading />}>
        <JsonMerge
          before={before.data ? JSON.stringify(before.data.document, null, 2) : ''}
          after={JSON.stringify(version.document, null, 2)}
          isSplit={isSplit && base !== null}
          words={words}
        />
      </Suspense>
    </>
  );
}
