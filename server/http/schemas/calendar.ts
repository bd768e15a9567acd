import { anything, civilDate, flag, integer, list, named, object, orNull, ref, text } from './shapes.ts';

export const calendarQuestion = named(
  'calendar-question.json',
  object(
    { title: '日历计算', description: '窗口和审计用的工作日计算器;种类和输入与时限向量一致。' },
    {
      kind: text('种类', { minLength: 1, maxLength: 40, examples: ['addWorkdays'] }),
      input: {
        title: '输入',
        description: '各种类自己的输入。',
        type: 'object',
        maxProperties: 20,
        examples: [{ acceptedOn: '2025-09-26', n: 3 }],
      },
    },
  ),
);

const derivation = list(
  { title: '推导', description: '起止之间的每一天,算不算、为什么。' },
  object('一天', { date: civilDate, counted: flag('计入'), why: text('原因', { examples: ['国庆节放假'] }) }),
);

const unknown = object(
  { title: '未知', description: '需要尚未公布的日历时,是哪一年,以及按平日估计的日子。' },
  { year: integer('年份'), estimate: text('估计') },
);

export const calendarAnswer = named(
  'calendar-answer.json',
  object('日历计算的结果', {
    result: anything({ title: '结果', description: '日期、工作日数,或者收件和交接的时刻。' }),
    derivation,
    'unknown?': unknown,
  }),
);

const period = object('不计入的期间', {
  from: civilDate,
  to: civilDate,
  'name?': text('名称', { minLength: 1, maxLength: 100, examples: ['专家评审'] }),
});

export const spanQuestion = named(
  'span-question.json',
  object(
    { title: '期限推导', description: '从某日起的一段期限到哪一天,每一天算不算。' },
    {
      from: text('起日', { minLength: 10, maxLength: 35, examples: ['2025-09-26'] }),
      n: integer('数量', { minimum: 0, maximum: 1000, examples: [3] }),
      unit: ref('rule.json#/$defs/unit'),
      'excluded?': { ...list('不计入的期间', period), maxItems: 100 },
    },
  ),
);

export const spanAnswer = named(
  'span-answer.json',
  object('期限推导的结果', { due: orNull(text('届满')), derivation, 'unknown?': unknown }),
);
