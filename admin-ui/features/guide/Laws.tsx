import type { ShownItem } from '../../api/types.ts';
import { BasisTag } from '../../shared/BasisTag.tsx';
import css from './GuidePage.module.css';

/** The laws the item stands on; those whose text has not been checked say so. */
export function Laws({ item }: { item: ShownItem }) {
  return (
    <ul className={css.laws}>
      {item.basis.map(({ id, law, article, point, confirmed }) => (
        <li key={id}>
          <p>
            <strong>{law}</strong> <BasisTag text={article} confirmed={confirmed} />
          </p>
          <p className={css.note}>{point}</p>
        </li>
      ))}
    </ul>
  );
}
