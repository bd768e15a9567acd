import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { Material } from '../../../../../../schemas/generated/types.ts';
import { withChinesePunctuation } from '../../../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../../../messages/words.tsx';
import { useItemEditing } from '../../../editing/editing.ts';
import { FaultLines } from '../../../shared/FaultLines.tsx';
import { attributeUses, freeAttributeKey, putAttribute, removeAttribute } from '../logic/attribute-edits.ts';
import { materialsWords } from '../materials-words.ts';
import css from './fields.module.css';
import { findingsAt, useMaterial } from './material-editing.ts';

const TYPES = ['boolean', 'date', 'number', 'string'] as const;

type Attribute = NonNullable<Material['attributes']>[string];

/** What the window notes when it looks at the material, so that rules can ask for it. */
export function AttributeFields() {
  const { t } = useWords(materialsWords);
  const { material, change, isReadOnly } = useMaterial();
  const attributes = Object.entries(material.attributes ?? {});
  const blank: Attribute = { title: '', type: 'boolean' };
  return (
    <>
      {attributes.length === 0 ? <p className={css.none}>{t('attribute.none')}</p> : null}
      <ol className={css.attributes}>
        {attributes.map(([key, attribute], i) => (
          <li key={key}>
            <AttributeRow id={key} attribute={attribute} number={i + 1} />
          </li>
        ))}
      </ol>
      {isReadOnly ? null : (
        <Button
          icon={<PlusOutlined aria-hidden="true" />}
          onClick={() => change((now) => putAttribute(now, freeAttributeKey(now), blank))}
        >
          {t('attribute.add')}
        </Button>
      )}
    </>
  );
}

function AttributeRow({ id, attribute, number }: { id: string; attribute: Attribute; number: number }) {
  const { t, language } = useWords(materialsWords);
  const { document, vocabulary, departments } = useItemEditing();
  const { material, change, findings, isReadOnly } = useMaterial();
  const sources = { vocabulary, conditions: document.conditions, departments };
  const used = attributeUses(document, `materials.${material.id}.${id}`, { sources, language });
  const put = (next: Attribute) => change((now) => putAttribute(now, id, next), `attribute ${id}`);
  const removal = t('attribute.remove', { n: number, name: attribute.title });
  const shown = (text: string) => (language === 'zh' ? withChinesePunctuation(text) : text);
  const why = used.length > 0 ? t('attribute.used', { words: shown(used[0] ?? '') }) : undefined;
  return (
    <>
      <div className={css.attribute}>
        <Input
          value={attribute.title}
          maxLength={2000}
          disabled={isReadOnly}
          aria-label={t('attribute.title', { n: number })}
          onChange={({ target }) => put({ ...attribute, title: target.value })}
        />
        <Select
          value={attribute.type}
          disabled={isReadOnly || used.length > 0}
          aria-label={t('attribute.type', { n: number })}
          options={TYPES.map((type) => ({ value: type, label: t(`type.${type}`) }))}
          onChange={(type) => put({ ...attribute, type })}
        />
        {isReadOnly ? null : (
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden="true" />}
            disabled={why !== undefined}
            aria-label={removal}
            title={why ?? removal}
            onClick={() => change((now) => removeAttribute(now, id))}
          />
        )}
      </div>
      {why ? <p className={css.hint}>{why}</p> : null}
      <FaultLines faults={findingsAt(findings, `/attributes/${id}`)} />
    </>
  );
}
