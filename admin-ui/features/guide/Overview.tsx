import { ArrowRightOutlined, LockOutlined, PrinterOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { GuideAnswer } from '../../api/types.ts';
import { useMessages } from '../../messages/index.tsx';
import { dayText } from '../../shared/dates.ts';
import { Tag } from '../../shared/Tag.tsx';
import css from './GuidePage.module.css';

const CHAPTERS = ['standard', 'materials', 'steps', 'limits', 'knowledge', 'laws'] as const;

/** What the item is, at a glance, and the way to receiving it. Stays in sight beside the guide. */
export function Overview({ answer }: { answer: GuideAnswer }) {
  const { t, language } = useMessages();
  const { item } = answer;
  const navigate = useNavigate();
  const owner = answer.departments.find(({ id }) => id === item.owner)?.name ?? item.owner;
  const unconfirmed = item.basis.filter(({ confirmed }) => !confirmed).length;
  const facts: [string, string][] = [
    [t('guide.owner'), owner],
    [t('guide.category'), item.category],
    [t('guide.subjects'), item.subjects.map((subject) => t(`subject.${subject}`)).join(t('join.list'))],
    [t('guide.variants'), item.variants.join(t('join.list')) || t('guide.variants.none')],
    [t('guide.result'), item.result.document],
    [t('guide.validity'), item.result.validity],
    [t('guide.delivery'), item.result.delivery.join(t('join.list'))],
    [t('guide.online'), item.online ? t('yes') : t('no')],
    [t('guide.officialCode'), item.officialCode ?? t('guide.officialCode.none')],
    [
      t('guide.version'),
      t('guide.version.text', { n: answer.version, day: dayText(answer.effectiveFrom, language) }),
    ],
  ];
  return (
    <aside className={css.aside}>
      <div className="paper">
        <p className={css.crumb} data-print="hide">
          <Link to="/">{t('shell.items')}</Link> / {item.theme}
        </p>
        <h1 className={css.title}>{item.name}</h1>
        <p className={css.tags}>
          <Tag tone="blue">{t(`handling.${item.handling}`)}</Tag>
          {item.secret ? (
            <Tag tone="wait" icon={<LockOutlined />}>
              {t('item.secret')}
            </Tag>
          ) : null}
        </p>
        <p className={css.summary}>{item.guide.summary}</p>
        <div className={css.buttons} data-print="hide">
          <Button
            type="primary"
            size="large"
            block
            icon={<ArrowRightOutlined />}
            iconPlacement="end"
            href={`/items/${item.code}/receive`}
            onClick={(event) => {
              event.preventDefault();
              navigate(`/items/${item.code}/receive`);
            }}
          >
            {t('guide.receive')}
          </Button>
          <Button
            size="large"
            icon={<PrinterOutlined />}
            aria-label={t('guide.print')}
            onClick={() => window.print()}
          />
        </div>
        {unconfirmed > 0 ? (
          <p className={css.unconfirmed}>
            <QuestionCircleOutlined aria-hidden="true" /> {t('guide.unconfirmed', { n: unconfirmed })}
          </p>
        ) : null}
        <dl className={css.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <nav className={css.chapters} aria-label={t('guide.chapters')} data-print="hide">
        {CHAPTERS.map((chapter) => (
          <a key={chapter} href={`#${chapter}`}>
            {t(`guide.${chapter}`)}
          </a>
        ))}
      </nav>
    </aside>
  );
}
