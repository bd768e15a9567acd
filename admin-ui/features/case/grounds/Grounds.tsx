/**
 * Why a case was decided as it was, for those who audit: replayed on the spot, the rules that spoke in the words they had then, the facts, the
 * dates, the laws, the evidence to take away. Everything comes from the versions that the case was decided by, none of it from today's.
 */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Directory, Parameters, ServiceItem } from '../../../../schemas/generated/types.ts';
import { replayCase } from '../../../api/cases.ts';
import type { RuleKind } from '../../../api/rules.ts';
import type { CaseAnswer, DepartmentName } from '../../../api/types.ts';
import { versionQuery } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { excludedOf } from '../../../shared/answer/clocks.ts';
import { DueDates } from '../../../shared/answer/DueDates.tsx';
import { Failure } from '../../../shared/states/Failure.tsx';
import { Loading } from '../../../shared/states/Loading.tsx';
import { CaseHistory } from './CaseHistory.tsx';
import { Evidence } from './Evidence.tsx';
import { Facts } from './Facts.tsx';
import css from './Grounds.module.css';
import { groundsWords } from './grounds-words.ts';
import { Laws } from './Laws.tsx';
import { ReplayCard } from './ReplayCard.tsx';
import { SpokenRules } from './SpokenRules.tsx';
import { citedLaws, type Documents, spokenRules } from './spoken-rules.ts';
import { VersionsUsed } from './VersionsUsed.tsx';

export function Grounds({ stored }: { stored: CaseAnswer }) {
  const { versions } = stored.decision;
  const item = useDocument<ServiceItem>('service-item', versions.item);
  const parameters = useDocument<Parameters>('parameters', versions.parameters);
  const directory = useDocument<Directory>('directory', versions.directory);
  const replay = useQuery({
    queryKey: ['cases', 'replay', stored.id],
    queryFn: () => replayCase(stored.id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const error = item.error ?? parameters.error ?? directory.error ?? replay.error;
  if (error && !replay.data) return <Failure error={error} retry={() => void replay.refetch()} />;
  if (!item.document || !parameters.document || !directory.document || !replay.data) return <Loading />;
  const documents = { item: item.document, parameters: parameters.document, directory: directory.document };
  return (
    <Decided
      stored={stored}
      documents={documents}
      replay={replay.data}
      isReplaying={replay.isFetching}
      onReplay={() => void replay.refetch()}
    />
  );
}

/** One of the documents that the case was decided by. */
function useDocument<Document>(kind: RuleKind, { code, version }: { code: string; version: number }) {
  const { data, error } = useQuery({
    ...versionQuery({ kind, code, version }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  // A version of this kind holds such a document.
  return { document: data?.document as Document | undefined, error };
}

interface DecidedProps {
  stored: CaseAnswer;
  documents: Documents;
  replay: Awaited<ReturnType<typeof replayCase>>;
  isReplaying: boolean;
  onReplay: () => void;
}

function Decided({ stored, documents, replay, isReplaying, onReplay }: DecidedProps) {
  const { t, language } = useWords(groundsWords);
  const [law, setLaw] = useState<string | null>(null);
  const { item, directory } = documents;
  const rules = spokenRules(documents, replay.trace ?? [], {
    language,
    partText: (part, values) => t(`part.${part}`, values),
  });
  const departments: DepartmentName[] = directory.departments.map(({ id, name, resident }) => ({
    id,
    name,
    resident,
  }));
  const { decision, application } = stored;
  return (
    <div className={css.page}>
      <div className={css.column}>
        <ReplayCard replay={replay} isReplaying={isReplaying} onReplay={onReplay} />
        <SpokenRules
          rules={rules}
          documents={documents}
          version={stored.item.version}
          law={item.basis.find(({ id }) => id === law) ?? null}
          onLaw={setLaw}
        />
        <Facts stored={stored} item={item} />
        <section className="paper" aria-labelledby="dues-title">
          <h2 id="dues-title">{t('dues')}</h2>
          <DueDates
            answer={{
              ...{ decision, item, departments },
              excluded: excludedOf(item, application),
              submittedAt: application.submittedAt,
            }}
          />
        </section>
      </div>
      <div className={css.column}>
        <Laws laws={citedLaws(item, rules)} chosen={law} onLaw={setLaw} />
        <VersionsUsed versions={decision.versions} />
        <Evidence id={stored.id} />
        <CaseHistory id={stored.id} />
      </div>
    </div>
  );
}
