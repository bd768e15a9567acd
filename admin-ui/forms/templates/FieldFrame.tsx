import { ExclamationCircleFilled } from '@ant-design/icons';
import { descriptionId, errorId, type FieldTemplateProps } from '@rjsf/utils';
import { useMessages } from '../../messages/index.tsx';
import css from '../forms.module.css';

/** Whether the widget is one control with its own id (a label can point at it) or a group of several. */
function isGroup({ schema }: FieldTemplateProps): boolean {
  return schema.type === 'array' || schema.type === 'boolean' || schema.enum !== undefined;
}

/** Label, control, help and what is wrong, always in this order. */
export function FieldFrame(props: FieldTemplateProps) {
  const { id, label, required, children, rawDescription, rawHelp, rawErrors, hidden, schema, fieldPathId } =
    props;
  const { t, read, said } = useMessages();
  if (hidden) return <div hidden>{children}</div>;
  if (fieldPathId.path.length === 0 || schema.type === 'object') return children;
  const given = rawHelp ?? rawDescription;
  const help = typeof given === 'string' ? read(given).trim() : given;
  const name = (
    <>
      {label}
      {required ? (
        <span className={css.required} title={t('form.required')}>
          *<span className="visually-hidden">{t('form.required')}</span>
        </span>
      ) : null}
    </>
  );
  return (
    <div className={css.field} data-wide={isWide(props)} data-faulty={Boolean(rawErrors?.length)}>
      {isGroup(props) ? (
        <div className={css.label} id={`${id}__label`}>
          {name}
        </div>
      ) : (
        <label className={css.label} htmlFor={id}>
          {name}
        </label>
      )}
      {children}
      {help ? (
        <p className={css.help} id={descriptionId(id)}>
          {typeof help === 'string' ? forReaders(help) : help}
        </p>
      ) : null}
      {rawErrors?.length ? (
        <ul className={css.errors} id={errorId(id)}>
          {rawErrors.map((message) => (
            <li key={message}>
              <ExclamationCircleFilled aria-hidden="true" /> {said(message)}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function isWide({ schema, uiSchema }: FieldTemplateProps): boolean {
  return schema.type === 'array' || uiSchema?.['ui:widget'] === 'textarea' || (schema.maxLength ?? 0) > 200;
}

/** The numbers of requirements are for who keeps the schemas. */
function forReaders(help: string): string {
  return help.replace(/[（(]R\d+(?:[、，,]R\d+)*[）)]|[，,、]R\d+/g, '');
}
