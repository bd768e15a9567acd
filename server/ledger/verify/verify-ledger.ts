/**
 * Verifies a whole ledger: signatures and tree, every stream, and that cases, rule documents and people are what was recorded of them. It reads
 * while others write: what looks wrong is looked at once more by itself before it is told.
 */
import type { Checkpoint } from '../checkpoint.ts';
import { documentFindings, personFindings } from './check-subjects.ts';
import { checkTree, type Trusted } from './check-tree.ts';
import { type Finding, finding } from './finding.ts';
import { type Recorded, recordedIn } from './recorded.ts';
import type { DocumentRow, LedgerSource } from './source.ts';
import { checkStreamRows, walkStreams } from './walk-streams.ts';

export interface LedgerReport {
  readonly intact: boolean;
  readonly checked: {
    readonly entries: number;
    readonly streams: number;
    readonly leaves: number;
    readonly checkpoints: number;
    readonly documents: number;
    readonly cases: number;
    readonly people: number;
  };
  /** Up to here everything is vouched for by a signature. */
  readonly lastCheckpoint: Checkpoint | null;
  readonly findings: readonly Finding[];
}

/** A ledger of which more streams than this are wrong is not looked at twice. */
const mostSecondLooks = 5000;

export async function verifyLedger(source: LedgerSource, trusted: Trusted): Promise<LedgerReport> {
  const tree = await checkTree(source, trusted);
  const streams = await streamFindings(source);
  const documents = await allDocumentFindings(source, streams.rules);
  const people = await allPeopleFindings(source, streams.people);
  const findings = [...tree.findings, ...streams.findings, ...documents.findings, ...people.findings];
  return {
    intact: findings.length === 0,
    checked: {
      ...streams.checked,
      leaves: tree.leaves,
      checkpoints: tree.checkpoints,
      documents: documents.checked,
      people: people.checked,
    },
    lastCheckpoint: tree.last ?? null,
    findings,
  };
}

/** One stream and what hangs on it; whether it was sealed under the signed root is for the whole to tell. */
export async function verifyStream(source: LedgerSource, stream: string): Promise<readonly Finding[]> {
  return (await checkStreamRows(stream, await source.stream(stream))).findings;
}

async function streamFindings(source: LedgerSource) {
  const checked = { entries: 0, streams: 0, cases: 0 };
  const suspects = new Map<string, readonly Finding[]>();
  const rules = new Map<string, Recorded>();
  let people = recordedIn('people');
  for await (const result of walkStreams(source)) {
    checked.entries += result.entries;
    checked.streams += 1;
    checked.cases += result.hasCase ? 1 : 0;
    if (result.findings.length > 0) suspects.set(result.stream, result.findings);
    if (result.stream.startsWith('rules/')) rules.set(result.stream, result.recorded);
    if (result.stream === 'people') people = result.recorded;
  }
  const findings: Finding[] = [];
  for (const [index, [stream, first]] of [...suspects].entries()) {
    findings.push(...(index < mostSecondLooks ? await verifyStream(source, stream) : first));
  }
  return { checked, findings, rules, people };
}

async function allDocumentFindings(source: LedgerSource, rules: ReadonlyMap<string, Recorded>) {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const addressOf = ({ kind, code }: DocumentRow) => `rules/${kind}/${code}`;
  for await (const page of source.documents()) {
    for (const row of page) {
      const stream = addressOf(row);
      seen.add(`${stream}/${row.version}`);
      const found = documentFindings(row, rules.get(stream)?.versions.get(row.version));
      // Perhaps it was published a moment ago.
      const again =
        found.length > 0 ? (await recordedNow(source, stream)).versions.get(row.version) : undefined;
      if (found.length > 0) findings.push(...documentFindings(row, again));
    }
  }
  for (const [stream, recorded] of rules) {
    for (const version of recorded.versions.keys()) {
      if (seen.has(`${stream}/${version}`)) continue;
      findings.push(
        finding('document-missing', { stream, subject: `${stream.slice('rules/'.length)}/${version}` }),
      );
    }
  }
  return { findings, checked: seen.size };
}

async function allPeopleFindings(source: LedgerSource, recorded: Recorded) {
  const look = async ({ people }: Recorded) => {
    const rows = await source.people();
    const present = new Set(rows.map(({ name }) => name));
    const missing = [...people.keys()].filter((name) => !present.has(name));
    const findings = [
      ...rows.flatMap((row) => personFindings(row, people.get(row.name))),
      ...missing.map((subject) => finding('person-missing', { stream: 'people', subject })),
    ];
    return { findings, checked: rows.length };
  };
  const first = await look(recorded);
  return first.findings.length === 0 ? first : look(await recordedNow(source, 'people'));
}

async function recordedNow(source: LedgerSource, stream: string): Promise<Recorded> {
  return (await checkStreamRows(stream, await source.stream(stream))).recorded;
}
