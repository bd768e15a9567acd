import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import { withChinesePunctuation } from '../../../server/core/explain/punctuation.ts';
import { formGroups } from '../../../server/core/language/form-order.ts';
import { useMessages } from '../../messages/index.tsx';
import css from '../forms.module.css';

/**
 * Two columns of fields, those of a group under its heading. Fields of the whole form that do not apply at present are folded
 * away at its end.
 */
export function FieldGrid({ properties, fieldPathId, registry, uiSchema }: ObjectFieldTemplateProps) {
  const { t } = useMessages();
  const shown = properties.filter(({ hidden }) => !hidden);
  const isRoot = fieldPathId.path.length === 0;
  const asideKeys: readonly string[] = isRoot ? (registry.formContext.aside ?? []) : [];
  const aside = shown.filter(({ name }) => asideKeys.includes(name));
  const groups = isRoot ? formGroups({ uiSchema: uiSchema ?? {} }) : [];
  const grouped = new Set(groups.flatMap(({ fields }) => fields));
  const inPlace = shown.filter((property) => !aside.includes(property));
  return (
    <div id={fieldPathId.$id}>
      <Cells properties={inPlace.filter(({ name }) => !grouped.has(name))} />
      {groups.map(({ title, fields }) => (
        <Group
          key={`${title} ${fields[0]}`}
          title={withChinesePunctuation(title)}
          properties={inPlace.filter(({ name }) => fields.includes(name))}
        />
      ))}
      {aside.length > 0 ? (
        <details className={css.aside}>
          <summary>{t('form.aside', { n: aside.length })}</summary>
          <Cells properties={aside} />
        </details>
      ) : null}
    </div>
  );
}

/** A group of which nothing is asked at present is not there. */
function Group({ title, properties }: Pick<ObjectFieldTemplateProps, 'properties'> & { title: string }) {
  if (properties.length === 0) return null;
  return (
    <fieldset className={css.group}>
      <legend>{title}</legend>
      <Cells properties={properties} />
    </fieldset>
  );
}

function Cells({ properties }: Pick<ObjectFieldTemplateProps, 'properties'>) {
  return (
    <div className={css.grid}>
      {properties.map(({ name, content }) => (
        <div key={name} className={css.cell}>
          {content}
        </div>
      ))}
    </div>
  );
}
