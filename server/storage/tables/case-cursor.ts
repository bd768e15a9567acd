import { InvalidCursor } from '../errors.ts';

/** Where a page of cases ended: the last row's place in the order (receivedAt, id). */
export interface CasePlace {
  readonly receivedAt: string;
  readonly id: string;
}

export function encodeCursor(place: CasePlace): string {
  return Buffer.from(`${place.receivedAt} ${place.id}`, 'utf8').toString('base64url');
}

const placeForm = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) ([0-9a-f-]{36})$/;

/** @throws InvalidCursor on anything that `encodeCursor` did not make */
export function decodeCursor(cursor: string): CasePlace {
  const [, receivedAt, id] = placeForm.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (receivedAt === undefined || id === undefined) throw new InvalidCursor();
  return { receivedAt, id };
}
