/**
 * Verifies an evidence archive with nothing but its bytes and a public key: the signature, the chains, every hash, and the decision itself, which
 * is decided again from the rules in the archive. No server, no database, no network, no clock.
 */
import type { Application, Decision, Versions } from '../../../schemas/generated/types.ts';
import { canonicalJson, compile, type Documents, decideInFormat, hashOf } from '../../core/index.ts';
import { readPublicKey } from '../checkpoint.ts';
import { type OpenedArchive, openArchive, parsed, sha256, UnreadableArchive } from './archive.ts';
import { chainFindings, checkpointFindings } from './check-chains.ts';
import { disclosureRoot, keptBack, shownDocument } from './commitments.ts';
import {
  type Chain,
  type Checkpoint,
  documentFile,
  fileNames,
  type IssuedPaper,
  ruleFile,
  ruleParts,
  type StoredApplication,
  type Values,
} from './contents.ts';
import { type EvidenceFinding, wrong } from './evidence-finding.ts';

export interface EvidenceReport {
  readonly sound: boolean;
  readonly findings: readonly EvidenceFinding[];
  /** Undefined when the archive could not be read. */
  readonly about?: OpenedArchive['about'];
  readonly checkpoint?: Checkpoint;
  /** The decision came out of the rules again, byte by byte. Not possible where it depends on a value that is kept back. */
  readonly replayed: boolean;
  /** Pointers of what is kept back. */
  readonly keptBack: readonly string[];
}

/** @param publicKey as text, had from elsewhere than the archive: PEM for Ed25519, hexadecimal for SM2 */
export function verifyEvidence(bytes: Uint8Array, publicKey: string): EvidenceReport {
  try {
    return verifyOpened(openArchive(bytes), publicKey);
  } catch (error) {
    // Whatever a forged archive holds: it is a finding, not a crash.
    const place = error instanceof UnreadableArchive ? error.message : 'a file in it has another form';
    return { sound: false, findings: [wrong('unreadable', place)], replayed: false, keptBack: [] };
  }
}

/** An entry's content, as far as it is told. */
interface Told {
  readonly type?: string;
  readonly version?: number;
  readonly hash?: string;
  readonly versions?: Versions;
  /** The later one that has decided what was open. */
  readonly calendar?: Versions['calendar'];
  readonly applicationHash?: string;
  readonly decisionHash?: string;
  readonly event?: unknown;
  readonly number?: string;
  readonly sha256?: string;
}

function verifyOpened(archive: OpenedArchive, publicKeyText: string): EvidenceReport {
  const { about, files, damaged } = archive;
  const needed = [...Object.values(fileNames), ...ruleParts.map(ruleFile)];
  const optional: ReadonlySet<string> = new Set([fileNames.trace]);
  const missing = needed.filter((name) => files[name] === undefined && !optional.has(name));
  const key = readPublicKey(publicKeyText);
  const first = [
    ...(key === undefined ? [wrong('another-key', 'the public key cannot be read')] : []),
    ...missing.map((name) => wrong('file-missing', name)),
    ...damaged.map((name) => wrong('file-changed', name)),
  ];
  if (key === undefined || missing.length > 0) {
    return { sound: false, findings: first, about, replayed: false, keptBack: [] };
  }
  const content = contentOf(archive);
  const { checkpoint, chains, values } = content;
  const replayed = replays(content, about.decisionFormat);
  const hidden = [...keptBack(values.application), ...keptBack(values.applicant)];
  const findings = [
    ...first,
    ...checkpointFindings(checkpoint, key),
    ...chains.flatMap((chain) => chainFindings(chain, checkpoint)),
    ...caseFindings(content, about.caseId),
    ...ruleFindings(content),
    ...paperFindings(content, archive),
    ...(replayed || keptBack(values.application).length > 0 ? [] : [wrong('replay', fileNames.decision)]),
  ];
  return { sound: findings.length === 0, findings, about, checkpoint, replayed, keptBack: hidden };
}

type Content = ReturnType<typeof contentOf>;

