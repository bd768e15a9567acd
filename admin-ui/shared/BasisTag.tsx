import { QuestionCircleOutlined } from '@ant-design/icons';
import { useMessages } from '../messages/index.tsx';
import css from './BasisTag.module.css';

/** A legal basis as it is cited. One whose text nobody has checked says so in words, with a mark and a dashed frame. */
export function BasisTag({ text, confirmed }: { text: string; confirmed: boolean }) {
  const { t } = useMessages();
  if (confirmed) return <span className={css.basis}>{text}</span>;
  return (
    <span className={`${css.basis} ${css.unconfirmed}`} title={t('basis.unconfirmed.text')}>
      {text}
      <span className={css.mark}>
        <QuestionCircleOutlined aria-hidden="true" /> {t('basis.unconfirmed')}
      </span>
    </span>
  );
}

/** All bases of one point, each once. */
export function Bases({
  texts,
  isConfirmed,
}: {
  texts: readonly string[];
  isConfirmed: (text: string) => boolean;
}) {
  if (texts.length === 0) return null;
  return (
    <span className={css.bases}>
      {[...new Set(texts)].map((text) => (
        <BasisTag key={text} text={text} confirmed={isConfirmed(text)} />
      ))}
    </span>
  );
}
