import { ExclamationCircleFilled } from '@ant-design/icons';
import { Checkbox, Switch } from 'antd';
import type { DecisionProblem, Material, MaterialStatus } from '../../../schemas/generated/types.ts';
import { useMessages } from '../../messages/index.tsx';
import type { MaterialEntry } from './application-draft.ts';
import { MaterialFacts } from './MaterialFacts.tsx';
import { MaterialState } from './MaterialState.tsx';
import css from './Materials.module.css';
import { materialElementId } from './material-element-id.ts';
import type { MaterialFact } from './material-facts.ts';

interface MaterialRowProps {
  material: Material;
  asked: readonly MaterialFact[];
  entry: MaterialEntry | undefined;
  isSupplied: boolean;
  status: MaterialStatus | undefined;
  problems: readonly DecisionProblem[];
  onEnter: (part: Partial<MaterialEntry>) => void;
  onSupply: (isSupplied: boolean) => void;
}

/** One material: handed in or not, what was seen on it, and what the rules say about it. */
export function MaterialRow(props: MaterialRowProps) {
  const { material, asked, entry, isSupplied, status, problems, onEnter, onSupply } = props;
  const { t, said } = useMessages();
  const submitted = entry?.submitted ?? false;
  return (
    <li className={css.row} id={materialElementId(material.id)} data-faulty={problems.length > 0}>
      <div className={css.main}>
        {material.internal ? (
          <span className={css.internal}>
            {material.id} {material.name}
          </span>
        ) : (
          <Checkbox
            className={css.name}
            checked={submitted}
            disabled={isSupplied}
            onChange={(event) => onEnter({ submitted: event.target.checked })}
          >
            <span className={css.number}>{material.id}</span> {material.name}
          </Checkbox>
        )}
        <MaterialState status={status} isUrgent={problems.length > 0} />
      </div>
      <p className={css.because}>
        {material.internal ? t('material.internal') : said(status?.because ?? '')}
        <span className={css.forms}>
          {material.forms.join('/')} × {material.copies}
        </span>
        {material.help ? <span className={css.forms}>{material.help}</span> : null}
      </p>
      {material.licence && !material.internal ? (
        <label className={css.licence} htmlFor={`${materialElementId(material.id)}-supplied`}>
          <Switch
            id={`${materialElementId(material.id)}-supplied`}
            size="small"
            checked={isSupplied}
            onChange={onSupply}
            aria-label={t('material.supplied', { name: material.name })}
          />
          {t('material.supplied.short')}
        </label>
      ) : null}
      {submitted && !isSupplied && asked.length > 0 && entry ? (
        <MaterialFacts id={material.id} facts={asked} entry={entry} onEnter={onEnter} />
      ) : null}
      {problems.map(({ code, message }) => (
        <p key={code} className={css.problem}>
          <ExclamationCircleFilled aria-hidden="true" /> {said(message)}
        </p>
      ))}
    </li>
  );
}
