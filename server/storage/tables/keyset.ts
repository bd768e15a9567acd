/** Paging by place: a cursor names where a page ended in its order, so a page stays right and fast however much comes in before it. */
import { Op, type WhereOptions } from 'sequelize';
import { InvalidCursor } from '../errors.ts';

/** The values of the columns that a list is ordered by, in their order. */
export type Place = readonly (string | number)[];

export function encodePlace(place: Place): string {
  return Buffer.from(JSON.stringify(place), 'utf8').toString('base64url');
}

/** What stands in such columns: instants, days, kinds, codes. */
const textForm = /^[\w.:-]{1,64}$/;

/**
 * @param like a place of this list: the types of its values
 * @throws InvalidCursor on anything that `encodePlace` did not make for a list like this
 */
export function decodePlace(cursor: string, like: Place): Place {
  const place = parsed(cursor);
  const fits =
    Array.isArray(place) &&
    place.length === like.length &&
    place.every((value, i) =>
      typeof like[i] === 'number'
        ? Number.isSafeInteger(value)
        : textForm.test(String(value)) && typeof value === 'string',
    );
  if (!fits) throw new InvalidCursor();
  return place as Place; // just checked, value by value
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new InvalidCursor();
  }
}

/** What comes after a place in a list that is ordered by these columns, each from high to low. */
export function afterPlace<Row extends object>(
  columns: readonly (keyof Row & string)[],
  place: Place,
): WhereOptions<Row> {
  const later = columns.map((column, i) => ({
    ...Object.fromEntries(columns.slice(0, i).map((same, j) => [same, place[j]])),
    [column]: { [Op.lt]: place[i] },
  }));
  const [first = ''] = columns;
  // The first condition says nothing new; with it the database starts reading at the place.
  return { [first]: { [Op.lte]: place[0] }, [Op.or]: later } as unknown as WhereOptions<Row>; // keys of Row
}

/** Every column from high to low. */
export function fromHighToLow<Row>(columns: readonly (keyof Row & string)[]): [string, 'DESC'][] {
  return columns.map((column) => [column, 'DESC']);
}
