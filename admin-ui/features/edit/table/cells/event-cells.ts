/** What rules conclude, as cells: departments, roles, clocks, outcomes, amounts. */
import type { FactReference } from '../../../../../schemas/generated/types.ts';
import {
  AFTER_NAMES,
  CLOCK_NAMES,
  type Language,
  type Name,
  roleName,
} from '../../../../../server/core/explain/names.ts';
import type { Cell } from './cell.ts';
import { cellFault } from './cell-words.ts';
import { type Choice, choiceCell } from './choices.ts';
import { readReference, writeReference } from './comparison-cell.ts';
import { readNumber } from './scalars.ts';

export const textCell: Cell<string> = { write: (value) => value, read: (value) => ({ value }) };

const NAME = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/;

export const nameCell: Cell<string> = {
  write: (value) => value,
  read: (text, { language }) =>
    NAME.test(text) ? { value: text } : { fault: cellFault('notName', language, { text }) },
};

export const departmentCell = choiceCell(({ departments }) =>
  [...departments].map(([code, name]) => ({ code, name })),
);

function named(names: Readonly<Record<string, Name>>, language: Language): Choice[] {
  return Object.entries(names).map(([code, name]) => ({
    code,
    name: name[language],
    also: [name.zh, name.en],
  }));
}

/** A closed list of the language. */
export function namedCell(names: Readonly<Record<string, Name>>): Cell<string> {
  return choiceCell(({ language }) => named(names, language));
}

/** The limit of the item: 承诺时限, 法定时限, … */
export const clockCell = namedCell(CLOCK_NAMES);

export const afterCell = namedCell(AFTER_NAMES);

const ROLES = ['lead', 'co', 'first', 'decide', 'post'] as const;
const roles = choiceCell(({ language }) =>
  ROLES.map((code) => ({
    code,
    name: roleName(code, language),
    also: [roleName(code, 'zh'), roleName(code, 'en')],
  })),
);
const BEFOREHAND = /^(?:前置|beforehand)\s*[（(](.{1,20})[)）]$/;

export const roleCell: Cell<string> = {
  ...roles,
  write: (role, context) =>
    role.startsWith('pre-') ? roleName(role, context.language) : roles.write(role, context),
  read: (text, context) => {
    const first = BEFOREHAND.exec(text)?.[1];
    return first === undefined ? roles.read(text, context) : { value: `pre-${first}` };
  },
};

export const variantCell = choiceCell(({ variants }) => variants.map((name) => ({ code: name, name })));

/** A field of the form by its title; the column of a list is written list.column in the rule. */
export const formFieldCell = choiceCell(({ vocabulary }) =>
  [...vocabulary.values()].flatMap(({ name, title }) =>
    name.startsWith('form.') ? [{ code: name.slice('form.'.length).replace('[].', '.'), name: title }] : [],
  ),
);

/** Yuan, or =a number of the item. */
export const amountCell: Cell<number | FactReference> = {
  isNumber: true,
  write: (amount, context) =>
    typeof amount === 'number' ? String(amount) : writeReference(amount.fact, context),
  read: (text, context) =>
    /^[=＝]/.test(text)
      ? readReference(text, context, ({ type }) => type.shape === 'scalar' && type.of === 'number')
      : readNumber(text, '元', context.language),
};
