import { CalendarOutlined, CheckCircleFilled } from '@ant-design/icons';
import { Link } from 'react-router';
import type { TouchedDocument } from '../../../api/rules.ts';
import { useWords } from '../../../messages/words.tsx';
import { dayText } from '../../../shared/dates.ts';
import { citingParts } from '../../../shared/item/citing-parts.ts';
import { Tag } from '../../../shared/Tag.tsx';
import css from './Laws.module.css';
import { lawsWords } from './laws-words.ts';

/** One rule document that stands on the law, with every place that cites it. */
export function Touched({ document, on }: { document: TouchedDocument; on: string }) {
  const { t, language } = useWords(lawsWords);
  const { t: partOf } = useWords(citingParts);
  const { kind, code, name, version, effectiveFrom, phase, standsOn, laws, places } = document;
  return (
    <section className="paper" aria-label={name}>
      <div className={css.title}>
        <h2>{name}</h2>
        <Tag
          tone={phase === 'in-effect' ? 'good' : 'blue'}
          icon={phase === 'in-effect' ? <CheckCircleFilled /> : <CalendarOutlined />}
        >
          {t(phase)}
        </Tag>
        {standsOn ? null : <Tag tone="wait">{t('until', { day: dayText(on, language) })}</Tag>}
      </div>
      <p className={css.note}>
        {t('version', { n: version, day: dayText(effectiveFrom, language) })} ·{' '}
        {laws.map(({ law, article }) => `${law} ${article}`).join('；')}
      </p>
      <ul className={css.places}>
        {places.map(({ part, pointer, title, citations }) => (
          <li key={pointer}>
            <span className={css.part}>{partOf(part)}</span>
            <span>{title}</span>
            <span className={css.cited}>{citations.join(' ')}</span>
          </li>
        ))}
      </ul>
      <p className={css.ways}>
        <Link to={`/rules/${kind}/${encodeURIComponent(code)}/versions/${version}`}>{t('open')}</Link>
        {kind === 'service-item' ? (
          <Link to={`/cases?item=${encodeURIComponent(code)}&version=${version}`}>{t('decided')}</Link>
        ) : null}
      </p>
    </section>
  );
}
