/**
 * 办事指南 of one item, made from its rules: what is asked, on what basis, which materials, who does what by when.
 * It adds no sentence of its own about the item. Start with Standard.tsx and MaterialList.tsx.
 */
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { guideQuery } from '../../api/items.ts';
import type { GuideAnswer } from '../../api/types.ts';
import { useMessages } from '../../messages/index.tsx';
import { Failure } from '../../shared/states/Failure.tsx';
import { Loading } from '../../shared/states/Loading.tsx';
import { useTitle } from '../../shared/use-title.ts';
import css from './GuidePage.module.css';
import { Knowledge } from './Knowledge.tsx';
import { Laws } from './Laws.tsx';
import { LimitsAndFees } from './LimitsAndFees.tsx';
import { MaterialList } from './MaterialList.tsx';
import { Overview } from './Overview.tsx';
import { Section } from './Section.tsx';
import { Standard } from './Standard.tsx';
import { Steps } from './Steps.tsx';

export function GuidePage() {
  const { code = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery(guideQuery(code));
  if (isPending) return <Loading />;
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return <Guide answer={data} />;
}

function Guide({ answer }: { answer: GuideAnswer }) {
  const { t } = useMessages();
  const { item } = answer;
  useTitle(item.name);
  return (
    <div className={css.page}>
      <Overview answer={answer} />
      <div className={css.body}>
        <Section id="standard" title={t('guide.standard')} note={t('guide.standard.note')}>
          <Standard item={item} />
        </Section>
        <Section id="materials" title={t('guide.materials')}>
          <MaterialList item={item} />
        </Section>
        <Section id="steps" title={t('guide.steps')}>
          <Steps answer={answer} />
        </Section>
        <Section id="limits" title={t('guide.limits')}>
          <LimitsAndFees answer={answer} />
        </Section>
        <Section id="knowledge" title={t('guide.knowledge')}>
          <Knowledge item={item} />
        </Section>
        <Section id="laws" title={t('guide.laws')}>
          <Laws item={item} />
        </Section>
      </div>
    </div>
  );
}
