import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { Field, ServiceItem } from '../../../../schemas/generated/types.ts';
import { formOrder } from '../../../../server/core/language/form-order.ts';
import { unmaskCase } from '../../../api/cases.ts';
import { useSession } from '../../../api/session.ts';
import type { Applicant, CaseAnswer } from '../../../api/types.ts';
import { useMessages } from '../../../messages/index.tsx';
import { useWords } from '../../../messages/words.tsx';
import { useProblemText } from '../../../shared/use-problem-text.ts';
import { applicantFacts } from '../Particulars.tsx';
import css from './Grounds.module.css';
import { groundsWords } from './grounds-words.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

/** What was applied for, by the titles of the form of that version; in full for whoever has the right and says why. */
export function Facts({ stored, item }: { stored: CaseAnswer; item: ServiceItem }) {
  const { t } = useWords(groundsWords);
  const shared = useMessages();
  const problemText = useProblemText();
  const session = useSession();
  const [isAsking, setIsAsking] = useState(false);
  const unmask = useMutation({ mutationFn: (reason: string) => unmaskCase(stored.id, reason), gcTime: 0 });
  const { applicant, application } = unmask.data ?? stored;
  const rows = [...applicantFacts(applicant as Applicant, shared.t), ...useFormFacts(item, application.form)];
  return (
    <section className="paper" aria-labelledby="facts-title">
      <div className={css.title}>
        <h2 id="facts-title">{t('facts')}</h2>
        {session?.user.rights.includes('unmask') ? (
          <Button
            icon={unmask.data ? <EyeInvisibleOutlined /> : <EyeOutlined />}
            onClick={() => (unmask.data ? unmask.reset() : setIsAsking(true))}
          >
            {t(unmask.data ? 'facts.hide' : 'facts.unmask')}
          </Button>
        ) : null}
      </div>
      {unmask.data ? null : <p className={css.note}>{t('facts.masked')}</p>}
      <dl className={css.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ReasonDialog
        open={isAsking}
        title={t('unmask.title')}
        text={t('unmask.text')}
        label={t('unmask.reason')}
        ok={t('unmask.ok')}
        isPending={unmask.isPending}
        error={unmask.error ? problemText(unmask.error).join(' ') : null}
        onCancel={() => setIsAsking(false)}
        onReason={(reason) => unmask.mutate(reason, { onSuccess: () => setIsAsking(false) })}
      />
    </section>
  );
}

function useFormFacts({ form }: ServiceItem, values: Readonly<Record<string, unknown>>): [string, string][] {
  const { t } = useWords(groundsWords);
  return formOrder(form).flatMap((key): [string, string][] => {
    const [value, field] = [values[key], form.schema.properties[key]];
    return value === undefined || !field ? [] : [[field.title, factText(value, field, t)]];
  });
}

function factText(
  value: unknown,
  { unit }: Field,
  t: (key: 'yes' | 'no' | 'facts.rows', v?: { n: number }) => string,
): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (Array.isArray(value)) {
    return value.every((entry) => typeof entry === 'string')
      ? value.join('、')
      : t('facts.rows', { n: value.length });
  }
  return `${value}${unit ?? ''}`;
}