function contentOf({ files }: OpenedArchive) {
  const read = <T>(name: string): T => parsed<T>(files[name] as Uint8Array); // none is missing
  return {
    checkpoint: read<Checkpoint>(fileNames.checkpoint),
    chains: read<Chain[]>(fileNames.chains),
    stored: read<StoredApplication>(fileNames.stored),
    values: read<Values>(fileNames.values),
    applicant: read<unknown>(fileNames.applicant),
    decision: read<Decision>(fileNames.decision),
    events: read<unknown[]>(fileNames.events),
    papers: read<IssuedPaper[]>(fileNames.documents),
    rules: Object.fromEntries(
      ruleParts.map((part) => [part, read<unknown>(ruleFile(part))]),
    ) as unknown as Documents, // a file for each part; a forged one that does not fit throws, and that is a finding
  };
}

function toldIn(chains: readonly Chain[], stream: string): Told[] {
  const chain = chains.find((one) => one.stream === stream);
  return (chain?.entries ?? []).map(({ entry }) => JSON.parse(entry.entry) as Told);
}

function caseFindings(content: Content, caseId: string): EvidenceFinding[] {
  const { chains, stored, values, applicant, decision, events } = content;
  const told = toldIn(chains, `case/${caseId}`);
  const [received] = told;
  if (received === undefined) return [wrong('chain-missing', `case/${caseId}`)];
  const last = told.filter(({ decisionHash }) => decisionHash !== undefined).at(-1);
  const calendar = told.filter(({ type }) => type === 'dates-settled').at(-1)?.calendar;
  const versions = { ...received.versions, ...(calendar && { calendar }) };
  const happened = told.flatMap(({ event }) => (event === undefined ? [] : [event]));
  const later = events.slice(events.length - happened.length);
  const claims: [boolean, EvidenceFinding['kind'], string][] = [
    [hashOf(stored) === last?.applicationHash, 'application', fileNames.stored],
    [hashOf(decision) === last?.decisionHash, 'decision', fileNames.decision],
    [canonicalJson(versions) === canonicalJson(decision.versions), 'rule', fileNames.decision],
    [disclosureRoot(values.application) === stored.form.commitment, 'values', fileNames.values],
    [disclosureRoot(values.applicant) === stored.form.applicantCommitment, 'applicant', fileNames.values],
    [
      canonicalJson(shownDocument(values.applicant)) === canonicalJson(applicant),
      'applicant',
      fileNames.applicant,
    ],
    [canonicalJson(later) === canonicalJson(happened), 'events', fileNames.events],
    [canonicalJson(events) === canonicalJson(stored.events ?? []), 'events', fileNames.events],
  ];
  return claims.flatMap(([holds, kind, place]) => (holds ? [] : [wrong(kind, place)]));
}

function ruleFindings({ chains, rules, decision }: Content): EvidenceFinding[] {
  return ruleParts.flatMap((part) => {
    const document = rules[part];
    const { code, version, hash } = decision.versions[part];
    const told = toldIn(chains, `rules/${document.kind}/${code}`);
    const isRecorded = told.some((one) => one.version === version && one.hash === hash);
    return isRecorded && document.code === code && hashOf(document) === hash
      ? []
      : [wrong('rule', ruleFile(part))];
  });
}

/** A paper that was drawn has its hash in the chain; what lies in the archive is that paper. */
function paperFindings({ chains, papers }: Content, { about, files }: OpenedArchive): EvidenceFinding[] {
  const drawn = new Map(
    toldIn(chains, `case/${about.caseId}`).flatMap(({ type, number, sha256: told }) =>
      type === 'document-drawn' && number !== undefined ? [[number, told]] : [],
    ),
  );
  return papers.flatMap(({ number, sha256: claimed }) => {
    const pdf = files[documentFile(number)];
    const isDrawn = claimed === null ? pdf === undefined : drawn.get(number) === claimed;
    const same = isDrawn && (pdf === undefined || sha256(pdf) === claimed);
    return same ? [] : [wrong('document', number)];
  });
}

/** Decides again what is shown, in the format in which it was decided. */
function replays({ rules, stored, values, decision }: Content, format: number): boolean {
  const { form: _, ...open } = stored;
  const application = {
    form: {},
    ...open,
    ...(shownDocument(values.application) as object),
  } as unknown as Application; // from the archive; what does not fit is found by the replay
  const decided = decideInFormat(format, compile(rules, decision.versions), application);
  return decided !== undefined && canonicalJson(decided) === canonicalJson(decision);
}
