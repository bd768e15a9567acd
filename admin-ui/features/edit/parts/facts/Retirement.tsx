import { Alert, Button } from 'antd';
import type { ServiceItem } from '../../../../../schemas/generated/types.ts';
import { type OwnField, SchemaForm } from '../../../../forms/SchemaForm.tsx';
import { useWords } from '../../../../messages/words.tsx';
import { useItemEditing } from '../../editing/editing.ts';
import { relative } from '../rules/ConclusionForm.tsx';
import { OWN_FIELDS } from '../rules/own-fields.tsx';
import css from './facts.module.css';
import { factsWords } from './facts-words.ts';

const FIELDS: Readonly<Record<string, OwnField>> = { basis: OWN_FIELDS.basis as OwnField };

/** The end of an item (R21): a version that has it ends the item on the day on which it takes effect. A new item has none to end. */
export function Retirement() {
  const { t } = useWords(factsWords);
  const { document, standing, findings, isReadOnly, edit } = useItemEditing();
  const { retirement } = document;
  if (retirement === undefined && (isReadOnly || standing === null)) return null;
  const put = (next: ServiceItem['retirement'] | null) =>
    edit(({ retirement: _, ...rest }) => (next ? { ...rest, retirement: next } : rest), '/retirement');
  return (
    <>
      <h3 className={css.heading}>{t('retirement')}</h3>
      {retirement === undefined ? (
        <p>
          {t('retirement.none')}{' '}
          <Button danger onClick={() => put({ kind: '取消', reason: '', basis: [] })}>
            {t('retirement.add')}
          </Button>
        </p>
      ) : (
        <>
          <Alert type="warning" showIcon className={css.notice ?? ''} title={t('retirement.text')} />
          <SchemaForm
            schema="service-item.json#/properties/retirement"
            value={{ ...retirement }}
            faults={relative(findings, '/retirement')}
            isReadOnly={isReadOnly}
            fields={FIELDS}
            onChange={(next, name) =>
              // What is being filled in need not be whole yet: a draft holds what its schema refuses, and the check says it.
              edit((item) => ({ ...item, retirement: next }) as unknown as ServiceItem, `/retirement/${name}`)
            }
          />
          {isReadOnly ? null : (
            <Button type="link" danger onClick={() => put(null)}>
              {t('retirement.remove')}
            </Button>
          )}
        </>
      )}
    </>
  );
}
