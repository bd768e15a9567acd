/** The documents around the items: parameters, directory, procedure. */

import { schemaTitles } from '../../../../schemas/generated/titles.ts';
import type { Directory, Parameters, Procedure } from '../../../../schemas/generated/types.ts';
import { scalarName } from '../../explain/value-words.ts';
import { type ChangeSentence, replaced, type SentenceWords } from './change-sentence.ts';
import { listedParts, mappedParts } from './part-sentences.ts';
import { plainPhrases } from './plain-phrases.ts';
import { plainSentences } from './plain-sentences.ts';

type Parameter = Parameters['parameters'][string];

function parameterValue({ value, unit }: Parameter, { language }: SentenceWords): string {
  return scalarName(value, unit === undefined ? {} : { unit }, language);
}

function parameterPhrases(was: Parameter, is: Parameter, words: SentenceWords): string[] {
  const isZh = words.language === 'zh';
  const [from, to] = [parameterValue(was, words), parameterValue(is, words)];
  const phrases = from === to ? [] : [replaced(isZh ? '数值' : 'its value', [from, to], words.language)];
  if (was.confirmed !== is.confirmed) {
    if (isZh) phrases.push(is.confirmed ? '改标为已由主管部门确认' : '改标为未经主管部门确认');
    else phrases.push(is.confirmed ? 'it is now confirmed' : 'it is no longer confirmed');
  }
  const titles = schemaTitles.parameters?.parts?.parameters?.each;
  return [
    ...phrases,
    ...plainPhrases(
      [was, is],
      { titles, words, subject: '' },
      new Set(['value', 'confirmed', ...(from === to ? [] : ['unit'])]),
    ),
  ];
}

export function parametersSentences(
  [before, after]: readonly [Parameters, Parameters],
  words: SentenceWords,
): ChangeSentence[] {
  return [
    ...plainSentences('parameters', [before, after], { words, skipped: new Set(['parameters']) }),
    ...mappedParts([before.parameters, after.parameters], {
      ...{ what: 'parameter', pointer: '/parameters', titles: undefined, words },
      name: { zh: '地方参数', en: 'Local parameter' },
      whole: (part) => parameterValue(part as Parameter, words),
      phrases: (was, is) => parameterPhrases(was as Parameter, is as Parameter, words),
    }),
  ];
}

export function directorySentences(
  [before, after]: readonly [Directory, Directory],
  words: SentenceWords,
): ChangeSentence[] {
  const parts = schemaTitles.directory?.parts;
  return [
    ...plainSentences('directory', [before, after], { words, skipped: new Set(['departments', 'halls']) }),
    ...listedParts([before.departments, after.departments], {
      ...{ what: 'department', pointer: '/departments', titles: parts?.departments?.each, words },
      name: { zh: '部门', en: 'Department' },
    }),
    ...listedParts([before.halls, after.halls], {
      ...{ what: 'hall', pointer: '/halls', titles: parts?.halls?.each, words },
      name: { zh: '大厅', en: 'Hall' },
    }),
  ];
}

export function procedureSentences(
  [before, after]: readonly [Procedure, Procedure],
  words: SentenceWords,
): ChangeSentence[] {
  const parts = schemaTitles.procedure?.parts;
  return [
    ...plainSentences('procedure', [before, after], { words, skipped: new Set(['choices', 'basis']) }),
    ...listedParts([before.choices, after.choices], {
      ...{ what: 'setting', pointer: '/choices', titles: parts?.choices?.each, words },
      name: { zh: '空白与选择', en: 'Choice' },
    }),
    ...listedParts([before.basis, after.basis], {
      ...{ what: 'basis', pointer: '/basis', titles: parts?.basis?.each, words },
      name: { zh: '依据', en: 'Legal basis' },
    }),
  ];
}
