import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { Finding } from '../../../../../server/core/language/finding.ts';
import { useWords } from '../../../../messages/words.tsx';
import { FaultLines } from '../../shared/FaultLines.tsx';
import css from '../../shared/plain-table.module.css';
import directoryCss from './directory.module.css';
import { freeId, replaced, type Window, without } from './directory-edits.ts';
import { directoryWords } from './directory-words.ts';

const THEMES = [
  '注册登记类',
  '经营管理类',
  '社会民生类',
  '投资建设类',
] as const satisfies readonly Window['theme'][];

interface WindowListProps {
  windows: readonly Window[];
  faults: readonly Finding[];
  isReadOnly: boolean;
  onChange: (windows: readonly Window[], about: string) => void;
}

export function WindowList({ windows, faults, isReadOnly, onChange }: WindowListProps) {
  const { t } = useWords(directoryWords);
  const put = (index: number, next: Window, about: string) =>
    onChange(replaced(windows, index, next), `${index}/${about}`);
  const add = () =>
    onChange([...windows, { id: freeId(windows, 'W'), name: t('window.new'), theme: THEMES[0] }], 'add');
  return (
    <>
      <h4 className={directoryCss.heading}>{t('windows')}</h4>
      <FaultLines faults={faults} />
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('window.id')}</th>
              <th scope="col">{t('window.name')}</th>
              <th scope="col">{t('window.theme')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('tools')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {windows.map((window, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an id may be typed anew, its place in the list stays
              <tr key={i}>
                <td className={directoryCss.number}>
                  <Input
                    value={window.id}
                    maxLength={40}
                    disabled={isReadOnly}
                    aria-label={t('window.id.nth', { n: i + 1 })}
                    onChange={({ target }) => put(i, { ...window, id: target.value }, 'id')}
                  />
                </td>
                <td>
                  <Input
                    value={window.name}
                    maxLength={200}
                    disabled={isReadOnly}
                    aria-label={t('window.name.nth', { n: i + 1 })}
                    onChange={({ target }) => put(i, { ...window, name: target.value }, 'name')}
                  />
                </td>
                <td className={directoryCss.theme}>
                  <Select
                    value={window.theme}
                    disabled={isReadOnly}
                    aria-label={t('window.theme.nth', { n: i + 1 })}
                    options={THEMES.map((value) => ({ value, label: value }))}
                    style={{ width: '100%' }}
                    onChange={(theme) => put(i, { ...window, theme }, 'theme')}
                  />
                </td>
                <td className={css.tools}>
                  {isReadOnly ? null : (
                    <Button
                      type="text"
                      danger
                      icon={<DeleteOutlined aria-hidden="true" />}
                      aria-label={t('window.remove.nth', { n: i + 1 })}
                      title={t('window.remove.nth', { n: i + 1 })}
                      onClick={() => onChange(without(windows, i), 'remove')}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isReadOnly ? null : (
        <Button type="link" icon={<PlusOutlined aria-hidden="true" />} onClick={add}>
          {t('window.add')}
        </Button>
      )}
    </>
  );
}
