import { useWords } from '../../../messages/words.tsx';
import css from './VerifyPage.module.css';
import { verifyWords } from './verify-words.ts';

type FigureName =
  | 'checkpoints'
  | 'leaves'
  | 'streams'
  | 'entries'
  | 'documents'
  | 'cases'
  | 'people'
  | 'rate'
  | 'elapsed';

/** What was counted, large enough to be watched. */
export function Figures({ figures }: { figures: readonly (readonly [FigureName, number | string])[] }) {
  const { t, language } = useWords(verifyWords);
  return (
    <dl className={css.figures}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`figure.${name}`)}</dt>
          <dd>
            {typeof value === 'number' ? value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en') : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
