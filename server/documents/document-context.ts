import type { Field, Material } from '../../schemas/generated/types.ts';
import { type CitationIndex, indexCitations } from './citations.ts';
import type { DocumentInput } from './document-input.ts';

/** The input of a document and what its parts look up in it again and again. */
export interface DocumentContext {
  input: DocumentInput;
  citations: CitationIndex;
  /** The department's full name; its id where the directory does not know it. */
  departmentName(id: string): string;
  materialOf(id: string): Material | undefined;
  /** The form field of a problem; `list.column` names a column. */
  fieldOf(id: string): Field | undefined;
  /** 你 or 你单位. */
  you: string;
}

function fieldAt(properties: Readonly<Record<string, Field>>, id: string): Field | undefined {
  const [name = '', column] = id.split('.');
  const field = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (column === undefined || !field?.items || !('properties' in field.items)) return field;
  return field.items.properties[column];
}

export function contextOf(input: DocumentInput): DocumentContext {
  const departments = new Map(input.directory.departments.map(({ id, name }) => [id, name]));
  const materials = new Map(input.item.materials.map((material) => [material.id, material]));
  return {
    input,
    citations: indexCitations(input),
    departmentName: (id) => departments.get(id) ?? id,
    materialOf: (id) => materials.get(id),
    fieldOf: (id) => fieldAt(input.item.form.schema.properties, id),
    you: input.applicant.kind === 'organisation' ? '你单位' : '你',
  };
}
