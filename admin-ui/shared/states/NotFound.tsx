import { FileSearchOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useMessages } from '../../messages/index.tsx';
import { Notice } from './Notice.tsx';

/** There is nothing under this address, or nothing that this person may see; the two are not told apart. */
export function NotFound({ detail }: { detail?: string }) {
  const { t } = useMessages();
  return (
    <Notice
      icon={<FileSearchOutlined />}
      title={t('state.notFound')}
      actions={<Link to="/">{t('action.home')}</Link>}
    >
      {detail ?? t('state.notFound.text')}
    </Notice>
  );
}
