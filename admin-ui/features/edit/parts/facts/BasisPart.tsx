/** The laws that a document rests on, which its requirements cite: of a service item and of the procedure alike. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useMemo } from 'react';
import type { Law } from '../../../../../schemas/generated/types.ts';
import { SchemaForm } from '../../../../forms/SchemaForm.tsx';
import { useWords } from '../../../../messages/words.tsx';
import { findingsWithin, useEditing } from '../../editing/editing.ts';
import { usePlace } from '../../editing/use-place.ts';
import { partWords } from '../../frame/part-words.ts';
import { relative } from '../rules/ConclusionForm.tsx';
import css from './facts.module.css';
import { factsWords } from './facts-words.ts';
import { citedPlaces, lawsOf, newLaw, withLaws } from './laws.ts';

const LAW = ['law', 'article', 'point', 'source', 'confirmed', 'validFrom', 'validTo'] as const;

export function BasisPart() {
  const { t } = useWords(factsWords);
  const { t: titleOf } = useWords(partWords);
  const { kind, document, isReadOnly, edit } = useEditing();
  const laws = lawsOf(document);
  return (
    <div className="paper">
      <h2>{titleOf(kind === 'service-item' ? 'basis' : 'laws')}</h2>
      <p className={css.owner}>{t('basis.text')}</p>
      <ol>
        {laws.map((law, i) => (
          <LawForm key={law.id} law={law} index={i} />
        ))}
      </ol>
      {isReadOnly ? null : (
        <Button
          type="dashed"
          icon={<PlusOutlined />}
          onClick={() => edit((before) => withLaws(before, (basis) => [...basis, newLaw(basis)]))}
        >
          {t('basis.add')}
        </Button>
      )}
    </div>
  );
}

function LawForm({ law, index }: { law: Law; index: number }) {
  const { t } = useWords(factsWords);
  const { document, findings, isReadOnly, edit } = useEditing();
  const { modal } = App.useApp();
  const { goTo } = usePlace();
  const names = useMemo(() => ({ source: { L: t('source.L'), K: t('source.K'), P: t('source.P') } }), [t]);
  const uiSchema = useMemo(
    () => ({ point: { 'ui:widget': 'textarea' }, confirmed: { 'ui:help': t('basis.confirmed') } }),
    [t],
  );
  const places = useMemo(() => citedPlaces(document, law.id), [document, law.id]);
  const first = places[0];
  const remove = () => edit((before) => withLaws(before, (laws) => laws.filter(({ id }) => id !== law.id)));
  const ask = () =>
    places.length === 0
      ? remove()
      : modal.warning({ title: t('basis.used', { n: places.length }), content: t('basis.used.text') });
  return (
    <li className={css.law}>
      <SchemaForm
        schema="service-item.json#/$defs/law"
        only={LAW}
        // A form sees a law as its keys and values.
        value={law as unknown as Record<string, unknown>}
        faults={relative(findingsWithin(findings, `/basis/${index}`), `/basis/${index}`)}
        isReadOnly={isReadOnly}
        names={names}
        uiSchema={uiSchema}
        onChange={(next, key) =>
          edit(
            (before) =>
              withLaws(before, (laws) =>
                // What is still missing in it is told by the check.
                laws.map((one) => (one.id === law.id ? (next as unknown as Law) : one)),
              ),
            `/basis/${law.id}/${key}`,
          )
        }
      />
      <p className={css.foot}>
        <span>{t('basis.cited', { n: places.length })}</span>
        {first === undefined ? null : (
          <button type="button" className="text-button" onClick={() => goTo(first)}>
            {t('basis.cited.go')}
          </button>
        )}
        {isReadOnly ? null : (
          <Button type="text" danger icon={<DeleteOutlined />} onClick={ask}>
            {t('basis.remove')}
          </Button>
        )}
      </p>
    </li>
  );
}
