import { InputNumber } from 'antd';
import type { Material } from '../../../../../../schemas/generated/types.ts';
import { useWords } from '../../../../../messages/words.tsx';
import { without } from '../logic/material-edits.ts';
import { materialsWords } from '../materials-words.ts';
import { ConditionChoice } from './ConditionChoice.tsx';
import { Labelled } from './Labelled.tsx';
import { findingsAt, useMaterial } from './material-editing.ts';

type TextKey = 'requiredText' | 'exemptText' | 'submitLaterText';

/** An emptied text is left out. */
function withText(material: Material, key: TextKey, text: string): Material {
  return text === '' ? without(material, key) : { ...material, [key]: text };
}

function useText(key: TextKey, label: 'required.text' | 'exempt.text' | 'submitLater.text') {
  const { t } = useWords(materialsWords);
  const { material, change, findings } = useMaterial();
  return {
    label: t(label),
    value: material[key] ?? '',
    findings: findingsAt(findings, `/${key}`),
    onChange: (text: string) => change((now) => withText(now, key, text), key),
  };
}

/** When the material is needed, when not, whether it may follow later or be deferred. */
export function WhenFields() {
  const { t } = useWords(materialsWords);
  const { material, change, findings, isReadOnly } = useMaterial();
  const requiredText = useText('requiredText', 'required.text');
  return (
    <>
      <ConditionChoice
        label={t('required')}
        modes={[
          ['always', t('required.always')],
          ['when', t('required.when')],
        ]}
        mode={material.required === true ? 'always' : 'when'}
        condition={material.required === true ? undefined : material.required}
        findings={findingsAt(findings, '/required')}
        isReadOnly={isReadOnly}
        text={requiredText}
        onChange={(mode, condition, about) =>
          change(
            (now) =>
              condition === undefined || mode === 'always'
                ? { ...without(now, 'requiredText'), required: true }
                : { ...now, required: condition },
            about && `required ${about}`,
          )
        }
      />
      <OptionalCondition which="exempt" />
      <OptionalCondition which="submitLater" />
      <Deferral />
    </>
  );
}

function OptionalCondition({ which }: { which: 'exempt' | 'submitLater' }) {
  const { t } = useWords(materialsWords);
  const { material, change, findings, isReadOnly } = useMaterial();
  const text = useText(`${which}Text`, `${which}.text`);
  const condition = material[which];
  return (
    <ConditionChoice
      label={t(which)}
      modes={[
        ['never', t(`${which}.never`)],
        ['when', t(`${which}.when`)],
      ]}
      mode={condition === undefined ? 'never' : 'when'}
      condition={condition}
      findings={findingsAt(findings, `/${which}`)}
      isReadOnly={isReadOnly}
      text={text}
      onChange={(_mode, next, about) =>
        change(
          (now) => (next === undefined ? without(now, which, `${which}Text`) : { ...now, [which]: next }),
          about && `${which} ${about}`,
        )
      }
    />
  );
}

const USUAL_DAYS = 5;

function Deferral() {
  const { t } = useWords(materialsWords);
  const { material, change, findings, isReadOnly } = useMaterial();
  const { deferrable } = material;
  const days = deferrable?.days ?? USUAL_DAYS;
  return (
    <ConditionChoice
      label={t('deferrable')}
      modes={[
        ['never', t('deferrable.never')],
        ['always', t('deferrable.always')],
        ['when', t('deferrable.when')],
      ]}
      mode={deferrable === undefined ? 'never' : deferrable.when ? 'when' : 'always'}
      condition={deferrable?.when}
      findings={findingsAt(findings, '/deferrable/when')}
      isReadOnly={isReadOnly}
      onChange={(mode, when, about) =>
        change(
          (now) =>
            mode === 'never'
              ? without(now, 'deferrable')
              : { ...now, deferrable: { days, ...(when && { when }) } },
          about && `deferrable ${about}`,
        )
      }
    >
      {deferrable ? (
        <Labelled label={t('deferrable.days')} faults={findingsAt(findings, '/deferrable/days')}>
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              max={365}
              precision={0}
              value={deferrable.days}
              disabled={isReadOnly}
              onChange={(next) =>
                next !== null &&
                change((now) => ({ ...now, deferrable: { ...now.deferrable, days: next } }), 'days')
              }
            />
          )}
        </Labelled>
      ) : null}
    </ConditionChoice>
  );
}
