import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { listCases } from '../../../api/cases.ts';
import { catalogueQuery } from '../../../api/items.ts';
import type { LedgerFilters } from '../../../api/ledger.ts';
import { sharedRulesQuery } from '../../../api/shared-rules.ts';
import { useWords } from '../../../messages/words.tsx';
import { entryTypes } from '../../../shared/ledger/entry-text.ts';
import { DayInput } from '../../../shared/TimeInput.tsx';
import css from './Chains.module.css';
import { chainsWords } from './chains-words.ts';
import { useStreamName } from './use-stream-name.ts';

type Chosen = LedgerFilters & { stream?: string };

interface ChainFiltersProps {
  stream: string | undefined;
  filters: LedgerFilters;
  onChange: (next: Record<string, string>) => void;
}

/** Where in `entryTypes` the types of a kind of chain are. */
const TYPES: Readonly<Record<string, readonly [number, number]>> = {
  case: [0, 5],
  rules: [5, 16],
  people: [16, 27],
  keys: [27, 29],
};

/** Which chain, and which of its entries: by who, what and when. */
export function ChainFilters({ stream, filters, onChange }: ChainFiltersProps) {
  const { t } = useWords(chainsWords);
  const streams = useStreams(stream);
  function set(part: { [Key in keyof Chosen]?: string | undefined }): void {
    const next = 'stream' in part ? part : { stream, ...filters, ...part };
    onChange(Object.fromEntries(Object.entries(next).filter((pair): pair is [string, string] => !!pair[1])));
  }
  const [from, to] = TYPES[stream?.split('/')[0] ?? ''] ?? [0, entryTypes.length];
  return (
    <search className={css.filters}>
      <div>
        <label htmlFor="chain-stream">{t('stream')}</label>
        <Select
          id="chain-stream"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('choose')}
          value={stream}
          options={streams}
          onChange={(chosen) => set({ stream: chosen })}
        />
      </div>
      <CaseSearch onFound={(id) => set({ stream: `case/${id}` })} />
      <div>
        <label htmlFor="chain-actor">{t('actor')}</label>
        <Input.Search
          id="chain-actor"
          key={filters.actor}
          allowClear
          disabled={!stream}
          defaultValue={filters.actor}
          onSearch={(actor) => set({ actor: actor.trim() })}
        />
      </div>
      <div>
        <label htmlFor="chain-type">{t('type')}</label>
        <Select
          id="chain-type"
          allowClear
          disabled={!stream}
          placeholder={t('all')}
          value={filters.type}
          options={entryTypes
            .slice(from, to)
            .map((type) => ({ value: type, label: t(`type.${type}` as 'type.received') }))}
          onChange={(type) => set({ type })}
        />
      </div>
      <div>
        <label htmlFor="chain-from">{t('from')}</label>
        <DayInput
          id="chain-from"
          disabled={!stream}
          value={filters.from}
          onChange={(day) => set({ from: day })}
        />
      </div>
      <div>
        <label htmlFor="chain-to">{t('to')}</label>
        <DayInput id="chain-to" disabled={!stream} value={filters.to} onChange={(day) => set({ to: day })} />
      </div>
      <Button disabled={Object.keys(filters).length === 0} onClick={() => set({ stream })}>
        {t('clear')}
      </Button>
    </search>
  );
}

/** Rule documents in effect, people and keys; a chain that is open and is none of these stands there too. */
function useStreams(open: string | undefined) {
  const { t } = useWords(chainsWords);
  const streamName = useStreamName();
  const { data: items = [] } = useQuery(catalogueQuery);
  const { data: shared } = useQuery(sharedRulesQuery);
  const rules = [
    ...items.map(({ code }) => `rules/service-item/${code}`),
    ...Object.values(shared?.documents ?? {}).map(({ kind, code }) => `rules/${kind}/${code}`),
  ];
  const others = ['people', 'keys'];
  if (open && !rules.includes(open) && !others.includes(open)) others.unshift(open);
  const options = (streams: readonly string[]) =>
    streams.map((value) => ({ value, label: streamName(value) }));
  return [
    { label: t('group.others'), title: t('group.others'), options: options(others) },
    { label: t('group.rules'), title: t('group.rules'), options: options(rules) },
  ];
}

function CaseSearch({ onFound }: { onFound: (id: string) => void }) {
  const { t } = useWords(chainsWords);
  const search = useMutation({
    mutationFn: (number: string) =>
      listCases({ number, limit: '1' }, null, new AbortController().signal).then(({ cases }) => cases[0]),
    onSuccess: (found) => found && onFound(found.id),
  });
  const isMissing = search.isSuccess && search.data === undefined;
  return (
    <div>
      <label htmlFor="chain-case">{t('case')}</label>
      <Input.Search
        id="chain-case"
        allowClear
        loading={search.isPending}
        status={isMissing ? 'error' : ''}
        onSearch={(number) => number.trim() && search.mutate(number.trim())}
      />
      {isMissing ? (
        <p role="alert" className={css.bad}>
          {t('case.none', { number: search.variables })}
        </p>
      ) : null}
    </div>
  );
}
