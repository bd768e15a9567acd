import type { CatalogueItem, Theme } from '../../api/types.ts';
import { type MessageKey, useMessages } from '../../messages/index.tsx';
import { ItemLink } from './ItemLink.tsx';
import css from './StartPage.module.css';

const THEME_NAMES: Record<Theme, MessageKey> = {
  注册登记类: 'theme.registration',
  经营管理类: 'theme.business',
  社会民生类: 'theme.livelihood',
  投资建设类: 'theme.construction',
};

/** One of the four theme windows with the items it receives. */
export function ThemeWindow({
  theme,
  items,
  typed,
  total,
}: {
  theme: Theme;
  items: readonly CatalogueItem[];
  typed: string;
  total: number;
}) {
  const { t } = useMessages();
  return (
    <section className={css.window} aria-label={t(THEME_NAMES[theme])} data-empty={items.length === 0}>
      <h2>
        {t(THEME_NAMES[theme])}
        <span className={css.count}>
          {items.length === total ? t('start.count', { n: total }) : `${items.length} / ${total}`}
        </span>
      </h2>
      {items.length === 0 ? (
        <p className={css.none}>{t('start.window.none')}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <li key={item.code}>
              <ItemLink item={item} typed={typed} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
