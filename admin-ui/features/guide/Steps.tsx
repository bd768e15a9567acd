import type { GuideAnswer } from '../../api/types.ts';
import { useMessages } from '../../messages/index.tsx';
import { departmentName } from '../../shared/answer/answer.ts';
import { Route } from '../../shared/answer/Route.tsx';
import { Tag } from '../../shared/Tag.tsx';
import css from './GuidePage.module.css';

/** What stands before the department in a sentence like 面积大于300㎡:区消防大队并联; nothing where it always takes part. */
function conditionIn(sentence = '', department: string): string | undefined {
  const [before = ''] = sentence.split(
    new RegExp(`[:：]${department.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
  );
  return before === sentence || before === '' ? undefined : before;
}

/** The way of a case: steps, departments by stage, special procedures and what to mind. */
export function Steps({ answer }: { answer: GuideAnswer }) {
  const { t } = useMessages();
  const { guide, routing } = answer.item;
  const assignments = routing.flatMap(({ name, event }) => {
    if (event.type !== 'assign') return [];
    const entry = answer.guide.route.find(({ rule }) => rule === name);
    return [
      {
        ...event.params,
        when: conditionIn(entry?.sentence, departmentName(answer.departments, event.params.department)),
      },
    ];
  });
  return (
    <>
      <ol className={css.steps}>
        {guide.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3 className={css.sub}>{t('guide.route')}</h3>
      <Route assignments={assignments} departments={answer.departments} />
      {guide.procedures.length > 0 ? (
        <>
          <h3 className={css.sub}>{t('guide.procedures')}</h3>
          <ul className={css.plainList}>
            {guide.procedures.map(({ name, counted, note }) => (
              <li key={name}>
                <strong>{name}</strong>
                <Tag>{t(counted ? 'guide.counted' : 'guide.notCounted')}</Tag>
                {note ? <span>{note}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {guide.notes.length > 0 ? (
        <>
          <h3 className={css.sub}>{t('guide.notes')}</h3>
          <ul className={css.plainList}>
            {guide.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
