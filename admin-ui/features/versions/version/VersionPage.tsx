/**
 * One version of a rule document for whoever has a part in it: what it changes in sentences, what that does, how it was checked,
 * its text, its life, and what the reader can do next. It decides nothing: verbs and what is in their way come from the server.
 * Start at VersionHead (which version), ../changes/ (what it changes), ../actions/NextCard (what to do about it).
 */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import type { RuleKind } from '../../../api/rules.ts';
import { type VersionAnswer, type VersionVerb, versionQuery, versionsQuery } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { Failure } from '../../../shared/states/Failure.tsx';
import { Loading } from '../../../shared/states/Loading.tsx';
import { useTitle } from '../../../shared/use-title.ts';
import { VersionTrail } from '../../../shared/version-trail/VersionTrail.tsx';
import { useDocumentName } from '../../../shared/versions/use-names.ts';
import { NextCard } from '../actions/NextCard.tsx';
import { newRemark, type Writing } from '../actions/ReturnDialog.tsx';
import type { Done } from '../actions/use-step.ts';
import { VerbDialog } from '../actions/VerbDialog.tsx';
import { changeElementId, type Remarking } from '../changes/ChangeList.tsx';
import { isAt } from '../changes/parts.ts';
import { baseVersion } from './base-version.ts';
import { Life } from './Life.tsx';
import { useComparison } from './use-comparison.ts';
import { VersionHead } from './VersionHead.tsx';
import css from './VersionPage.module.css';
import { VersionTabs } from './VersionTabs.tsx';
import { versionWords } from './version-words.ts';

export function VersionPage() {
  const { kind = '', code = '', n = '' } = useParams();
  // An address that no version has is answered by the server, which knows the kinds.
  const at = { kind: kind as RuleKind, code, version: Number(n) };
  const found = useQuery(versionQuery(at));
  const all = useQuery(versionsQuery(at));
  const error = found.error ?? all.error;
  if (error)
    return <Failure error={error} retry={() => void (found.error ? found.refetch() : all.refetch())} />;
  if (!found.data || !all.data) return <Loading />;
  return (
    <Version key={`${kind} ${code} ${n}`} version={found.data} base={baseVersion(found.data, all.data)} />
  );
}

/** As the version calls itself: it may be about to change its name. */
function useVersionName({ kind, code, document: { name } }: VersionAnswer): string {
  const documentName = useDocumentName();
  return kind === 'service-item' && typeof name === 'string'
    ? withChinesePunctuation(name)
    : documentName({ kind, code });
}

function Version({ version, base }: { version: VersionAnswer; base: number | null }) {
  const { t } = useWords(versionWords);
  const [tab, setTab] = useState('changes');
  const [verb, setVerb] = useState<VersionVerb>();
  const [done, setDone] = useState<Done>();
  const [remarks, setRemarks] = useState<readonly Writing[]>([]);
  const compared = useComparison(version, base);
  const name = useVersionName(version);
  useTitle(t('title', { name, n: version.version }));
  const sentences = compared.data?.sentences ?? [];
  const mayReturn = version.allowed?.some((each) => each.verb === 'return' && each.blockers.length === 0);

  function begin(wanted: VersionVerb, pointer?: string): void {
    if (wanted === 'return' && (pointer !== undefined || remarks.length === 0))
      setRemarks([...remarks, newRemark(remarks, pointer ?? '')]);
    setVerb(wanted);
  }
  function finish(what: Done): void {
    setVerb(undefined);
    setDone(what);
    if (what.verb === 'return') setRemarks([]);
  }
  const remarking: Remarking = {
    countAt: (pointer) => remarks.filter((remark) => remark.pointer === pointer).length,
    begin: (pointer) => begin('return', pointer),
  };
  function goTo(pointer: string): void {
    setTab('changes');
    requestAnimationFrame(() => {
      const place = document.getElementById(changeElementId(pointer));
      place?.scrollIntoView({ block: 'center' });
      place?.focus({ preventScroll: true });
    });
  }

  return (
    <div className={css.page}>
      <div className={css.column}>
        <VersionHead version={version} base={base} name={name} />
        <VersionTabs
          version={version}
          base={base}
          compared={compared}
          active={tab}
          onActivate={setTab}
          onGo={goTo}
          remarking={mayReturn ? remarking : undefined}
        />
      </div>
      <aside className={css.rail} aria-label={t('life.title')}>
        {version.allowed ? <NextCard version={version} done={done} onBegin={begin} /> : null}
        {version.life ? (
          <section className="paper" aria-labelledby="life-title">
            <h2 id="life-title">{t('life.title')}</h2>
            <Life
              version={version}
              placeName={(pointer) =>
                sentences.find((sentence) => sentence.pointer !== '' && isAt(pointer, sentence))?.subject
                  .title
              }
            />
          </section>
        ) : null}
        <VersionTrail kind={version.kind} code={version.code} version={version.version} />
      </aside>
      {verb ? (
        <VerbDialog
          verb={verb}
          version={version}
          sentences={sentences}
          remarks={remarks}
          onRemarks={setRemarks}
          onDone={finish}
          onCancel={() => setVerb(undefined)}
        />
      ) : null}
    </div>
  );
}
