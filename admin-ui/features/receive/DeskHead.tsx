import { DeleteOutlined, ReadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { Link } from 'react-router';
import type { GuideAnswer } from '../../api/types.ts';
import { useMessages } from '../../messages/index.tsx';
import { Tag } from '../../shared/Tag.tsx';
import css from './Desk.module.css';

/** Which item is being received, the way to its guide, and starting over. */
export function DeskHead({
  guide: { item, version },
  canClear,
  onClear,
}: {
  guide: GuideAnswer;
  canClear: boolean;
  onClear: () => void;
}) {
  const { t } = useMessages();
  const { modal } = App.useApp();
  return (
    <header className={css.head}>
      <div>
        <h1>{item.name}</h1>
        <p className={css.tags}>
          <Tag tone="blue">{t(`handling.${item.handling}`)}</Tag>
          <Tag>{t('desk.version', { n: version })}</Tag>
        </p>
      </div>
      <div className={css.headActions} data-print="hide">
        <Link to={`/items/${item.code}`}>
          <ReadOutlined aria-hidden="true" /> {t('desk.guide')}
        </Link>
        <Button
          icon={<DeleteOutlined />}
          disabled={!canClear}
          onClick={() =>
            modal.confirm({
              title: t('desk.clear.title'),
              content: t('desk.clear.text'),
              okText: t('desk.clear.ok'),
              okButtonProps: { danger: true },
              cancelText: t('action.cancel'),
              onOk: onClear,
            })
          }
        >
          {t('desk.clear')}
        </Button>
      </div>
    </header>
  );
}
