/**
 * A past case to try: chosen from a list with nobody in it, or named in the address by whoever comes from the impact. Its people are
 * replaced on the server; the page never has the real ones.
 */
import { HistoryOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import {
  type PastCaseFilters,
  pastCasesQuery,
  type TriedCase,
  triedCase,
} from '../../../../api/past-cases.ts';
import { useWords } from '../../../../messages/words.tsx';
import { useProblemText } from '../../../../shared/use-problem-text.ts';
import { useItemEditing } from '../../editing/editing.ts';
import { PastCaseFilter } from './PastCaseFilter.tsx';
import css from './PastCases.module.css';
import { PastCaseTable } from './PastCaseTable.tsx';
import { pastWords } from './past-words.ts';

export function PastCases({ onLoad }: { onLoad: (found: TriedCase) => void }) {
  const { t } = useWords(pastWords);
  const problemText = useProblemText();
  const { code } = useItemEditing();
  const [address, setAddress] = useSearchParams();
  const [isOpen, setIsOpen] = useState(false);
  const load = useMutation({
    mutationFn: (id: string) => triedCase(code, id, new AbortController().signal),
    onSuccess: (found) => {
      setIsOpen(false);
      onLoad(found);
    },
  });
  const { mutate } = load;
  const named = address.get('case');
  useEffect(() => {
    if (named === null) return;
    // Once: whoever comes back to this address goes on with what they have made of it.
    setAddress({ part: 'trial' }, { replace: true });
    mutate(named);
  }, [named, setAddress, mutate]);
  const failed = load.isError ? problemText(load.error).join('') : null;
  return (
    <div>
      <Button icon={<HistoryOutlined />} loading={load.isPending && !isOpen} onClick={() => setIsOpen(true)}>
        {t('open')}
      </Button>
      <span role="alert">{failed && !isOpen ? <p>{failed}</p> : null}</span>
      <Modal
        open={isOpen}
        title={t('title')}
        width={980}
        footer={<Button onClick={() => setIsOpen(false)}>{t('close')}</Button>}
        onCancel={() => setIsOpen(false)}
        destroyOnHidden
      >
        <Choice loading={load.isPending ? load.variables : null} failed={failed} onTry={mutate} />
      </Modal>
    </div>
  );
}

interface ChoiceProps {
  loading: string | null;
  failed: string | null;
  onTry: (id: string) => void;
}

function Choice({ loading, failed, onTry }: ChoiceProps) {
  const { t } = useWords(pastWords);
  const problemText = useProblemText();
  const { code, document: item } = useItemEditing();
  const [filters, setFilters] = useState<PastCaseFilters>({});
  const pages = useInfiniteQuery({ ...pastCasesQuery(code, filters), placeholderData: (before) => before });
  const cases = pages.data?.pages.flatMap((page) => page.cases) ?? [];
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <>
      <p className={css.lead}>{t('lead')}</p>
      <PastCaseFilter
        filters={filters}
        variants={item.variants}
        hasImpact={pages.data?.pages[0]?.hasImpact ?? false}
        onChange={setFilters}
      />
      <p role="alert">{failed ?? (pages.isError ? problemText(pages.error).join('') : '')}</p>
      <div role="status">
        {pages.isPending ? t('loading') : null}
        {pages.isSuccess && cases.length === 0 ? t(isFiltered ? 'empty' : 'empty.all') : null}
      </div>
      {cases.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
        <section className={css.scroll} aria-label={t('title')} tabIndex={0}>
          <PastCaseTable cases={cases} loading={loading} onTry={onTry} />
          {pages.hasNextPage ? (
            <p className={css.more}>
              <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t('more')}
              </Button>
            </p>
          ) : null}
        </section>
      ) : null}
    </>
  );
}

/** What was replaced in the case that is tried, and whether that matters. */
export function ReplacedNote({
  found: { replaced, isSame },
}: {
  found: Pick<TriedCase, 'replaced' | 'isSame'>;
}) {
  const { t } = useWords(pastWords);
  if (replaced.length === 0) return <p>{t('replaced.none')}</p>;
  const names = replaced.map(({ title, kept }) =>
    kept === 'nothing' ? title : t(`kept.${kept}`, { title }),
  );
  return <p>{t(isSame ? 'replaced.intro' : 'replaced.otherwise', { names: names.join(t('join')) })}</p>;
}
