import { Select } from 'antd';
import type { ComponentProps } from 'react';
import type { Finding } from '../../../../../server/core/language/finding.ts';
import type { OwnField } from '../../../../forms/SchemaForm.tsx';
import { useWords } from '../../../../messages/words.tsx';
import { FaultLines } from '../../shared/FaultLines.tsx';
import { factsWords } from './facts-words.ts';

/** A short list of short texts: typed one after the other, each ended by Enter. */
export function TextsField({ value, onChange, isReadOnly, faults }: ComponentProps<OwnField>) {
  const { t } = useWords(factsWords);
  return (
    <>
      <Select
        mode="tags"
        value={(value as string[] | undefined) ?? []}
        open={false}
        suffixIcon={null}
        aria-label={t('texts')}
        placeholder={t('texts')}
        tokenSeparators={['、', '，']}
        disabled={isReadOnly}
        style={{ width: '100%' }}
        onChange={onChange}
      />
      <FaultLines faults={faults as readonly Finding[]} />
    </>
  );
}
