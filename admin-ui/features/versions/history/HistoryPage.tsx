/** All versions of one document that one may read; any two are compared, and either axis of time can be asked. */
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import type { RuleKind } from '../../../api/rules.ts';
import { useSession } from '../../../api/session.ts';
import { type ListedVersion, versionsQuery } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { dayText, instantText } from '../../../shared/dates.ts';
import { Failure } from '../../../shared/states/Failure.tsx';
import { Loading } from '../../../shared/states/Loading.tsx';
import { useTitle } from '../../../shared/use-title.ts';
import { submissionOf } from '../../../shared/versions/next-step.ts';
import { StateTag } from '../../../shared/versions/StateTag.tsx';
import { useDocumentName, usePersonName } from '../../../shared/versions/use-names.ts';
import { versionsWords } from '../../../shared/versions/versions-words.ts';
import css from './HistoryPage.module.css';
import { historyWords } from './history-words.ts';
import { TwoAxes } from './TwoAxes.tsx';

export function HistoryPage() {
  const { kind = '', code = '' } = useParams();
  const { t } = useWords(historyWords);
  // An address that no document has is answered by the server, which knows the kinds.
  const at = { kind: kind as RuleKind, code };
  const documentName = useDocumentName();
  const session = useSession();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const found = useQuery(versionsQuery(at));
  const title = t('title', { name: documentName(at) });
  useTitle(title);
  if (found.error) return <Failure error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Loading />;
  const isOwn =
    session?.user.roles.includes('editor') &&
    (session.user.department ?? null) === (found.data[0]?.owner ?? null);
  const [from, to] = [...chosen].sort((a, b) => a - b);
  return (
    <>
      <p className={css.crumbs}>
        <Link to="/rules">{t('rules')}</Link>
        {isOwn ? <Link to={`/rules/${kind}/${code}/edit`}>{t('edit')}</Link> : null}
      </p>
      <h1 className={css.heading}>{title}</h1>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('col.choose')}</th>
              <th scope="col">{t('col.version')}</th>
              <th scope="col">{t('col.state')}</th>
              <th scope="col">{t('col.effective')}</th>
              <th scope="col">{t('col.author')}</th>
              <th scope="col">{t('col.approver')}</th>
              <th scope="col">{t('col.publisher')}</th>
              <th scope="col">{t('col.why')}</th>
            </tr>
          </thead>
          <tbody>
            {found.data.map((version) => (
              <HistoryRow
                key={version.version}
                version={version}
                isChosen={chosen.includes(version.version)}
                isFull={chosen.length === 2}
                onChoose={(isChosen) =>
                  setChosen(
                    isChosen ? [...chosen, version.version] : chosen.filter((n) => n !== version.version),
                  )
                }
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={css.compare}>
        <span>{t('compare.hint', { n: chosen.length })}</span>
        <Button
          type="primary"
          disabled={chosen.length !== 2}
          onClick={() => navigate(`/rules/compare?kind=${kind}&code=${code}&from=${from}&to=${to}`)}
        >
          {t('compare')}
        </Button>
      </p>
      <TwoAxes at={at} />
    </>
  );
}

function HistoryRow({
  version,
  isChosen,
  isFull,
  onChoose,
}: {
  version: ListedVersion;
  isChosen: boolean;
  isFull: boolean;
  onChoose: (isChosen: boolean) => void;
}) {
  const { t, language } = useWords(historyWords);
  const { t: ofVersion } = useWords(versionsWords);
  const personName = usePersonName();
  const { kind, code, version: n, life = [], effectiveFrom, imported, publishedAt } = version;
  const submission = submissionOf(version);
  const who = (step: { by: string; at: string } | undefined) =>
    step ? (
      <>
        {personName(version, step.by)}
        <br />
        <span className={css.when}>{instantText(step.at, language)}</span>
      </>
    ) : (
      '—'
    );
  const published = life.findLast((step) => step.type === 'published');
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={t('choose', { n })}
          checked={isChosen}
          disabled={isFull && !isChosen}
          onChange={(event) => onChoose(event.target.checked)}
        />
      </td>
      <td className={css.whole}>
        <Link to={`/rules/${kind}/${code}/versions/${n}`}>{ofVersion('version.n', { n })}</Link>
      </td>
      <td>
        <StateTag state={version.state} />
      </td>
      <td className={css.whole}>{effectiveFrom ? dayText(effectiveFrom, language) : '—'}</td>
      <td>{who(submission)}</td>
      <td>{who(life.findLast((step) => step.type === 'approved'))}</td>
      <td>{published || !publishedAt || imported ? who(published) : instantText(publishedAt, language)}</td>
      <td className={css.why}>
        {imported ? t('imported') : submission ? withChinesePunctuation(submission.occasion) : '—'}
      </td>
    </tr>
  );
}
