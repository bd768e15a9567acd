import { Checkbox, Input, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../messages/words.tsx';
import { suggestedText } from '../../shared/item/citations.ts';
import { DayInput } from '../../shared/TimeInput.tsx';
import css from './Basis.module.css';
import { basisWords } from './basis-words.ts';
import type { ChangeWords } from './logic/change-words.ts';

interface ChangeFormProps {
  words: ChangeWords;
  onChange: (words: ChangeWords) => void;
}

/** What the ticked places cite from now on, or from which day the law is void. */
export function ChangeForm({ words, onChange }: ChangeFormProps) {
  const { t } = useWords(basisWords);
  const put = (part: Partial<ChangeWords>) => onChange({ ...words, ...part });
  return (
    <section className="paper" aria-labelledby="change-title">
      <h2 id="change-title">{t('change')}</h2>
      <Segmented<ChangeWords['kind']>
        aria-label={t('change.kind')}
        value={words.kind}
        options={[
          { value: 'replace', label: t('change.replace') },
          { value: 'void', label: t('change.void') },
        ]}
        onChange={(kind) => put({ kind })}
      />
      {words.kind === 'void' ? (
        <div className={css.fields}>
          <div>
            <label htmlFor="void-from">{t('void.from')}</label>
            <DayInput id="void-from" value={words.voidFrom} onChange={(voidFrom) => put({ voidFrom })} />
          </div>
        </div>
      ) : (
        <ReplacementFields words={words} put={put} />
      )}
    </section>
  );
}

interface FieldsProps {
  words: ChangeWords;
  put: (part: Partial<ChangeWords>) => void;
}

function ReplacementFields({ words, put }: FieldsProps) {
  const { t } = useWords(basisWords);
  const usual = suggestedText({ law: words.law.trim(), article: words.article.trim() });
  const typed = (key: 'law' | 'article' | 'text' | 'point', id: string, hint?: string): ReactNode => (
    <Input
      id={id}
      value={words[key]}
      maxLength={2000}
      {...(hint && { placeholder: hint })}
      onChange={({ target }) => put({ [key]: target.value })}
    />
  );
  return (
    <div className={css.fields}>
      <div>
        <label htmlFor="new-law">{t('new.law')}</label>
        {typed('law', 'new-law', t('new.law.hint'))}
      </div>
      <div>
        <label htmlFor="new-article">{t('new.article')}</label>
        {typed('article', 'new-article', t('new.article.hint'))}
      </div>
      <div>
        <label htmlFor="new-text">{t('new.text')}</label>
        {typed('text', 'new-text')}
        <p className={css.help}>{usual === '' ? t('new.text.what') : t('new.text.help', { text: usual })}</p>
      </div>
      <div>
        <label htmlFor="new-point">{t('new.point')}</label>
        {typed('point', 'new-point')}
        <p className={css.help}>{t('new.point.help')}</p>
      </div>
      <div>
        <label htmlFor="new-from">{t('new.from')}</label>
        <DayInput id="new-from" value={words.validFrom} onChange={(validFrom) => put({ validFrom })} />
      </div>
      <div className={css.tick}>
        <Checkbox checked={words.confirmed} onChange={({ target }) => put({ confirmed: target.checked })}>
          {t('new.confirmed')}
        </Checkbox>
      </div>
    </div>
  );
}
