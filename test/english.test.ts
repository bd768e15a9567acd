/** What the server and the schemas say in Chinese, a screen in English says from its book of phrases: all of it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { inEnglish, schemaTextInEnglish } from '../admin-ui/messages/english/index.ts';
import { joints } from '../admin-ui/messages/english/phrase-book.ts';
import sentences from '../admin-ui/messages/english/sentences.json' with { type: 'json' };
import { schemaTitles, type TitleNode } from '../schemas/generated/titles.ts';

const FILES = [
  ...['calendar', 'directory', 'parameters', 'procedure', 'rule', 'service-item'],
  ...['case', 'application', 'event'],
];

const HAN = /\p{Script=Han}/u;
/** Chinese, or a mark of Chinese writing; quotation marks are both. */
const CHINESE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Where sentences are made that reach a screen. */
const SPEAKING = [
  ...['check', 'language', 'life-cycle', 'golden', 'impact', 'calendar', 'decide'].map(
    (part) => `core/${part}`,
  ),
  ...['core/law/cited-places.ts', 'core/uses', 'schemas', 'errors.ts', 'commands', 'attachments', 'http'],
  ...['people', 'ledger/verify/finding.ts', 'second-opinion'],
];

/** What is put together from pieces, or named in a table of both languages, and what only a page says. */
const PUT_TOGETHER = [
  ...['“{}”', '{}缺', '{}不完整', '{}过期'],
  ...[
    '{}份数不足',
    '{}未签署',
    '{}填写不合要求',
    '{}身份证号码不对',
    '{}统一社会信用代码不对',
    '{}手机号码不对',
  ],
  ...[
    '{}({})',
    '{}元',
    '{}年{}月{}日{}',
    '{}日',
    '{}个工作日',
    '{}个自然日',
    '{}个月',
    '{}个工作小时',
    '{}个阶段',
  ],
  ...[
    '共{}处',
    '请到{}办理',
    '取消',
    '下放',
    '调整',
    '当场',
    '(未填)',
    '周末',
    '数据库',
    '表结构',
    '没有在停机',
  ],
];

/** What speaks to programs or to readers of the documentation, and what is data. */
const SILENT = /http\/(schemas|openapi)|people\/(common-words|demo-people)|core\/language\/vocabulary/;

function* sourcesUnder(path: string): Generator<string> {
  if (statSync(path).isDirectory())
    for (const name of readdirSync(path).sort()) yield* sourcesUnder(`${path}/${name}`);
  else if (path.endsWith('.ts') && !path.endsWith('.test.ts') && !SILENT.test(path)) yield path;
}

function templateOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

/** Every Chinese text of a source; of a table of routes, which is documentation, only what it refuses with. */
function textsOf(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const walk = (node: ts.Node, isSaid: boolean): void => {
    const text = templateOf(node);
    if (isSaid && text !== undefined && HAN.test(text) && !(text in joints)) found.push(text);
    ts.forEachChild(node, (child) => walk(child, isSaid || ts.isNewExpression(node)));
  };
  walk(source, !path.includes('/http/routes/'));
  return found;
}

const spoken = [...new Set(SPEAKING.flatMap((path) => [...sourcesUnder(`server/${path}`)].flatMap(textsOf)))];

describe('a screen in English', () => {
  it('knows every sentence that the server says', () => {
    expect(spoken.length).toBeGreaterThan(500);
    expect(spoken.filter((text) => HAN.test(inEnglish(text.replaceAll('{}', 'X'))))).toEqual([]);
  });

  it('has no sentence that nobody says any more', () => {
    const unspoken = Object.keys(sentences).filter((text) => !spoken.includes(text));
    expect(unspoken.filter((text) => !PUT_TOGETHER.includes(text))).toEqual([]);
  });

  it('leaves nothing Chinese in a sentence but what it was given', () => {
    const samples = Object.keys(sentences).map((text) => inEnglish(text.replaceAll('{}', 'Sample')));
    expect(
      samples.filter(
        (text) => CHINESE.test(text) || /\{|undefined/.test(text.replace('{code}', '').replace('{id}', '')),
      ),
    ).toEqual([]);
  });

  it('names every part of our documents, and explains it', () => {
    const texts = new Set<string>();
    const collect = (node: unknown): void => {
      if (node === null || typeof node !== 'object') return;
      const { title, description, examples: _, ...parts } = node as Record<string, unknown>;
      for (const text of [title, description]) if (typeof text === 'string') texts.add(text);
      // A property of a document may be called so as well.
      for (const part of [title, description, ...Object.values(parts)]) collect(part);
    };
    for (const file of FILES) collect(JSON.parse(readFileSync(`schemas/${file}.json`, 'utf8')));
    const words = ({ words: named = {}, parts = {}, each }: TitleNode): void => {
      for (const word of Object.values(named)) texts.add(word);
      for (const part of [...Object.values(parts), ...(each ? [each] : [])]) words(part);
    };
    for (const node of Object.values(schemaTitles)) words(node);
    const quoted = '例如 食品安全法33(1)3。';
    expect(
      [...texts].filter((text) => !text.includes(quoted) && CHINESE.test(schemaTextInEnglish(text))),
    ).toEqual([]);
  });
});

describe('a sentence in English', () => {
  it.each([
    [
      '承诺届满日 2027-01-11(原暂估 2027-01-08);法定届满日 2027-01-18(原暂估 2027-01-15)',
      'The last day of the committed limit: 2027-01-11 (estimated as 2027-01-08 before). The last day of the statutory limit: 2027-01-18 (estimated as 2027-01-15 before)',
    ],
    ['没有“面积”', 'There is no “面积”'],
    ['申请表没有“甲”这个字段；改正或删去', 'The form has no field “甲”. Correct it or delete it'],
    [
      '这个版本已退回,这一步要求“草稿”或者“已提交、待审核”',
      'This version is returned; this step needs one that is “a draft” or “submitted and awaiting review”',
    ],
    ['从这些选项中选择:新办、变更', 'Choose one of these: 新办, 变更'],
    ['2026-01-01 生效时:“甲”没有确认', 'In effect from 2026-01-01: “甲” has not been confirmed'],
    ['结论应为受理,实际为不予受理', 'The outcome should be accepted, but is refused'],
    [
      '写法不对,应为英文字母开头,可含字母、数字、点、短横线和下划线',
      'Written wrongly; it should be: Begins with a Latin letter; letters, digits, dots, hyphens and underscores may follow',
    ],
    ['部门自己写的理由', '部门自己写的理由'],
    ['in English already', 'in English already'],
  ])('%s', (chinese, english) => {
    expect(inEnglish(chinese)).toBe(english);
  });
});
