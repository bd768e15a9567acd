import { Input } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../../../../../messages/words.tsx';
import css from './settings.module.css';
import { settingsWords } from './settings-words.ts';

/** As the schema of a service item asks. */
const KEY = /^[a-z][A-Za-z0-9]{0,40}$/;

interface KeySettingProps {
  fieldKey: string;
  taken: readonly string[];
  isReadOnly: boolean;
  onRename: (to: string) => void;
}

/** The key of a field, for who wants to read the rule file; taken over when the input is left. */
export function KeySetting({ fieldKey, taken, isReadOnly, onRename }: KeySettingProps) {
  const { t } = useWords(settingsWords);
  const id = useId();
  const hintId = useId();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const shown = typed ?? fieldKey;
  const isTaken = shown !== fieldKey && taken.includes(shown);
  const fault = !KEY.test(shown) ? t('set.key.bad') : isTaken ? t('set.key.taken') : '';
  const take = () => {
    if (fault === '' && shown !== fieldKey) onRename(shown);
    setTyped(undefined);
  };
  return (
    <details className={css.advanced}>
      <summary>{t('set.advanced')}</summary>
      <div className={css.line}>
        <label htmlFor={id}>{t('set.key')}</label>
        <div>
          <Input
            id={id}
            className={css.kind}
            value={shown}
            disabled={isReadOnly}
            spellCheck={false}
            autoComplete="off"
            status={fault === '' ? '' : 'error'}
            aria-describedby={hintId}
            onChange={({ target }) => setTyped(target.value)}
            onBlur={take}
            onPressEnter={take}
          />
          <p className={fault === '' ? css.hint : css.fault} id={hintId}>
            {fault === '' ? t('set.key.hint') : fault}
          </p>
        </div>
      </div>
    </details>
  );
}
