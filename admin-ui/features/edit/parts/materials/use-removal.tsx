import { App } from 'antd';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../../messages/words.tsx';
import { useItemEditing } from '../../editing/editing.ts';
import { removeMaterial } from './logic/material-edits.ts';
import { type MaterialUses, materialUses } from './logic/material-uses.ts';
import css from './MaterialsPart.module.css';
import { materialsWords } from './materials-words.ts';

const MOST_TOLD = 8;

/** Deletes a material once somebody has read what uses it. */
export function useRemoval(onRemoved: (id: string) => void): (id: string) => void {
  const { t, language } = useWords(materialsWords);
  const { document, vocabulary, departments, edit } = useItemEditing();
  const { modal } = App.useApp();
  return (id) => {
    const material = document.materials.find((each) => each.id === id);
    if (!material) return;
    const sources = { vocabulary, conditions: document.conditions, departments };
    const uses = materialUses(document, id, { sources, language });
    const name = language === 'zh' ? withChinesePunctuation(material.name) : material.name;
    modal.confirm({
      title: t('remove.title', { name: name || t('unnamed') }),
      content: (
        <>
          <Uses uses={uses} />
          <p>{t('remove.undo')}</p>
        </>
      ),
      width: 560,
      okText: t('remove'),
      okButtonProps: { danger: true },
      onOk: () => {
        onRemoved(id);
        edit((item) => removeMaterial(item, id));
      },
    });
  };
}

function Uses({ uses: { rules, cases } }: { uses: MaterialUses }) {
  const { t, language } = useWords(materialsWords);
  if (rules.length === 0 && cases.length === 0) return <p>{t('remove.free')}</p>;
  const shown = (text: string) => (language === 'zh' ? withChinesePunctuation(text) : text);
  return (
    <>
      {rules.length > 0 ? (
        <>
          <p>{t('remove.rules')}</p>
          <ul className={css.uses}>
            {rules.slice(0, MOST_TOLD).map(({ pointer, place, words }) => (
              <li key={pointer}>{t(`place.${place}`, { words: shown(words) })}</li>
            ))}
            {rules.length > MOST_TOLD ? <li>{t('remove.more', { n: rules.length - MOST_TOLD })}</li> : null}
          </ul>
        </>
      ) : null}
      {cases.length > 0 ? <p>{t('remove.cases', { n: cases.length })}</p> : null}
    </>
  );
}
