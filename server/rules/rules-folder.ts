/**
 * Answers which rule documents are shipped: reads the folder rules/ as it lies on disk, merging each item with its golden
 * cases. It must never decide what is in effect (storage does) nor judge a document (core/language does); it only refuses
 * a folder that is incomplete. Start reading at readRulesFolder.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Calendar,
  Case,
  Directory,
  Parameters,
  Procedure,
  ServiceItem,
} from '../../schemas/generated/types.ts';

export interface RulesFolder {
  /** Ordered by code. */
  items: ServiceItem[];
  procedure: Procedure;
  calendar: Calendar;
  parameters: Parameters;
  directory: Directory;
}

/** The shape of each file is checked where it is stored; here the text is only read. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`cannot read the rule document ${path}`, { cause: error });
  }
}

/** Names in code-unit order, so that every machine reads the same. */
function sortedNames(dir: string): string[] {
  return readdirSync(dir).sort((a, b) => (a < b ? -1 : 1));
}

function readItem(dir: string): ServiceItem {
  const item = readJson(join(dir, 'item.json')) as Omit<ServiceItem, 'cases'>;
  const casesFile = join(dir, 'cases.json');
  const cases = existsSync(casesFile) ? (readJson(casesFile) as Case[]) : [];
  return { ...item, cases };
}

function readItems(dir: string): ServiceItem[] {
  return sortedNames(dir)
    .map((name) => join(dir, name))
    .filter((path) => existsSync(join(path, 'item.json')))
    .map(readItem);
}

/** The one document of a kind that a district has one of. */
function readOnly(dir: string): unknown {
  const files = sortedNames(dir).filter((name) => name.endsWith('.json'));
  const [file] = files;
  if (file === undefined || files.length > 1) {
    throw new Error(`${dir} should hold exactly one .json document, but holds ${files.length}`);
  }
  return readJson(join(dir, file));
}

/** Reads the shipped rule documents. Throws when a file is missing, doubled or not JSON, and says which. */
export function readRulesFolder(dir: string): RulesFolder {
  return {
    items: readItems(join(dir, 'items')),
    procedure: readOnly(join(dir, 'procedure')) as Procedure,
    calendar: readOnly(join(dir, 'calendar')) as Calendar,
    parameters: readOnly(join(dir, 'parameters')) as Parameters,
    directory: readOnly(join(dir, 'directory')) as Directory,
  };
}
