/** Where the detailed rules are silent and what this district does instead: read as a table, one point opened to be changed. */
import { DeleteOutlined, DownOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../../messages/words.tsx';
import { findingsWithin, useEditing } from '../../editing/editing.ts';
import { isWithin, usePlace } from '../../editing/use-place.ts';
import { partWords } from '../../frame/part-words.ts';
import { FaultLines } from '../../shared/FaultLines.tsx';
import css from '../../shared/plain-table.module.css';
import { ChoiceForm } from './ChoiceForm.tsx';
import procedureCss from './procedure.module.css';
import { type Choice, choicesOf, nextChoice, SETTINGS, withChoices } from './procedure-edits.ts';
import { procedureWords } from './procedure-words.ts';

export function ChoicesPart() {
  const { t } = useWords(procedureWords);
  const { t: titleOf } = useWords(partWords);
  const { document, isReadOnly, edit } = useEditing();
  const { at } = usePlace();
  const [open, setOpen] = useState<number | null>(null);
  const choices = choicesOf(document);
  const add = () => {
    edit((before) => withChoices(before, (all) => [...all, nextChoice(all)]));
    setOpen(choices.length);
  };
  return (
    <div className="paper">
      <h2>{titleOf('choices')}</h2>
      <p className={css.quiet}>{t('choices.text')}</p>
      {choices.length === 0 ? <p className={css.add}>{t('none')}</p> : null}
      {choices.length === 0 ? null : (
        <div className={css.scroll}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('point')}</th>
                <th scope="col">{t('question')}</th>
                <th scope="col">{t('choice')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('tools')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {choices.map((choice, i) => (
                <ChoiceRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: a number may be typed anew, its place in the list stays
                  key={i}
                  {...{ choice, index: i }}
                  isOpen={open === i}
                  isLinked={isWithin(at, `/choices/${i}`)}
                  onOpen={setOpen}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isReadOnly ? null : (
        <Button className={css.add} type="dashed" icon={<PlusOutlined aria-hidden="true" />} onClick={add}>
          {t('add')}
        </Button>
      )}
    </div>
  );
}

interface ChoiceRowProps {
  choice: Choice;
  index: number;
  isOpen: boolean;
  isLinked: boolean;
  onOpen: (index: number | null) => void;
}

function ChoiceRow({ choice, index, isOpen, isLinked, onOpen }: ChoiceRowProps) {
  const { t } = useWords(procedureWords);
  const { findings, isReadOnly, edit } = useEditing();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isLinked) row.current?.scrollIntoView({ block: 'center' });
  }, [isLinked]);
  const n = { n: choice.point };
  const remove = () => {
    edit((before) => withChoices(before, (all) => all.filter((_, i) => i !== index)));
    onOpen(null);
  };
  return (
    <>
      <tr ref={row} data-linked={isLinked} data-open={isOpen}>
        <td>{choice.point}</td>
        <td className={procedureCss.question}>
          {withChinesePunctuation(choice.question)}
          <FaultLines faults={findingsWithin(findings, `/choices/${index}`)} />
        </td>
        <td>
          {withChinesePunctuation(choice.choice)}
          <div className={procedureCss.setting}>
            <SettingLink pointer={choice.setting} />
          </div>
        </td>
        <td className={css.tools}>
          {isReadOnly ? null : (
            <>
              <Button
                type="text"
                aria-expanded={isOpen}
                aria-label={isOpen ? t('close') : t('open.of', n)}
                title={isOpen ? t('close') : t('open.of', n)}
                icon={isOpen ? <DownOutlined aria-hidden="true" /> : <EditOutlined aria-hidden="true" />}
                onClick={() => onOpen(isOpen ? null : index)}
              />
              <Button
                type="text"
                danger
                icon={<DeleteOutlined aria-hidden="true" />}
                aria-label={t('remove', n)}
                title={t('remove', n)}
                onClick={remove}
              />
            </>
          )}
        </td>
      </tr>
      {isOpen && !isReadOnly ? (
        <tr>
          <td colSpan={4}>
            <ChoiceForm choice={choice} index={index} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function SettingLink({ pointer }: { pointer: string | null }) {
  const { t } = useWords(procedureWords);
  const { goTo } = usePlace();
  if (pointer === null) return null;
  const setting = SETTINGS.find((one) => one.pointer === pointer);
  if (!setting) return <span className={css.quiet}>{t('setting.gone')}</span>;
  return (
    <button type="button" className="text-button" onClick={() => goTo(pointer)}>
      {t('setting.at', { section: t(setting.section), title: setting.title })}
    </button>
  );
}
