import { Input, InputNumber, Select } from 'antd';
import { useWords } from '../../../../messages/words.tsx';
import { useEditing } from '../../editing/editing.ts';
import { Labelled } from '../../shared/Labelled.tsx';
import css from '../../shared/plain-table.module.css';
import { type Choice, SETTINGS, withChoices } from './procedure-edits.ts';
import { procedureWords } from './procedure-words.ts';

const TEXTS = ['question', 'choice'] as const;
/** A select has no null. */
const NO_SETTING = '';

export function ChoiceForm({ choice, index }: { choice: Choice; index: number }) {
  const { t } = useWords(procedureWords);
  const { edit } = useEditing();
  const put = (next: Partial<Choice>) =>
    edit(
      (before) =>
        withChoices(before, (all) => all.map((one, i) => (i === index ? { ...one, ...next } : one))),
      `/choices/${index}/${Object.keys(next).join()}`,
    );
  return (
    <div className={css.body}>
      <div className={css.fields}>
        {TEXTS.map((key) => (
          <Labelled key={key} label={t(key)} isWide>
            {(id) => (
              <Input.TextArea
                id={id}
                value={choice[key]}
                maxLength={2000}
                autoSize={{ minRows: 2 }}
                status={choice[key] === '' ? 'error' : ''}
                onChange={({ target }) => put({ [key]: target.value })}
              />
            )}
          </Labelled>
        ))}
        <Labelled label={t('setting')}>
          {(id) => (
            <Select
              id={id}
              value={choice.setting ?? NO_SETTING}
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={false}
              options={[
                { value: NO_SETTING, label: t('setting.none') },
                ...SETTINGS.map(({ pointer, section, title }) => ({
                  value: pointer,
                  label: t('setting.at', { section: t(section), title }),
                })),
              ]}
              onChange={(pointer) => put({ setting: pointer === NO_SETTING ? null : pointer })}
            />
          )}
        </Labelled>
        <Labelled label={t('point')}>
          {(id) => (
            <InputNumber
              id={id}
              value={choice.point}
              min={1}
              max={50}
              precision={0}
              style={{ width: '100%' }}
              onChange={(point) => (point === null ? undefined : put({ point }))}
            />
          )}
        </Labelled>
        <Labelled label={t('convention')} hint={t('convention.hint')}>
          {(id) => (
            <Input
              id={id}
              value={choice.convention ?? ''}
              maxLength={20}
              onChange={({ target }) => put({ convention: target.value === '' ? null : target.value })}
            />
          )}
        </Labelled>
      </div>
    </div>
  );
}
