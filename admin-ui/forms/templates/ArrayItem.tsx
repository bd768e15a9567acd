import { DeleteOutlined } from '@ant-design/icons';
import type { ArrayFieldItemTemplateProps } from '@rjsf/utils';
import { Button } from 'antd';
import { useMessages } from '../../messages/index.tsx';
import css from '../forms.module.css';

/** One row of a list. */
export function ArrayItem({ children, index, buttonsProps, disabled = false }: ArrayFieldItemTemplateProps) {
  const { t } = useMessages();
  return (
    <div className={css.row}>
      <div className={css.rowHead}>
        <span>{t('form.row', { n: index + 1 })}</span>
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          disabled={disabled || !buttonsProps.hasRemove}
          aria-label={t('form.removeRow', { n: index + 1 })}
          onClick={buttonsProps.onRemoveItem}
        >
          {t('form.remove')}
        </Button>
      </div>
      {children}
    </div>
  );
}
