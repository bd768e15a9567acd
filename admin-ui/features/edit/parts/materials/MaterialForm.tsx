import { ArrowLeftOutlined, CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Material } from '../../../../../schemas/generated/types.ts';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../../messages/words.tsx';
import { useItemEditing } from '../../editing/editing.ts';
import { FaultLines } from '../../shared/FaultLines.tsx';
import { AttributeFields } from './fields/AttributeFields.tsx';
import { CheckFields } from './fields/CheckFields.tsx';
import { FactFields } from './fields/FactFields.tsx';
import { findingsAt, MaterialContext, type MaterialEditing } from './fields/material-editing.ts';
import { RoutingFields } from './fields/RoutingFields.tsx';
import { WhenFields } from './fields/WhenFields.tsx';
import { putMaterial, without } from './logic/material-edits.ts';
import css from './MaterialForm.module.css';
import { materialsWords } from './materials-words.ts';
import { SampleField } from './samples/SampleField.tsx';

interface MaterialFormProps {
  material: Material;
  index: number;
  onClose: () => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

/** Everything about one material. */
export function MaterialForm({ material, index, onClose, onDuplicate, onRemove }: MaterialFormProps) {
  const { t, language } = useWords(materialsWords);
  const { findings, isReadOnly, edit } = useItemEditing();
  const { id, name } = material;
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever opens it by keyboard goes on reading here.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const own = useMemo(() => findingsAt(findings, `/materials/${index}`), [findings, index]);
  const editing = useMemo<MaterialEditing>(
    () => ({
      material,
      findings: own,
      isReadOnly,
      change: (change, about) =>
        edit((item) => {
          const now = item.materials.find((each) => each.id === id);
          return now ? putMaterial(item, id, change(now)) : item;
        }, about && `material ${id} ${about}`),
    }),
    [material, own, isReadOnly, edit, id],
  );
  return (
    <MaterialContext value={editing}>
      <div className={css.form} data-material={id}>
        <Button
          type="link"
          className={css.back}
          icon={<ArrowLeftOutlined aria-hidden="true" />}
          onClick={onClose}
        >
          {t('list.back')}
        </Button>
        <div className={css.head}>
          <h3 ref={heading} tabIndex={-1}>
            <span className={css.number}>{index + 1}</span>
            {language === 'zh' ? withChinesePunctuation(name) : name || t('unnamed')}
          </h3>
          {isReadOnly ? null : (
            <div className={css.actions}>
              <Button icon={<CopyOutlined aria-hidden="true" />} onClick={onDuplicate}>
                {t('duplicate')}
              </Button>
              <Button danger icon={<DeleteOutlined aria-hidden="true" />} onClick={onRemove}>
                {t('remove')}
              </Button>
            </div>
          )}
        </div>
        <FaultLines faults={own.filter(({ pointer }) => pointer === '' || pointer === '/id')} />
        <Section title={t('section.facts')}>
          <FactFields />
        </Section>
        <Section title={t('section.when')}>
          <WhenFields />
        </Section>
        <Section title={t('section.samples')}>
          <Samples editing={editing} />
        </Section>
        <Section title={t('section.routing')}>
          <RoutingFields />
        </Section>
        <Section title={t('section.checks')}>
          <CheckFields />
        </Section>
        <Section title={t('section.attributes')}>
          <AttributeFields />
        </Section>
      </div>
    </MaterialContext>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.section} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Samples({ editing: { material, change, findings, isReadOnly } }: { editing: MaterialEditing }) {
  const { code } = useItemEditing();
  return (
    <div className={css.samples}>
      {(['blank', 'filled'] as const).map((which) => (
        <div key={which}>
          <SampleField
            which={which}
            itemCode={code}
            value={material.samples?.[which]}
            isReadOnly={isReadOnly}
            onChange={(next) =>
              change((now) => {
                const { [which]: _, ...rest } = now.samples ?? {};
                const samples = next ? { ...rest, [which]: next } : rest;
                return Object.keys(samples).length === 0 ? without(now, 'samples') : { ...now, samples };
              })
            }
          />
          <FaultLines faults={findingsAt(findings, `/samples/${which}`)} />
        </div>
      ))}
    </div>
  );
}
