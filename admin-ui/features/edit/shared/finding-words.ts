import { words } from '../../../messages/words.tsx';

/** Findings of the check, said by the titles that people know instead of the names in the document. */
export const findingWords = words(
  {
    unguarded: '“{title}”可以不填，规则没有说不填时怎样。',
    'unguarded.fix': '让它必填，或者在规则里先问是否填写',
    lostFact: '原来看的一项已经不在申请表、材料、导出值或地方参数里了。',
    'lostFact.fix': '请另选一项，或删去这一行',
    lostOperator: '这一项的类型变了，原来的比较方式不再适用。',
    'lostOperator.fix': '请重新选择比较方式',
    lostCondition: '引用的命名条件已经没有了。',
    'lostCondition.fix': '请另选一个，或先添加它',
  },
  {
    unguarded: '“{title}” may be left out, and the rule does not say what then.',
    'unguarded.fix': 'Make it required, or ask first whether it is filled in',
    lostFact:
      'What was looked at is no longer in the form, the materials, the computed values or the parameters.',
    'lostFact.fix': 'Choose another, or delete the row',
    lostOperator: 'The type has changed: it can no longer be compared like this.',
    'lostOperator.fix': 'Choose again how it is compared',
    lostCondition: 'The named condition is no longer there.',
    'lostCondition.fix': 'Choose another, or add it first',
  },
);
