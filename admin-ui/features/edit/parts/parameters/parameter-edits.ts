/** What happens to the parameters when somebody adds, changes, renames or deletes one. Pure; order is the order of the file. */
import type { Parameters } from '../../../../../schemas/generated/types.ts';

export type Parameter = Parameters['parameters'][string];
export type ParameterSet = Readonly<Record<string, Parameter>>;
type Text = Record<string, unknown>;

const EMPTY: ParameterSet = {};
const VALUE = { number: 0, boolean: false, date: '', string: '' } as const;
const KEY = /^[a-z][A-Za-z0-9]{0,40}$/;

export function parametersOf({ parameters }: Text): ParameterSet {
  return typeof parameters === 'object' && parameters !== null ? (parameters as ParameterSet) : EMPTY;
}

const put = (document: Text, parameters: ParameterSet): Text => ({ ...document, parameters });

export function withParameter(document: Text, key: string, parameter: Parameter): Text {
  return put(document, { ...parametersOf(document), [key]: parameter });
}

export function withoutParameter(document: Text, key: string): Text {
  return put(document, Object.fromEntries(Object.entries(parametersOf(document)).filter(([k]) => k !== key)));
}

export function freeKey(parameters: ParameterSet): string {
  let n = 1;
  while (Object.hasOwn(parameters, `p${n}`)) n += 1;
  return `p${n}`;
}

export function isFreeKey(parameters: ParameterSet, key: string): boolean {
  return KEY.test(key) && !Object.hasOwn(parameters, key);
}

/** In its own place. */
export function renamed(document: Text, from: string, to: string): Text {
  const entries = Object.entries(parametersOf(document));
  return put(document, Object.fromEntries(entries.map(([key, one]) => [key === from ? to : key, one])));
}

/** Another type begins with a value of its own; what was there is no value of it. */
export function withType(parameter: Parameter, type: Parameter['type']): Parameter {
  if (type === parameter.type) return parameter;
  const { unit: _, ...rest } = parameter;
  return { ...(type === 'number' ? parameter : rest), type, value: VALUE[type] };
}

/** A text that may be left out altogether. */
export function withText(parameter: Parameter, key: 'unit' | 'note', text: string): Parameter {
  const { [key]: _, ...rest } = parameter;
  return text === '' ? rest : { ...rest, [key]: text };
}

export function isFound({ title, note = '', unit = '' }: Parameter, wanted: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase();
  return plain(`${title} ${note} ${unit}`).includes(plain(wanted.trim()));
}
