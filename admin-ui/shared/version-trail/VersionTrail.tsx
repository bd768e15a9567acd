/** From a version to what came before and after it: who wrote, who approved which text, since when it stands, and what it decided. */
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useSession } from '../../api/session.ts';
import { type VersionAddress, versionQuery } from '../../api/versions.ts';
import { useWords } from '../../messages/words.tsx';
import { dayText, recordedText } from '../dates.ts';
import { shortHash } from '../ledger/entry-text.ts';
import { usePersonName } from '../versions/use-names.ts';
import { trailOf } from './trail-of.ts';
import css from './VersionTrail.module.css';
import { versionTrailWords } from './version-trail-words.ts';

const watchers = ['auditor', 'audit-admin', 'admin'];
const caseReaders = ['clerk', 'issuer', 'handler', 'auditor', 'admin'];

/** Nothing for those who do not audit. */
export function VersionTrail({ kind, code, version }: VersionAddress) {
  const { t, language } = useWords(versionTrailWords);
  const roles = useSession()?.user.roles ?? [];
  const personName = usePersonName();
  const { data } = useQuery(versionQuery({ kind, code, version }));
  if (!data || !roles.some((role) => watchers.includes(role))) return null;
  const { hash, effectiveFrom, life = [] } = data;
  return (
    <section className="paper" aria-labelledby="trail-title">
      <h2 id="trail-title">{t('title')}</h2>
      <dl className={css.trail}>
        <dt>{t('hash')}</dt>
        <dd>
          <code title={hash}>{shortHash(hash)}</code>
        </dd>
        {trailOf(life).map(({ what, who, at, hash: approved }) => (
          <div key={`${what} ${at} ${who[0]}`}>
            <dt>{t(what)}</dt>
            <dd>
              {who.map((name) => personName(data, name)).join(language === 'zh' ? '、' : ', ')}
              {at ? <small>{recordedText(at)}</small> : null}
              {approved ? <Same isSame={approved === hash} /> : null}
            </dd>
          </div>
        ))}
        <dt>{t('effect')}</dt>
        <dd>{effectiveFrom ? t('from', { day: dayText(effectiveFrom, language) }) : t('notYet')}</dd>
      </dl>
      <p className={css.ways}>
        {kind === 'service-item' && effectiveFrom && roles.some((role) => caseReaders.includes(role)) ? (
          <Link to={`/cases?item=${encodeURIComponent(code)}&version=${version}`}>{t('cases')}</Link>
        ) : null}
        <Link to={`/audit/chains?stream=${encodeURIComponent(`rules/${kind}/${code}`)}`}>{t('chain')}</Link>
      </p>
    </section>
  );
}

function Same({ isSame }: { isSame: boolean }) {
  const { t } = useWords(versionTrailWords);
  return (
    <small className={isSame ? css.same : css.differs}>
      {isSame ? <CheckCircleFilled aria-hidden="true" /> : <CloseCircleFilled aria-hidden="true" />}{' '}
      {t(isSame ? 'same' : 'differs')}
    </small>
  );
}
