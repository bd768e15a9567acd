import { findingCodes } from '../../core/index.ts';
import { anything, choice, civilDate, integer, list, name, named, object, text } from './shapes.ts';

const pointer = text({ title: '位置', description: 'JSON 指针。' });

export const findings = list(
  '检查结果',
  object('一处', {
    severity: choice({ title: '程度', description: 'error 不能提交,warning 只作提示。' }, [
      'error',
      'warning',
    ]),
    code: choice({ title: '代码', description: '闭合的清单,含义不变。' }, findingCodes),
    pointer,
    message: text('说明'),
    fix: text('怎样改'),
  }),
);

const identity = {
  revision: integer({ title: '修订号', description: '检查的是草稿的哪一次修订。' }),
  hash: text({ title: '散列', description: '检查的内容的散列。' }),
};

export const draftCheck = named(
  'draft-check.json',
  object('草稿的检查', {
    ...identity,
    effectiveFrom: civilDate,
    findings,
    proofs: object(
      { title: '证明', description: '由求解器对全部规则作出的证明;没有进行过的为 not-run,不等于没有问题。' },
      { state: choice('状态', ['not-run']) },
    ),
  }),
);

const failedCase = object('没有通过的案例', {
  item: object('事项', { code: name, name: text('名称') }),
  id: text('案例编号'),
  title: text('案例'),
  pointer,
  differences: list(
    '与预期不同之处',
    object('一处', {
      pointer,
      expected: anything('预期的'),
      actual: anything('判定的'),
      message: text('说明'),
    }),
  ),
  opinions: list('两个引擎判断不同的规则', object('一条', { rule: text('规则名'), message: text('说明') })),
  fix: text('怎样改'),
});

const untried = object('一处', { pointer, name: text('名称'), message: text('说明') });

export const draftTest = named(
  'draft-test.json',
  object('典型案例的结果', {
    ...identity,
    state: choice({ title: '状态', description: 'not-run 无法判定,原因见检查。' }, ['run', 'not-run']),
    passed: integer('通过的案例'),
    failed: list('没有通过的案例', failedCase),
    unexercised: object(
      { title: '案例没有用到的', description: '只问正在写的事项;其他种类的文件为空。' },
      { rules: list('规则', untried), materials: list('材料', untried) },
    ),
    'mutations?': object(
      { title: '改一步试试', description: '把规则改动一步而没有案例发现的;改法太多时均匀地取一部分。' },
      {
        tried: integer('试了几种'),
        of: integer('共有几种'),
        unnoticed: list('没有案例发现的', object('一种', { pointer, message: text('怎样改') })),
      },
    ),
  }),
);
