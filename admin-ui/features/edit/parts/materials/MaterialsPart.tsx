/**
 * The materials of an item: an ordered list that people drag, and beside it everything about the one that is open; below, what
 * may not be demanded. It keeps nothing of the document: logic/ says what an edit makes of it, the editing context takes it.
 * Start reading here, then MaterialForm.tsx; fields/ has one file a section, samples/ the files to download.
 */
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../../messages/words.tsx';
import { findingsWithin, useItemEditing } from '../../editing/editing.ts';
import { usePlace } from '../../editing/use-place.ts';
import { landIn } from '../../shared/landing.ts';
import { SortableList } from '../../shared/order/SortableList.tsx';
import {
  addMaterial,
  duplicateMaterial,
  freeMaterialId,
  moveMaterial,
  newMaterial,
} from './logic/material-edits.ts';
import { MaterialForm } from './MaterialForm.tsx';
import { MaterialRow } from './MaterialRow.tsx';
import css from './MaterialsPart.module.css';
import { materialsWords } from './materials-words.ts';
import { NotDemanded } from './NotDemanded.tsx';
import { useRemoval } from './use-removal.tsx';

export function MaterialsPart() {
  const { t } = useWords(materialsWords);
  const { document, edit, offerUndo, isReadOnly } = useItemEditing();
  const [openId, setOpenId] = useState<string>();
  useOpenedPlace(setOpenId);
  const index = document.materials.findIndex(({ id }) => id === openId);
  const open = document.materials[index];
  const part = useRef<HTMLDivElement>(null);
  const remove = useRemoval((id) => {
    setOpenId(undefined);
    offerUndo(part.current?.querySelector(`[data-entry="${CSS.escape(id)}"]`));
  });
  const openNew = (id: string) => {
    setOpenId(id);
    landIn(() => part.current?.querySelector(`[data-material="${CSS.escape(id)}"]`));
  };
  const add = () => {
    const id = freeMaterialId(document);
    edit((item) => addMaterial(item, newMaterial(id, t('add.name'), item.basis)));
    openNew(id);
  };
  const duplicate = (id: string, name: string) => {
    const as = freeMaterialId(document);
    edit((item) => duplicateMaterial(item, id, { as, name: t('duplicate.name', { name }) }));
    openNew(as);
  };
  return (
    <div className={css.part} ref={part}>
      <section className={`paper ${css.materials}`} aria-label={t('title')}>
        <div className={css.columns} data-open={open !== undefined}>
          <div className={css.left} data-entries>
            <div className={css.head}>
              <h2>{t('title')}</h2>
              {isReadOnly ? null : (
                <Button data-add type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={add}>
                  {t('add')}
                </Button>
              )}
            </div>
            <MaterialRows openId={openId} onOpen={setOpenId} />
          </div>
          <div className={css.right}>
            {open ? (
              <MaterialForm
                key={open.id}
                material={open}
                index={index}
                onClose={() => setOpenId(undefined)}
                onDuplicate={() => duplicate(open.id, open.name)}
                onRemove={() => remove(open.id)}
              />
            ) : (
              <p className={css.choose}>{t('list.choose')}</p>
            )}
          </div>
        </div>
      </section>
      <NotDemanded />
    </div>
  );
}

/** Somebody comes from a finding or a search: the material that it is about is open. */
function useOpenedPlace(open: (id: string | undefined) => void): void {
  const { document } = useItemEditing();
  const { at } = usePlace();
  const [, digits] = /^\/materials\/(\d+)/.exec(at) ?? [];
  const id = digits === undefined ? undefined : document.materials[Number(digits)]?.id;
  // Once for each place: who then opens another material is not brought back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the material that was meant when the place was gone to
  useEffect(() => {
    if (id !== undefined) open(id);
  }, [at]);
}

function MaterialRows({ openId, onOpen }: { openId: string | undefined; onOpen: (id: string) => void }) {
  const { t, language } = useWords(materialsWords);
  const { document, vocabulary, departments, findings, edit, isReadOnly } = useItemEditing();
  const { materials, conditions } = document;
  const sources = useMemo(
    () => ({ vocabulary, conditions, departments }),
    [vocabulary, conditions, departments],
  );
  const ids = useMemo(() => materials.map(({ id }) => id), [materials]);
  const nameOf = useCallback(
    (id: string) => {
      const name = materials.find((each) => each.id === id)?.name ?? '';
      return language === 'zh' ? withChinesePunctuation(name) : name;
    },
    [materials, language],
  );
  if (materials.length === 0) return <p className={css.choose}>{t('list.empty')}</p>;
  return (
    <>
      <p className={css.about}>{t('list.about', { n: materials.length })}</p>
      <SortableList
        ids={ids}
        nameOf={nameOf}
        label={t('list.label')}
        isReadOnly={isReadOnly}
        onMove={(from, to) => edit((item) => moveMaterial(item, from, to))}
      >
        {(id, handle) => {
          const index = ids.indexOf(id);
          const material = materials[index];
          return material ? (
            <MaterialRow
              material={material}
              index={index}
              sources={sources}
              findings={findingsWithin(findings, `/materials/${index}`)}
              isOpen={id === openId}
              onOpen={onOpen}
              handle={handle}
            />
          ) : null;
        }}
      </SortableList>
    </>
  );
}
