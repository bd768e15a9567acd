/** What a fact is to the language: its type, its title and its unit. */

export type ScalarType = 'boolean' | 'number' | 'string' | 'date' | 'datetime';

export interface FactType {
  /** `set`: a multi-choice; `list`: rows; `column`: one column of a list, an array with a value for every row. */
  shape: 'scalar' | 'set' | 'column' | 'list';
  /** The type of the value, or of each element. */
  of: ScalarType;
  /** The values an enumeration allows. */
  values?: readonly string[];
}

export interface FactSpec {
  name: string;
  title: string;
  unit?: string;
  type: FactType;
}

export type Vocabulary = ReadonlyMap<string, FactSpec>;
