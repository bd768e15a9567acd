import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { withChinesePunctuation } from '../../../server/core/explain/punctuation.ts';
import { catalogueQuery } from '../../api/items.ts';
import type { RuleAddress } from '../../api/rules.ts';
import { sharedRulesQuery } from '../../api/shared-rules.ts';
import type { ListedVersion } from '../../api/versions.ts';
import { useWords } from '../../messages/words.tsx';
import { versionsWords } from './versions-words.ts';

/** What the directory in effect calls departments; a code that it does not know stays a code. `null` is the centre. */
export function useDepartmentName(): (code: string | null) => string {
  const { t } = useWords(versionsWords);
  const { data } = useQuery(sharedRulesQuery);
  const departments = data?.documents.directory?.departments;
  return useMemo(() => {
    const names = new Map(departments?.map(({ id, name }) => [id, withChinesePunctuation(name)]));
    return (code) => (code === null ? t('owner.centre') : (names.get(code) ?? code));
  }, [departments, t]);
}

/** What people call a rule document: an item by its name, of every other kind there is one. */
export function useDocumentName(): (at: RuleAddress) => string {
  const { t } = useWords(versionsWords);
  const { data: items } = useQuery(catalogueQuery);
  return useMemo(() => {
    const names = new Map(items?.map(({ code, name }) => [code, name]));
    return ({ kind, code }) => (kind === 'service-item' ? (names.get(code) ?? code) : t(`kind.${kind}`));
  }, [items, t]);
}

/** What the people of a version's life are called. */
export function usePersonName(): (version: Pick<ListedVersion, 'people'>, name: string) => string {
  const { t } = useWords(versionsWords);
  return useMemo(
    () =>
      ({ people }, name) => {
        if (name === 'system') return t('person.system');
        return withChinesePunctuation(people?.[name] ?? name);
      },
    [t],
  );
}
