/**
 * What a draft would decide, in the browser: the documents in effect around it, the draft in their midst. A draft that is not
 * finished enough to be compiled decides nothing.
 */
import type { Application, Decision, ServiceItem, Versions } from '../../../../schemas/generated/types.ts';
import { type CompiledVersion, compile } from '../../../../server/core/decide/compile.ts';
import { decide } from '../../../../server/core/decide/decide.ts';
import type { Beside } from '../editing/editing.ts';

/** Nobody keeps what is decided here: it names no version. */
const reference = { code: 'draft', version: 1, hash: `sha256:${'0'.repeat(64)}` };
const NO_VERSIONS: Versions = {
  ...{ item: reference, procedure: reference, calendar: reference },
  ...{ parameters: reference, directory: reference },
};

const compiled = new WeakMap<ServiceItem, { beside: Beside; version: CompiledVersion | undefined }>();

/** Undefined where a document beside it is missing, or the draft does not compile yet. */
export function compiledDraft(item: ServiceItem, beside: Beside): CompiledVersion | undefined {
  const known = compiled.get(item);
  if (known?.beside === beside) return known.version;
  const version = compileWith(item, beside);
  compiled.set(item, { beside, version });
  return version;
}

function compileWith(
  item: ServiceItem,
  { procedure, calendar, parameters, directory }: Beside,
): CompiledVersion | undefined {
  if (!procedure || !calendar || !parameters || !directory) return undefined;
  try {
    return compile({ item, procedure, calendar, parameters, directory }, NO_VERSIONS);
  } catch {
    return undefined; // half-written: the check says what is missing
  }
}

export function decideUnderDraft(
  item: ServiceItem,
  beside: Beside,
  application: Application,
): Decision | undefined {
  const version = compiledDraft(item, beside);
  if (!version) return undefined;
  try {
    return decide(version, application);
  } catch {
    return undefined; // a condition that is half-written may compile and still not be answered
  }
}
