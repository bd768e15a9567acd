/** Local parameters: each value is of its type, and what items in effect use is still there. */
import type { Parameters } from '../../../schemas/generated/types.ts';
import { isCivilDate } from '../calendar/civil-date.ts';
import { type Finding, fault, pointerToken, warning } from '../language/finding.ts';

type Parameter = Parameters['parameters'][string];

const TYPE_WORDS: Readonly<Record<Parameter['type'], string>> = {
  string: '文字',
  number: '数字',
  boolean: '是或否',
  date: '日期',
};

function fits({ type, value }: Parameter): boolean {
  return type === 'date' ? typeof value === 'string' && isCivilDate(value) : typeof value === type;
}

export function checkParameters({ parameters }: Parameters, confirmedOnly: boolean): Finding[] {
  const tell = confirmedOnly ? fault : warning;
  return Object.entries(parameters).flatMap(([key, parameter]) => {
    const pointer = `/parameters/${pointerToken(key)}`;
    const wrong = fits(parameter)
      ? []
      : [
          fault('type-mismatch', `${pointer}/value`, {
            message: `“${parameter.title}”的值应为${TYPE_WORDS[parameter.type]}`,
            fix: '改正值,或改正类型',
          }),
        ];
    if (parameter.confirmed) return wrong;
    const message = `“${parameter.title}”没有确认`;
    return [...wrong, tell('unconfirmed-basis', pointer, { message, fix: '由主管部门确认后标为已确认' })];
  });
}
