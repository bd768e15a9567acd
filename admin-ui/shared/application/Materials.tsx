import { useMemo } from 'react';
import type { Decision, DecisionProblem, Material } from '../../../schemas/generated/types.ts';
import type { ShownItem } from '../../api/types.ts';
import { useMessages } from '../../messages/index.tsx';
import type { ApplicationDraft, ChangeDraft, MaterialEntry } from './application-draft.ts';
import { MaterialRow } from './MaterialRow.tsx';
import css from './Materials.module.css';
import { factsAsked, factsRead } from './material-facts.ts';

interface MaterialsProps {
  item: ShownItem;
  draft: ApplicationDraft;
  decision: Decision | undefined;
  problems: readonly DecisionProblem[];
  change: ChangeDraft;
  onVisit: (id: string) => void;
}

/** The list of materials: what is needed here and why, what has been handed in, and what is wrong with it. */
export function Materials({ item, draft, decision, problems, change, onVisit }: MaterialsProps) {
  const { t } = useMessages();
  const read = useMemo(() => factsRead(item), [item]);
  const statusOf = (material: Material) => decision?.materials?.find(({ id }) => id === material.id);
  const isNeeded = (material: Material) => statusOf(material)?.status !== 'not-required';
  const needed = item.materials.filter(isNeeded);
  const needless = item.materials.filter((material) => !isNeeded(material));

  function enter(id: string, part: Partial<MaterialEntry>): void {
    onVisit(id);
    change(({ materials }) => ({
      materials: {
        ...materials,
        [id]: { ...(materials[id] ?? { submitted: false }), ...part } as MaterialEntry,
      },
    }));
  }

  function supply(id: string, isSupplied: boolean): void {
    onVisit(id);
    change(({ licences }) => ({
      licences: isSupplied ? [...licences, id] : licences.filter((licence) => licence !== id),
    }));
  }

  const rows = (materials: readonly Material[]) =>
    materials.map((material) => (
      <MaterialRow
        key={material.id}
        material={material}
        asked={factsAsked(material, read)}
        entry={draft.materials[material.id]}
        isSupplied={draft.licences.includes(material.id)}
        status={statusOf(material)}
        problems={problems.filter(({ kind, id }) => kind === 'material' && id === material.id)}
        onEnter={(part) => enter(material.id, part)}
        onSupply={(isSupplied) => supply(material.id, isSupplied)}
      />
    ));

  return (
    <section className="paper" aria-labelledby="materials-title">
      <h2 id="materials-title">{t('desk.materials')}</h2>
      <ul className={css.list}>{rows(needed)}</ul>
      {needless.length > 0 ? (
        <details className={css.needless}>
          <summary>{t('desk.materials.needless', { n: needless.length })}</summary>
          <ul className={css.list}>{rows(needless)}</ul>
        </details>
      ) : null}
    </section>
  );
}
