/** The halls as cards, each with its windows and what they take. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../../messages/words.tsx';
import { findingsWithin, useEditing } from '../../editing/editing.ts';
import { partWords } from '../../frame/part-words.ts';
import { FaultLines } from '../../shared/FaultLines.tsx';
import { Labelled } from '../../shared/Labelled.tsx';
import css from '../../shared/plain-table.module.css';
import directoryCss from './directory.module.css';
import { freeId, type Hall, hallsOf, replaced, withHalls, without } from './directory-edits.ts';
import { directoryWords } from './directory-words.ts';
import { WindowList } from './WindowList.tsx';

export function HallsPart() {
  const { t } = useWords(directoryWords);
  const { t: titleOf } = useWords(partWords);
  const { document, isReadOnly, edit } = useEditing();
  const halls = hallsOf(document);
  const add = () => {
    const fresh = { id: freeId(halls, 'H'), name: t('hall.new'), address: '', phone: '', windows: [] };
    edit((before) => withHalls(before, (all) => [...all, fresh]));
  };
  return (
    <div className="paper">
      <h2>{titleOf('halls')}</h2>
      <p className={css.quiet}>{t('halls.text')}</p>
      {halls.map((hall, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an id may be typed anew, its place in the list stays
        <HallCard key={index} hall={hall} index={index} />
      ))}
      {isReadOnly ? null : (
        <Button className={css.add} type="dashed" icon={<PlusOutlined aria-hidden="true" />} onClick={add}>
          {t('hall.add')}
        </Button>
      )}
    </div>
  );
}

const TEXTS = ['name', 'address', 'phone'] as const;

function HallCard({ hall, index }: { hall: Hall; index: number }) {
  const { t } = useWords(directoryWords);
  const { document, findings, isReadOnly, edit } = useEditing();
  const { modal } = App.useApp();
  const place = `/halls/${index}`;
  const name = withChinesePunctuation(hall.name);
  const put = (next: Hall, about: string) =>
    edit((before) => withHalls(before, (all) => replaced(all, index, next)), `${place}/${about}`);
  const faultsOf = (key: string) => findingsWithin(findings, `${place}/${key}`);
  const ask = () =>
    modal.confirm({
      title: t('hall.remove', { name }),
      content: t('hall.remove.text', { n: hall.windows.length }),
      okText: t('ok'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: () => edit((before) => withHalls(before, (all) => without(all, index))),
    });
  return (
    <section className={directoryCss.hall} aria-label={name}>
      <div className={directoryCss.head}>
        <h3>{name}</h3>
        {isReadOnly || hallsOf(document).length === 1 ? null : (
          <Button type="text" danger icon={<DeleteOutlined aria-hidden="true" />} onClick={ask}>
            {t('hall.remove', { name })}
          </Button>
        )}
      </div>
      <div className={css.fields}>
        {TEXTS.map((key) => (
          <Labelled key={key} label={t(`hall.${key}`)} faults={faultsOf(key)}>
            {(id) => (
              <Input
                id={id}
                value={hall[key]}
                maxLength={200}
                disabled={isReadOnly}
                autoComplete="off"
                status={hall[key] === '' ? 'error' : ''}
                onChange={({ target }) => put({ ...hall, [key]: target.value }, key)}
              />
            )}
          </Labelled>
        ))}
      </div>
      <WindowList
        windows={hall.windows}
        faults={faultsOf('windows')}
        isReadOnly={isReadOnly}
        onChange={(windows, about) => put({ ...hall, windows: [...windows] }, `windows/${about}`)}
      />
      <details className={css.advanced}>
        <summary>{t('advanced')}</summary>
        <Labelled label={t('hall.id')} hint={t('hall.id.hint')} faults={faultsOf('id')}>
          {(id) => (
            <Input
              id={id}
              className={directoryCss.id}
              value={hall.id}
              maxLength={40}
              disabled={isReadOnly}
              onChange={({ target }) => put({ ...hall, id: target.value }, 'id')}
            />
          )}
        </Labelled>
      </details>
      <FaultLines faults={findings.filter(({ pointer }) => pointer === place)} />
    </section>
  );
}
