import { DownloadOutlined, StopOutlined } from '@ant-design/icons';
import type { Material } from '../../../schemas/generated/types.ts';
import { fileKinds } from '../../../server/core/attachments/file-kinds.ts';
import { attachmentAddress } from '../../api/attachments.ts';
import type { ShownItem } from '../../api/types.ts';
import { type Translate, useMessages } from '../../messages/index.tsx';
import { BasisTag } from '../../shared/BasisTag.tsx';
import { fileSize } from '../../shared/file-size.ts';
import { Tag } from '../../shared/Tag.tsx';
import css from './GuidePage.module.css';

/** The public list of materials in its order, and what nobody may ask for. */
export function MaterialList({ item }: { item: ShownItem }) {
  const { t } = useMessages();
  return (
    <>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('material.number')}</th>
              <th scope="col">{t('material.name')}</th>
              <th scope="col">{t('material.when')}</th>
              <th scope="col">{t('material.form')}</th>
              <th scope="col">{t('material.source')}</th>
            </tr>
          </thead>
          <tbody>
            {item.materials.map((material) => (
              <Row key={material.id} material={material} />
            ))}
          </tbody>
        </table>
      </div>
      {item.notDemanded.length > 0 ? (
        <>
          <h3 className={css.sub}>{t('guide.notDemanded')}</h3>
          <ul className={css.notDemanded}>
            {item.notDemanded.map(({ name, reason, basis }) => (
              <li key={name}>
                <StopOutlined aria-hidden="true" />
                <strong>{name}</strong>
                <span>{reason}</span>
                {basis.map(({ text, confirmed }) => (
                  <BasisTag key={text} text={text} confirmed={confirmed} />
                ))}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Row({ material }: { material: Material }) {
  const { t } = useMessages();
  return (
    <tr>
      <td>{material.id}</td>
      <td className={css.materialName}>
        <strong>{material.name}</strong>
        {material.help ? <p className={css.note}>{material.help}</p> : null}
        <Samples material={material} />
        <p className={css.bases}>
          {marks(material, t).map((mark) => (
            <Tag key={mark}>{mark}</Tag>
          ))}
          {material.basis.map(({ text, confirmed }) => (
            <BasisTag key={text} text={text} confirmed={confirmed} />
          ))}
        </p>
      </td>
      <td>
        {whenText(material, t)}
        {material.exemptText ? (
          <p className={css.note}>{t('material.exempt', { text: material.exemptText })}</p>
        ) : null}
        {material.submitLaterText ? <p className={css.note}>{material.submitLaterText}</p> : null}
      </td>
      <td>
        {material.forms.join(t('join.list'))} <span className={css.copies}>× {material.copies}</span>
      </td>
      <td>{material.source}</td>
    </tr>
  );
}

/** The blank form and the example, each to be saved. */
function Samples({ material: { samples = {} } }: { material: Material }) {
  const { t } = useMessages();
  const shown = (['blank', 'filled'] as const).flatMap((which) => {
    const attachment = samples[which];
    return attachment ? [{ which, attachment }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <ul className={css.samples}>
      {shown.map(({ which, attachment }) => (
        <li key={which}>
          <a href={attachmentAddress(attachment)}>
            <DownloadOutlined aria-hidden="true" /> {t(`material.sample.${which}`)}
          </a>
          <span className={css.copies}>
            {fileKinds.find(({ type }) => type === attachment.type)?.title} · {fileSize(attachment.size)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function whenText(material: Material, t: Translate): string {
  if (material.internal) return t('material.internal');
  if (material.required === true) return t('material.always');
  return material.requiredText ?? t('material.conditional');
}

function marks(material: Material, t: Translate): string[] {
  return [
    ...(material.licence ? [t('material.licence')] : []),
    ...(material.deferrable ? [t('material.deferrable', { n: material.deferrable.days })] : []),
  ];
}
