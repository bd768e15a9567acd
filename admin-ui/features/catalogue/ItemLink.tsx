import { LockOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { CatalogueItem } from '../../api/types.ts';
import { type Translate, useMessages } from '../../messages/index.tsx';
import { spanRange } from '../../shared/span-text.ts';
import { Tag } from '../../shared/Tag.tsx';
import css from './StartPage.module.css';
import { marked } from './search.ts';

/** One item at a glance: name, kind, who answers for it, how long it takes. */
export function ItemLink({ item, typed }: { item: CatalogueItem; typed: string }) {
  const { t } = useMessages();
  return (
    <Link to={`/items/${item.code}`} className={css.item} data-item={item.code}>
      <span className={css.name}>
        {marked(item.name, typed).map(({ text, hit }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one name have no identity but their place
          hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </span>
      <span className={css.facts}>
        <Tag tone="blue">{t(`handling.${item.handling}`)}</Tag>
        {item.secret ? (
          <Tag icon={<LockOutlined />} tone="wait">
            {t('item.secret')}
          </Tag>
        ) : null}
        <span>{item.ownerName}</span>
      </span>
      <Limits limits={item.limits} t={t} />
    </Link>
  );
}

function Limits({ limits, t }: { limits: CatalogueItem['limits']; t: Translate }) {
  const parts = (['committed', 'statutory'] as const).flatMap((clock) => {
    const spans = limits?.[clock] ?? [];
    return spans.length > 0 ? [`${t(`clock.short.${clock}`)} ${spanRange(spans, t)}`] : [];
  });
  return parts.length > 0 ? <span className={css.limits}>{parts.join(' · ')}</span> : null;
}
