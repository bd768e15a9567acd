/**
 * What happens to a version next, and what the reader can do about it. What cannot be done yet is no dead button: the reasons
 * stand in its place, each with its way out. Which verbs there are is the server's answer, never worked out here.
 */
import { CheckCircleFilled, InfoCircleOutlined, RightCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { AllowedVerb, ListedVersion, VersionVerb } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { useNextText } from '../../../shared/versions/use-next-text.ts';
import css from './actions.module.css';
import { actionsWords } from './actions-words.ts';
import type { Done } from './use-step.ts';

const FORWARD: readonly VersionVerb[] = ['sign', 'approve', 'publish'];
const DANGEROUS: readonly VersionVerb[] = ['withdraw'];

export function NextCard({
  version,
  done,
  onBegin,
}: {
  version: ListedVersion;
  /** What was just done here. */
  done: Done | undefined;
  onBegin: (verb: VersionVerb) => void;
}) {
  const { t } = useWords(actionsWords);
  const nextText = useNextText();
  const { kind, code, allowed = [] } = version;
  const free = allowed.filter(({ blockers }) => blockers.length === 0);
  // A department that is asked to agree says no by the same step by which the centre returns.
  const isAsked = free.some(({ verb }) => verb === 'sign');
  const blocked = allowed.filter(({ blockers }) => blockers.length > 0);
  return (
    <section className={`paper ${css.next}`} aria-labelledby="next-title">
      <h2 id="next-title">{t('title')}</h2>
      <div role="status">
        {done ? (
          <p className={css.done}>
            <CheckCircleFilled aria-hidden="true" /> {t(`done.${done.verb}`, { n: done.openCases ?? 0 })}
          </p>
        ) : null}
        <p>
          <RightCircleOutlined aria-hidden="true" /> {nextText(version)}
        </p>
      </div>
      {done?.verb === 'restore' ? (
        <p>
          <Link to={`/rules/${kind}/${code}/edit`}>{t('done.edit')}</Link>
        </p>
      ) : null}
      {free.length > 0 ? (
        <div className={css.verbs}>
          {free.map(({ verb }) => (
            <Button
              key={verb}
              block
              type={FORWARD.includes(verb) ? 'primary' : 'default'}
              danger={DANGEROUS.includes(verb)}
              onClick={() => onBegin(verb)}
            >
              {t(verb === 'return' && isAsked ? 'verb.return.objecting' : `verb.${verb}`)}
            </Button>
          ))}
        </div>
      ) : null}
      {blocked.map((each) => (
        <Obstacles key={each.verb} blocked={each} />
      ))}
      {allowed.length === 0 ? <p className={css.hint}>{t('can.nothing')}</p> : null}
    </section>
  );
}

function Obstacles({ blocked: { verb, blockers } }: { blocked: AllowedVerb }) {
  const { t, said } = useWords(actionsWords);
  return (
    <div className={css.obstacles}>
      <p>
        <InfoCircleOutlined aria-hidden="true" />{' '}
        <strong>{t('obstacle.title', { verb: t(`verb.${verb}`) })}</strong>
      </p>
      <ul>
        {blockers.map(({ code, pointer, message, fix }) => (
          <li key={`${code} ${pointer} ${message}`}>
            {said(message)}
            <br />
            <span className={css.hint}>{t('obstacle.fix', { fix: said(fix) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
