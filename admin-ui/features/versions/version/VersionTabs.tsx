import { Tabs } from 'antd';
import type { VersionAnswer } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { Failure } from '../../../shared/states/Failure.tsx';
import { Loading } from '../../../shared/states/Loading.tsx';
import { ChangeList, type Remarking } from '../changes/ChangeList.tsx';
import { changesWords } from '../changes/changes-words.ts';
import { Effects } from '../changes/Effects.tsx';
import { Touched } from '../changes/Touched.tsx';
import { Checks } from './Checks.tsx';
import { FullText } from './FullText.tsx';
import { Impact } from './Impact.tsx';
import type { Told, useComparison } from './use-comparison.ts';
import css from './VersionPage.module.css';
import { versionWords } from './version-words.ts';

/** The ways to look at a version: what it changes, what that does, how it was checked, its text. */
export function VersionTabs({
  version,
  base,
  compared,
  active,
  onActivate,
  onGo,
  remarking,
}: {
  version: VersionAnswer;
  base: number | null;
  compared: ReturnType<typeof useComparison>;
  active: string;
  onActivate: (tab: string) => void;
  onGo: (pointer: string) => void;
  remarking: Remarking | undefined;
}) {
  const { t } = useWords(versionWords);
  const { data: told, error, retry } = compared;
  const pending = error ? <Failure error={error} retry={retry} /> : <Loading />;
  return (
    <section className="paper">
      <Tabs
        activeKey={active}
        onChange={onActivate}
        items={[
          {
            key: 'changes',
            label: [t('tab.changes'), told?.sentences.length].join(' '),
            children: told ? (
              <ChangeList kind={version.kind} sentences={told.sentences} remarking={remarking} />
            ) : (
              pending
            ),
          },
          {
            key: 'effects',
            label: t('tab.effects'),
            children: told ? <WhatItDoes version={version} told={told} onGo={onGo} /> : pending,
          },
          { key: 'checks', label: t('tab.checks'), children: <Checks version={version} /> },
          { key: 'text', label: t('tab.text'), children: <FullText version={version} base={base} /> },
        ]}
      />
    </section>
  );
}

function WhatItDoes({
  version,
  told,
  onGo,
}: {
  version: VersionAnswer;
  told: Told;
  onGo: (pointer: string) => void;
}) {
  const { t } = useWords(versionWords);
  const { t: ofChanges } = useWords(changesWords);
  return (
    <>
      <h2 className={css.sub}>{ofChanges('touched.title')}</h2>
      <Touched comparison={told} onGo={onGo} />
      <h2 className={css.sub}>{ofChanges('effects.title')}</h2>
      <p className={css.note}>{ofChanges('effects.how')}</p>
      <Effects effects={told.effects} />
      {version.life ? (
        <>
          <h2 className={css.sub}>{t('impact.title')}</h2>
          <Impact at={version} />
        </>
      ) : null}
    </>
  );
}
