/**
 * An entry of the ledger in words: what was done, why, and which text it was done to. The same words in the audit, on a case and on a version.
 * Must never show a code or the JSON behind it; what it does not know it says so.
 */
import { withChinesePunctuation } from '../../../server/core/explain/punctuation.ts';
import type { LedgerEntry } from '../../api/ledger.ts';
import type { ledgerWords } from './ledger-words.ts';

export type LedgerKey = keyof (typeof ledgerWords)['zh'];
export type LedgerTranslate = (key: LedgerKey, values?: Record<string, string | number>) => string;

/** Every type that a command writes. */
export const entryTypes = [
  ...['received', 'event', 'dates-settled', 'document-drawn', 'evidence-taken', 'unmasked'],
  ...['imported', 'draft-saved', 'draft-discarded', 'impact-asked', 'attachment-added'],
  'attachment-swept',
  ...['submitted', 'signed', 'returned', 'approved', 'published', 'withdrawn'],
  ...['person-created', 'profile-changed', 'person-disabled', 'person-enabled', 'password-reset'],
  ...['sessions-ended', 'own-password-changed', 'roles-changed', 'token-created', 'token-revoked'],
  ...['demo-people-made', 'data-key-made', 'secret-key-rotated'],
] as readonly LedgerKey[]; // each is a key of the catalogue; a test looks

const eventTypes: readonly string[] = [
  ...['special-procedure', 'correction-notice', 'corrected', 'deferral-supplied'],
  ...['stage-completed', 'extension-approved', 'condition-met'],
];

type Content = LedgerEntry['entry'];

function eventText({ event }: Content, t: LedgerTranslate): string {
  const type = typeof event === 'object' && event !== null ? (event as { type?: string }).type : undefined;
  return t(type && eventTypes.includes(type) ? (`event.${type}` as LedgerKey) : 'event.other');
}

/** What was done. */
export function entryText(entry: Content, t: LedgerTranslate): string {
  const key = entryTypes.find((type) => type === entry.type);
  if (key === undefined) return t('other');
  if (key === 'event') return t('event', { event: eventText(entry, t) });
  const values = Object.entries(entry).filter(
    (pair): pair is [string, string | number] => typeof pair[1] === 'string' || typeof pair[1] === 'number',
  );
  return t(key, Object.fromEntries(values));
}

/** Why, and what else was said: in the words of who did it. */
export function entryRemarks(entry: Content, t: LedgerTranslate): string[] {
  const said = ['statement', 'remark'].flatMap((key) =>
    typeof entry[key] === 'string' && entry[key] ? [entry[key]] : [],
  );
  const { reason, remarks, backdated, receivedOn } = entry;
  return [
    ...(backdated === true ? [t('backdated', { day: String(receivedOn) })] : []),
    ...(typeof reason === 'string' && reason !== '' ? [t('reason', { text: reason })] : []),
    ...said,
    ...(Array.isArray(remarks) ? remarks.map((remark: { text?: string }) => remark.text ?? '') : []),
    ...(entry.byToken === undefined ? [] : [t('byToken')]),
  ].map(withChinesePunctuation);
}

export interface EntryHash {
  readonly name: 'hashBefore' | 'hashAfter' | 'hash';
  readonly hash: string;
}

/** Hashes of the texts that it was done to; accounts have no hash, their values stand in the entry itself. */
export function entryHashes({ before, hash, decision }: Content): EntryHash[] {
  const after = hash ?? decision;
  const texts: [EntryHash['name'], unknown][] = [
    ['hashBefore', before],
    [typeof before === 'string' ? 'hashAfter' : 'hash', after],
  ];
  return texts.flatMap(([name, value]) => (typeof value === 'string' ? [{ name, hash: value }] : []));
}

/** Enough of a hash to tell it from others by eye. */
export function shortHash(hash: string): string {
  return `${hash.replace(/^sha256:/, '').slice(0, 10)}…`;
}

/** Where one reads about what an entry is about. */
export function subjectAddress(stream: string, { version }: Content): string | null {
  const [root, ...rest] = stream.split('/');
  if (root === 'case' && rest[0]) return `/cases/${rest[0]}`;
  if (root !== 'rules' || rest.length !== 2) return null;
  return typeof version === 'number'
    ? `/rules/${rest[0]}/${rest[1]}/versions/${version}`
    : `/rules/${rest[0]}/${rest[1]}/versions`;
}
