import { SwapOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { RuleAddress } from '../../../api/rules.ts';
import { versionDiffQuery, versionQuery } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { Failure } from '../../../shared/states/Failure.tsx';
import { Loading } from '../../../shared/states/Loading.tsx';
import { useTitle } from '../../../shared/use-title.ts';
import { useDocumentName } from '../../../shared/versions/use-names.ts';
import { ChangeList } from '../changes/ChangeList.tsx';
import { Effects } from '../changes/Effects.tsx';
import { FullText } from '../version/FullText.tsx';
import css from './compare.module.css';
import { compareWords } from './compare-words.ts';

export function CompareVersions({ at, from, to }: { at: RuleAddress; from: number; to: number }) {
  const { t, language } = useWords(compareWords);
  const navigate = useNavigate();
  const documentName = useDocumentName();
  const found = useQuery(versionDiffQuery(at, [from, to], language));
  const later = useQuery(versionQuery({ ...at, version: to }));
  const title = t('versions.title', { name: documentName(at), from, to });
  useTitle(title);
  const error = found.error ?? later.error;
  if (error) return <Failure error={error} retry={() => void found.refetch()} />;
  if (!found.data || !later.data) return <Loading />;
  const { sentences, effects } = found.data;
  return (
    <>
      <p className={css.crumbs}>
        <Link to="/rules">{t('rules')}</Link>
        <Link to={`/rules/${at.kind}/${at.code}/versions`}>{t('history')}</Link>
      </p>
      <div className={css.head}>
        <h1>{title}</h1>
        <Button
          icon={<SwapOutlined />}
          onClick={() => navigate(`/rules/compare?kind=${at.kind}&code=${at.code}&from=${to}&to=${from}`)}
        >
          {t('turn')}
        </Button>
      </div>
      <section className="paper">
        <Tabs
          items={[
            {
              key: 'changes',
              label: `${t('tab.changes')} ${sentences.length}`,
              children: <ChangeList kind={at.kind} sentences={sentences} />,
            },
            { key: 'effects', label: t('tab.effects'), children: <Effects effects={effects} /> },
            { key: 'text', label: t('tab.text'), children: <FullText version={later.data} base={from} /> },
          ]}
        />
      </section>
    </>
  );
}
