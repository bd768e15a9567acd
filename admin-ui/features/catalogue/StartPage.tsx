/**
 * The start of every day at the window: which item is it? Shows what is in effect, by theme window and by search.
 * Everything here works from the keyboard: `/` to search, arrows to move, Enter to open.
 */
import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, type InputRef } from 'antd';
// The whole of Input would bring password fields and text areas into the first screen.
import Input from 'antd/es/input/Input';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { catalogueQuery } from '../../api/items.ts';
import type { CatalogueItem, Theme } from '../../api/types.ts';
import { useMessages } from '../../messages/index.tsx';
import { Failure } from '../../shared/states/Failure.tsx';
import { Loading } from '../../shared/states/Loading.tsx';
import { useTitle } from '../../shared/use-title.ts';
import { moveAmongItems } from './move-among-items.ts';
import css from './StartPage.module.css';
import { matching } from './search.ts';
import { ThemeWindow } from './ThemeWindow.tsx';

const THEMES: readonly Theme[] = ['注册登记类', '经营管理类', '社会民生类', '投资建设类'];

export function StartPage() {
  const { t } = useMessages();
  useTitle(t('start.title'));
  const { data, error, isPending, refetch } = useQuery(catalogueQuery);
  if (isPending) return <Loading />;
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return <Catalogue items={data} />;
}

function Catalogue({ items }: { items: readonly CatalogueItem[] }) {
  const { t } = useMessages();
  const [address, setAddress] = useSearchParams();
  const [typed, setTyped] = useState(address.get('q') ?? '');
  const search = useRef<InputRef>(null);
  const windows = useRef<HTMLDivElement>(null);
  const shown = matching(items, useDeferredValue(typed));
  useSlashFocuses(search);

  function look(text: string): void {
    setTyped(text);
    setAddress(text ? { q: text } : {}, { replace: true, preventScrollReset: true });
  }

  return (
    <>
      <div className={css.head}>
        <h1>{t('start.heading')}</h1>
        <Input
          ref={search}
          size="large"
          allowClear
          className={css.search}
          value={typed}
          prefix={<SearchOutlined aria-hidden="true" />}
          suffix={typed ? null : <kbd className={css.kbd}>/</kbd>}
          placeholder={t('start.search.placeholder')}
          aria-label={t('start.search')}
          onChange={(event) => look(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Escape') look('');
            const first = windows.current?.querySelector<HTMLElement>('a[data-item]');
            if (event.key === 'ArrowDown' && first) {
              event.preventDefault();
              first.focus();
            }
            if (event.key === 'Enter' && typed.trim() && shown.length > 0) first?.click();
          }}
        />
        <p className={css.hint} aria-live="polite">
          {typed ? t('start.found', { n: shown.length }) : t('start.hint', { n: items.length })}
        </p>
      </div>
      {shown.length === 0 ? (
        <div className={css.empty}>
          <p>{items.length === 0 ? t('start.none') : t('start.nothing', { text: typed })}</p>
          {typed ? <Button onClick={() => look('')}>{t('start.all')}</Button> : null}
        </div>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the links inside take the keys; this only hears them bubble
        <div
          ref={windows}
          className={css.windows}
          onKeyDown={(event) => moveAmongItems(event, search.current)}
        >
          {THEMES.map((theme) => (
            <ThemeWindow
              key={theme}
              theme={theme}
              typed={typed}
              items={shown.filter((item) => item.theme === theme)}
              total={items.filter((item) => item.theme === theme).length}
            />
          ))}
        </div>
      )}
    </>
  );
}

/** `/` leads to the search from anywhere on the page, unless somebody is typing. */
function useSlashFocuses(search: React.RefObject<InputRef | null>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const inField =
        event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (event.key !== '/' || inField || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      search.current?.focus({ cursor: 'all' });
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [search]);
}
