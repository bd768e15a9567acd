import { EditOutlined, RollbackOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useWords } from '../../../messages/words.tsx';
import { dayText, instantText } from '../../../shared/dates.ts';
import { Tag } from '../../../shared/Tag.tsx';
import { StateTag } from '../../../shared/versions/StateTag.tsx';
import { useDepartmentName, usePersonName } from '../../../shared/versions/use-names.ts';
import { versionsWords } from '../../../shared/versions/versions-words.ts';
import css from './RulesPage.module.css';
import type { RuleRow } from './rule-rows.ts';
import { rulesWords } from './rules-words.ts';

export function RuleTableRow({
  row,
  mayEdit,
  onCopy,
}: {
  row: RuleRow;
  mayEdit: boolean;
  onCopy: (() => void) | undefined;
}) {
  const { t, language } = useWords(rulesWords);
  const { t: ofVersion } = useWords(versionsWords);
  const departmentName = useDepartmentName();
  const { kind, code, title, owner, ownerName, inEffect, underWay } = row;
  const address = `/rules/${kind}/${code}`;
  return (
    <tr>
      <td className={css.name}>
        <p>{title}</p>
        <p className={css.small}>
          {ofVersion(`kind.${kind}`)} {code}
        </p>
      </td>
      <td className={css.owner}>{ownerName ?? departmentName(owner)}</td>
      <td className={css.whole}>
        {inEffect ? (
          <Link to={`${address}/versions/${inEffect.version}`}>
            {t('effective.from', {
              n: inEffect.version,
              day: dayText(inEffect.effectiveFrom ?? '', language),
            })}
          </Link>
        ) : (
          t('effective.none')
        )}
      </td>
      <td className={css.wide}>
        <UnderWay row={row} />
      </td>
      <td>
        <span className={css.ways}>
          {mayEdit ? (
            <Link to={`${address}/edit`} aria-label={t('edit.named', { name: title })}>
              {t('edit')}
            </Link>
          ) : null}
          {inEffect || underWay.length > 0 ? (
            <Link to={`${address}/versions`} aria-label={t('versions.named', { name: title })}>
              {t('versions')}
            </Link>
          ) : null}
          {onCopy && inEffect && kind === 'service-item' ? (
            <button
              type="button"
              className="text-button"
              aria-label={t('copy.named', { name: title })}
              onClick={onCopy}
            >
              {t('copy')}
            </button>
          ) : null}
        </span>
      </td>
    </tr>
  );
}

function UnderWay({ row: { kind, code, underWay, draft } }: { row: RuleRow }) {
  const { t, language } = useWords(rulesWords);
  const personName = usePersonName();
  const address = `/rules/${kind}/${code}`;
  return (
    <ul className={css.underWay}>
      {underWay.map(({ version, state, effectiveFrom }) => (
        <li key={version}>
          <Link to={`${address}/versions/${version}`}>{t('underWay.version', { n: version })}</Link>{' '}
          <StateTag state={state} /> {effectiveFrom ? dayText(effectiveFrom, language) : null}
        </li>
      ))}
      {draft ? (
        <li>
          <Tag
            tone={draft.isReturned ? 'bad' : 'plain'}
            icon={draft.isReturned ? <RollbackOutlined /> : <EditOutlined />}
          >
            {t(draft.isReturned ? 'draft.returned' : 'draft')}
          </Tag>{' '}
          <span className={css.small}>
            {t('draft.saved', {
              person: personName(draft, draft.updatedBy),
              at: instantText(draft.updatedAt, language),
            })}
          </span>
        </li>
      ) : null}
      {underWay.length === 0 && !draft ? <li>—</li> : null}
    </ul>
  );
}
