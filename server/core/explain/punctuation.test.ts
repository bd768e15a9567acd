import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withChinesePunctuation } from './punctuation.ts';

describe('Chinese punctuation', () => {
  it.each([
    ['编号:binhu-1', '编号\uFF1Abinhu-1'],
    ['17:30,电话', '17:30\uFF0C电话'],
    ['许可(新办/变更)', '许可\uFF08新办/变更\uFF09'],
    ['食品安全法33(1)3;办法', '食品安全法33(1)3\uFF1B办法'],
    ['实施细则三(四)1(2)。', '实施细则三\uFF08四\uFF091(2)。'],
    ['面积1,200㎡,合格', '面积1,200㎡\uFF0C合格'],
    ['a, b (c): d', 'a, b (c): d'],
    ['未闭合(说明', '未闭合(说明'],
  ])('sets %s', (typed, printed) => {
    expect(withChinesePunctuation(typed)).toBe(printed);
  });

  it('is the same when set twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('中', 'a', '1', '(', ')', ',', ':', '。', '”') }),
        (text) => {
          const once = withChinesePunctuation(text);
          expect(withChinesePunctuation(once)).toBe(once);
        },
      ),
    );
  });
});
