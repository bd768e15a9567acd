/**
 * The workbench: every rule document that one may read, what is in effect, what is on its way, one's own drafts, and from each the
 * ways on: edit, copy, versions, compare. It changes nothing but to begin a draft by copying.
 */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { draftsQuery } from '../../../api/drafts.ts';
import { hasAnyRole } from '../../../api/inbox.ts';
import { useSession } from '../../../api/session.ts';
import { allVersionsQuery } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { Failure } from '../../../shared/states/Failure.tsx';
import { Loading } from '../../../shared/states/Loading.tsx';
import { useTitle } from '../../../shared/use-title.ts';
import { versionsWords } from '../../../shared/versions/versions-words.ts';
import { CopyDialog } from './CopyDialog.tsx';
import css from './RulesPage.module.css';
import { RuleTableRow } from './RuleTableRow.tsx';
import { fitsFilter, type RuleRow, ruleRows } from './rule-rows.ts';
import { rulesWords } from './rules-words.ts';

const KINDS = ['service-item', 'procedure', 'calendar', 'parameters', 'directory'] as const;

export function RulesPage() {
  const { t } = useWords(rulesWords);
  const { t: ofVersion } = useWords(versionsWords);
  useTitle(t('title'));
  const session = useSession();
  const [address, setAddress] = useSearchParams();
  const filter = Object.fromEntries(address);
  const [copied, setCopied] = useState<RuleRow>();
  const isEditor = hasAnyRole(session, 'editor');
  const inEffect = useInfiniteQuery(allVersionsQuery({ state: 'in-effect', order: 'effective', limit: 100 }));
  const underWay = useInfiniteQuery(allVersionsQuery({ state: 'submitted,approved,scheduled', limit: 100 }));
  const drafts = useInfiniteQuery({ ...draftsQuery, enabled: isEditor });
  const error = inEffect.error ?? underWay.error ?? drafts.error;
  if (error) return <Failure error={error} retry={() => void inEffect.refetch()} />;
  if (!inEffect.data || !underWay.data || (isEditor && !drafts.data)) return <Loading />;
  const rows = ruleRows({
    inEffect: inEffect.data.pages.flatMap(({ versions }) => versions),
    underWay: underWay.data.pages.flatMap(({ versions }) => versions),
    drafts: drafts.data?.pages.flatMap((page) => page.drafts) ?? [],
  });
  const lists = [inEffect, underWay, drafts];
  const owners = [...new Map(rows.flatMap(({ owner, ownerName }) => (owner ? [[owner, ownerName]] : [])))];
  function set(key: string, value: string | undefined): void {
    const next = { ...filter, [key]: value ?? '' };
    setAddress(Object.fromEntries(Object.entries(next).filter(([, each]) => each !== '')), { replace: true });
  }
  const shown = rows.filter((row) => fitsFilter(row, filter));
  return (
    <>
      <div className={css.head}>
        <h1>{t('title')}</h1>
        <p className={css.ways}>
          {isEditor && session?.user.department ? <Link to="/rules/basis">{t('basis')}</Link> : null}
          <Link to="/rules/compare">{t('compare')}</Link>
        </p>
      </div>
      <search className={css.filters}>
        <Input
          allowClear
          aria-label={t('search')}
          placeholder={t('search')}
          value={filter.text ?? ''}
          onChange={(event) => set('text', event.target.value)}
        />
        <Select
          aria-label={t('department')}
          allowClear
          placeholder={t('department')}
          value={filter.owner}
          options={owners.map(([value, label]) => ({ value, label: label ?? value }))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(owner) => set('owner', owner)}
        />
        <Select
          aria-label={t('kind')}
          allowClear
          placeholder={t('kind')}
          value={filter.kind}
          options={KINDS.map((value) => ({ value, label: ofVersion(`kind.${value}`) }))}
          onChange={(kind) => set('kind', kind)}
        />
      </search>
      {shown.length === 0 ? <p className={css.empty}>{t('empty')}</p> : null}
      {shown.length > 0 ? (
        <div className={css.scroll}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('col.name')}</th>
                <th scope="col">{t('col.owner')}</th>
                <th scope="col">{t('col.effective')}</th>
                <th scope="col">{t('col.underWay')}</th>
                <th scope="col">{t('col.can')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <RuleTableRow
                  key={`${row.kind}/${row.code}`}
                  row={row}
                  mayEdit={isEditor && (session?.user.department ?? null) === row.owner}
                  onCopy={isEditor && session?.user.department ? () => setCopied(row) : undefined}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {lists.some(({ hasNextPage }) => hasNextPage) ? (
        <p className={css.more}>
          <Button
            onClick={() => {
              for (const list of lists) if (list.hasNextPage) void list.fetchNextPage();
            }}
          >
            {t('more')}
          </Button>
        </p>
      ) : null}
      {copied?.inEffect && session?.user.department ? (
        <CopyDialog
          source={copied.inEffect}
          department={session.user.department}
          begun={rows.map(({ code }) => code)}
          onCancel={() => setCopied(undefined)}
        />
      ) : null}
    </>
  );
}
