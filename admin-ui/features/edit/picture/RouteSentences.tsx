import { useWords } from '../../../messages/words.tsx';
import { routeWords } from './picture-words.ts';
import type { RouteEntry } from './route-layout.ts';

/** The picture in words, stage by stage, for who hears it. */
export function RouteSentences({ entries }: { entries: readonly RouteEntry[] }) {
  const { t, language } = useWords(routeWords);
  const stages = [...new Set(entries.map(({ stage }) => stage))].sort(
    (a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY),
  );
  const comma = language === 'zh' ? '，' : ', ';
  return (
    <section className="visually-hidden" aria-label={t('route.text')}>
      <ol>
        {stages.map((stage) => (
          <li key={stage ?? 'told'}>
            {stage === undefined ? t('route.told') : t('route.stage', { n: stage })}
            <ul>
              {entries
                .filter((entry) => entry.stage === stage)
                .map(({ rule, when, name, role, task, limit }) => (
                  <li key={rule}>{[when, name, role, task, limit].filter(Boolean).join(comma)}</li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
