import { useMemo } from 'react';
import { channelName } from '../../../../../server/core/explain/names.ts';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import type { FactSpec } from '../../../../../server/core/language/vocabulary.ts';
import { useMessages } from '../../../../messages/index.tsx';

/** What an enumeration allows, in words. */
export function useValueChoices({ name, type }: FactSpec): { value: string; label: string }[] {
  const { language } = useMessages();
  const { values } = type;
  return useMemo(
    () =>
      (values ?? []).map((value) => ({
        value,
        label: name === 'channel' ? channelName(value, language) : withChinesePunctuation(value),
      })),
    [values, name, language],
  );
}
