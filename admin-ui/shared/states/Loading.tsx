import { useMessages } from '../../messages/index.tsx';
import css from './states.module.css';

/** Something is on its way. Quiet for the first moment, so that a fast answer does not flicker. */
export function Loading() {
  const { t } = useMessages();
  return (
    <div className={css.loading} role="status">
      <span className={css.dots} aria-hidden="true" />
      {t('state.loading')}
    </div>
  );
}
