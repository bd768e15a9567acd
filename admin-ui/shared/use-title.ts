import { useEffect } from 'react';
import { useMessages } from '../messages/index.tsx';

/** The title of the browser's tab, which is also what a screen reader says first. */
export function useTitle(title: string): void {
  const { t } = useMessages();
  useEffect(() => {
    document.title = `${title} · ${t('shell.product')}`;
  }, [title, t]);
}
