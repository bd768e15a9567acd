import { UserOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import { appearInDraft, draftQuery, leaveDraft } from '../../../api/drafts.ts';
import type { RuleAddress } from '../../../api/rules.ts';
import { useWords } from '../../../messages/words.tsx';
import type { DraftSnapshot, DraftStore } from '../editing/draft-store.ts';
import css from './EditorHead.module.css';
import { frameWords } from './frame-words.ts';
import { type PartId, partWords } from './part-words.ts';

const BEAT_MS = 8_000;

interface PresenceProps {
  at: RuleAddress;
  store: DraftStore;
  snapshot: DraftSnapshot;
}

/** Who else is in this draft, and where; what they have saved meanwhile is taken in without being asked. */
export function Presence({ at, store, snapshot: { revision, sync } }: PresenceProps) {
  const { t, language } = useWords(frameWords);
  const { t: titleOf } = useWords(partWords);
  const [address] = useSearchParams();
  const part = address.get('part') ?? undefined;
  const { kind, code } = at;
  const isThere = revision !== null;
  const { data } = useQuery({
    queryKey: ['rules', kind, code, 'presence', part],
    queryFn: ({ signal }) => appearInDraft({ kind, code }, part, signal),
    refetchInterval: BEAT_MS,
    enabled: isThere,
    retry: false,
    placeholderData: (before) => before,
  });
  useEffect(() => {
    if (!isThere) return;
    return () => void leaveDraft({ kind, code }).catch(() => undefined);
  }, [kind, code, isThere]);
  const newer = data?.revision ?? 0;
  useEffect(() => {
    if (revision === null || newer <= revision || sync.state !== 'saved') return;
    void draftQuery({ kind, code })
      .queryFn({ signal: new AbortController().signal })
      .then((draft) => {
        // While it was on its way something may have been typed: then the next save brings the two together.
        if (draft && store.snapshot().sync.state === 'saved')
          store.adopt({ document: draft.document, revision: draft.revision }, draft.updatedBy);
      })
      .catch(() => undefined);
  }, [newer, revision, sync.state, kind, code, store]);
  return (
    <ul className={css.others} aria-live="polite">
      {(data?.others ?? []).map(({ name, displayName, part: place }) => {
        const who = language === 'zh' ? withChinesePunctuation(displayName) : displayName;
        const isKnown = place !== null && Object.hasOwn(partWords.zh, place);
        return (
          <li key={name} title={t('presence.one', { name: who })}>
            <UserOutlined aria-hidden="true" />{' '}
            {isKnown
              ? t('presence.part', { name: who, part: titleOf(place as PartId) })
              : t('presence.one', { name: who })}
          </li>
        );
      })}
    </ul>
  );
}
