import { useMemo } from 'react';
import type { ListedVersion } from '../../api/versions.ts';
import { useWords } from '../../messages/words.tsx';
import { dayText } from '../dates.ts';
import { nextStep } from './next-step.ts';
import { useDepartmentName, usePersonName } from './use-names.ts';
import { versionsWords } from './versions-words.ts';

/** What happens to a version next and who has to do it, as one sentence. */
export function useNextText(): (version: ListedVersion) => string {
  const { t, language } = useWords(versionsWords);
  const departmentName = useDepartmentName();
  const personName = usePersonName();
  return useMemo(
    () => (version) => {
      const next = nextStep(version);
      switch (next.key) {
        case 'next.sign':
          return t(next.key, { departments: next.departments.map(departmentName).join(t('list.and')) });
        case 'next.scheduled':
        case 'next.scheduled.retires':
          return t(next.key, { day: dayText(next.day, language) });
        case 'next.returned':
          return t(next.key, { author: personName(version, next.author) });
        default:
          return t(next.key);
      }
    },
    [t, language, departmentName, personName],
  );
}
