/** Compares two documents here, where the server has no address for the pair: two items, or a new one and nothing. Loaded lazily. */
import type { Directory, Parameters, ServiceItem } from '../../../../schemas/generated/types.ts';
import { touchedDepartments } from '../../../../server/core/diff/touched-departments.ts';
import { type ChangeSentence, type Language, sentencesOf } from '../../../../server/core/index.ts';
import type { Comparison } from '../../../api/drafts.ts';
import { forEyes } from '../../../api/for-eyes.ts';
import type { SharedRules } from '../../../api/shared-rules.ts';

export interface Compared {
  readonly kind: string;
  /** Null for nothing; both fit the schema of their kind. */
  readonly before: unknown;
  readonly after: unknown;
  readonly shared: SharedRules;
  readonly language: Language;
}

const NO_PARAMETERS: Parameters = { kind: 'parameters', code: 'none', name: '', parameters: {} };
const NO_DIRECTORY = { kind: 'directory', departments: [], halls: [] } as unknown as Directory; // only its departments are read

export function sentencesBetween({ kind, before, after, shared, language }: Compared): ChangeSentence[] {
  const { parameters = NO_PARAMETERS, directory = NO_DIRECTORY } = shared.documents;
  const sides = {
    before: before === null ? null : { document: before, fits: true },
    after: { document: after, fits: true },
  };
  return forEyes(sentencesOf({ kind, ...sides, parameters, directory, language }));
}

/** What a new document brings, as a comparison with nothing. */
export function comparedWithNothing(
  compared: Compared,
): Pick<Comparison, 'sentences' | 'effects' | 'departments'> {
  const { kind, after, shared } = compared;
  const names = new Map(shared.documents.directory?.departments.map(({ id, name }) => [id, name]));
  const touched =
    kind === 'service-item'
      ? touchedDepartments({ kind: 'service-item', before: null, after: after as ServiceItem }, []) // fits its schema
      : [];
  return {
    sentences: sentencesBetween({ ...compared, before: null }),
    effects: null,
    departments: forEyes(
      touched.map(({ department, because }) => ({
        department,
        name: names.get(department) ?? department,
        because: [...because],
      })),
    ),
  };
}
