import { CheckOutlined, ClockCircleOutlined, CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import type { VersionAnswer } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { dayText, instantText } from '../../../shared/dates.ts';
import { Tag } from '../../../shared/Tag.tsx';
import { signaturesOf, submissionOf } from '../../../shared/versions/next-step.ts';
import { StateTag } from '../../../shared/versions/StateTag.tsx';
import { useDepartmentName, usePersonName } from '../../../shared/versions/use-names.ts';
import css from './VersionPage.module.css';
import { versionWords } from './version-words.ts';

/** Which version it is, of what, by whom, when and why. */
export function VersionHead({
  version,
  base,
  name,
}: {
  version: VersionAnswer;
  base: number | null;
  name: string;
}) {
  const { t, language } = useWords(versionWords);
  const personName = usePersonName();
  const departmentName = useDepartmentName();
  const { kind, code, version: n, owner, author, submittedAt, effectiveFrom, imported } = version;
  const submission = submissionOf(version);
  const signatures = signaturesOf(version);
  return (
    <section className="paper" aria-labelledby="version-title">
      <p className={css.crumbs}>
        <Link to="/rules">{t('rules')}</Link>
        <Link to={`/rules/${kind}/${code}/versions`}>{t('history')}</Link>
      </p>
      <div className={css.title}>
        <h1 id="version-title">{t('title', { name, n })}</h1>
        <StateTag state={version.state} />
      </div>
      <dl className={css.facts}>
        <Fact title={t('fact.owner')}>{departmentName(owner)}</Fact>
        {author && !imported ? (
          <>
            <Fact title={t('fact.author')}>{personName(version, author)}</Fact>
            <Fact title={t('fact.submittedAt')}>
              {submittedAt ? instantText(submittedAt, language) : '—'}
            </Fact>
          </>
        ) : null}
        {effectiveFrom ? <Fact title={t('fact.effective')}>{dayText(effectiveFrom, language)}</Fact> : null}
        <Fact title={t('fact.base')}>
          {base === null ? (
            t('fact.base.none')
          ) : (
            <Link to={`/rules/${kind}/${code}/versions/${base}`}>{t('fact.base.n', { n: base })}</Link>
          )}
        </Fact>
        <Fact title={t('fact.hash')}>
          <Fingerprint hash={version.hash} />
        </Fact>
        {submission ? (
          <>
            <Fact title={t('fact.occasion')} isWide>
              {withChinesePunctuation(submission.occasion)}
            </Fact>
            <Fact title={t('fact.statement')} isWide>
              {withChinesePunctuation(submission.statement)}
            </Fact>
          </>
        ) : null}
        {signatures.length > 0 ? (
          <Fact title={t('fact.signatures')} isWide>
            <span className={css.signatures}>
              {signatures.map(({ department, by }) => (
                <Tag
                  key={department}
                  tone={by ? 'good' : 'wait'}
                  icon={by ? <CheckOutlined /> : <ClockCircleOutlined />}
                >
                  {t(by ? 'fact.signed' : 'fact.awaited', { department: departmentName(department) })}
                </Tag>
              ))}
            </span>
          </Fact>
        ) : null}
      </dl>
    </section>
  );
}

function Fact({ title, isWide = false, children }: { title: string; isWide?: boolean; children: ReactNode }) {
  return (
    <div className={isWide ? css.wide : undefined}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The beginning of a hash, and the whole of it for the clipboard. */
function Fingerprint({ hash }: { hash: string }) {
  const { t } = useWords(versionWords);
  const { message } = App.useApp();
  return (
    <>
      <code title={hash}>{hash.replace('sha256:', '').slice(0, 12)}</code>{' '}
      <Button
        size="small"
        type="text"
        icon={<CopyOutlined />}
        aria-label={t('hash.copy')}
        onClick={() => {
          // Where the hall reaches us by plain http there is no clipboard: the whole hash is in every dialog and in the title.
          void navigator.clipboard?.writeText(hash).then(() => message.success(t('hash.copied')));
        }}
      />
    </>
  );
}
