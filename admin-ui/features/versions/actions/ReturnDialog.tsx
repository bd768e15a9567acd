import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { ChangeSentence } from '../../../../server/core/index.ts';
import type { SeenVersion } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import css from './actions.module.css';
import { actionsWords } from './actions-words.ts';
import { StepDialog } from './StepDialog.tsx';
import { type Done, useStep } from './use-step.ts';

/** A remark while it is being written. */
export interface Writing {
  readonly key: number;
  readonly pointer: string;
  readonly text: string;
}

/** Remarks, each tied to a changed place or to the whole. They are kept by the page: closing the dialog loses none. */
export function ReturnDialog({
  version,
  sentences,
  remarks,
  onChange,
  onDone,
  onCancel,
}: {
  version: SeenVersion;
  sentences: readonly ChangeSentence[];
  remarks: readonly Writing[];
  onChange: (remarks: readonly Writing[]) => void;
  onDone: (done: Done) => void;
  onCancel: () => void;
}) {
  const { t } = useWords(actionsWords);
  const step = useStep(version, onDone);
  const places = [
    { value: '', label: t('return.place.whole') },
    ...[...new Map(sentences.map(({ pointer, sentence }) => [pointer, sentence]))]
      .filter(([pointer]) => pointer !== '')
      .map(([value, label]) => ({ value, label })),
  ];
  const set = (key: number, part: Partial<Writing>) =>
    onChange(remarks.map((remark) => (remark.key === key ? { ...remark, ...part } : remark)));
  const isReady = remarks.length > 0 && remarks.every(({ text }) => text.trim() !== '');
  return (
    <StepDialog
      title={t('return.title', { n: version.version })}
      ok={t('return.ok')}
      explanation={t('return.text')}
      hash={version.hash}
      width={760}
      isBusy={step.isPending}
      isReady={isReady}
      error={step.error}
      onOk={() =>
        step.mutate({
          verb: 'return',
          remarks: remarks.map(({ pointer, text }) => ({ pointer, text: text.trim() })),
        })
      }
      onCancel={onCancel}
    >
      <ol className={css.remarks}>
        {remarks.map(({ key, pointer, text }, place) => (
          <li key={key}>
            <fieldset className={css.remark}>
              <legend className={css.legend}>
                {t('return.n', { n: place + 1 })}
                <Button
                  size="small"
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('return.remove', { n: place + 1 })}
                  onClick={() => onChange(remarks.filter((remark) => remark.key !== key))}
                />
              </legend>
              <label htmlFor={`remark-place-${key}`}>{t('return.place')}</label>
              <Select
                id={`remark-place-${key}`}
                value={pointer}
                options={places}
                showSearch={{ optionFilterProp: 'label' }}
                onChange={(next) => set(key, { pointer: next })}
              />
              <label htmlFor={`remark-text-${key}`}>{t('return.words')}</label>
              <Input.TextArea
                id={`remark-text-${key}`}
                rows={2}
                maxLength={2000}
                value={text}
                onChange={(event) => set(key, { text: event.target.value })}
              />
            </fieldset>
          </li>
        ))}
      </ol>
      <Button
        icon={<PlusOutlined />}
        onClick={() => onChange([...remarks, newRemark(remarks, '')])}
        className={css.add}
      >
        {t('return.add')}
      </Button>
      {isReady ? null : <p className={css.hint}>{t('return.needed')}</p>}
    </StepDialog>
  );
}

export function newRemark(remarks: readonly Writing[], pointer: string): Writing {
  return { key: Math.max(0, ...remarks.map(({ key }) => key)) + 1, pointer, text: '' };
}
