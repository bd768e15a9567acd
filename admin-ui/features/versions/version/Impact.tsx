import { useQuery } from '@tanstack/react-query';
import { type VersionAddress, versionImpactQuery } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { Loading } from '../../../shared/states/Loading.tsx';
import css from './VersionPage.module.css';
import { versionWords } from './version-words.ts';

/** What past cases would have become, where somebody had it worked out while the version was a draft. */
export function Impact({ at }: { at: VersionAddress }) {
  const { t } = useWords(versionWords);
  const { data, isPending } = useQuery(versionImpactQuery(at));
  if (isPending) return <Loading />;
  const result = data?.result;
  if (!result) return <p>{t('impact.none')}</p>;
  const { cases, changed, notKept, byKind, byDepartment, undecidable } = result;
  const rows = [
    ...byKind.map(({ kind, name, ...counted }) => ({ key: kind, name, ...counted })),
    ...undecidable.map(({ reason, message, ...counted }) => ({ key: reason, name: message, ...counted })),
  ];
  return (
    <>
      <p>{t('impact.sum', { cases, changed, same: cases - changed })}</p>
      {notKept > 0 ? <p>{t('impact.notKept', { n: notKept })}</p> : null}
      {rows.length > 0 ? (
        <div className={css.scroll}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('impact.kind')}</th>
                <th scope="col">{t('impact.cases')}</th>
                <th scope="col">{t('impact.example')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, name, cases: n, examples }) => (
                <tr key={key}>
                  <td>{name}</td>
                  <td>{n}</td>
                  <td>{examples[0] ? `${examples[0].caseNumber} ${examples[0].sentence}` : '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <ul className={css.plainList}>
        {byDepartment.map(({ department, ...counted }) => (
          <li key={department}>{t('impact.department', { ...counted })}</li>
        ))}
      </ul>
    </>
  );
}
