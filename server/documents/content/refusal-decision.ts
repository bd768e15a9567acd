import type { DocumentContext } from '../document-context.ts';
import { basisText } from '../parts/basis.ts';
import type { DocumentBody, Section } from '../parts/body.ts';
import { paragraph, points } from '../parts/layout.ts';
import { applicationPhrase, remediesText, windowText } from '../parts/notices.ts';
import { problemTable } from '../parts/problems.ts';
import { sentence } from '../words/sentences.ts';

/** What the rule asks for; only where meeting it would open the way, which "no permit is needed" never does. */
function requirementOf({ input }: DocumentContext): string | undefined {
  if (input.decision.outcome !== 'refused') return undefined;
  return input.item.acceptance.find(({ name }) => name === input.decision.refusal?.rule)?.event.params
    .requirement;
}

/** The reasons: what was found, what the rule asks for, on what basis (R65, 行政许可法38条). */
export function reasonPoints(context: DocumentContext): string[] {
  const refusal = context.input.decision.refusal;
  if (!refusal) return [];
  const requirement = requirementOf(context);
  const basis = basisText(context, refusal.basis);
  return [
    sentence(`理由:${refusal.reason}`),
    ...(requirement === undefined ? [] : [sentence(`应当符合的条件:${requirement}`)]),
    ...(basis === '' ? [] : [`依据:${basis}。`]),
  ];
}

/** Where to go instead, whether one may come again, whom to ask. */
export function adviceSection(context: DocumentContext): Section[] {
  const { decision } = context.input;
  const redirect = decision.refusal?.redirect;
  const texts: string[] = [];
  if (redirect !== undefined) {
    const elsewhere = decision.outcome === 'not_in_jurisdiction';
    texts.push(sentence(elsewhere ? `请向${redirect}申请办理` : `可以办理:${redirect}`));
  }
  if (requirementOf(context) !== undefined) texts.push('情况发生变化、符合上述条件后,可以重新申请。');
  texts.push(`需要咨询的,请到${windowText(context)}。`);
  return [{ title: '下一步怎样办理', content: points(texts) }];
}

function furtherProblems(context: DocumentContext): Section[] {
  const problems = context.input.decision.problems ?? [];
  if (problems.length === 0) return [];
  return [
    {
      title: '材料中同时存在的问题(供重新申请时参考)',
      content: [problemTable(context, problems)],
    },
  ];
}

function openingText(context: DocumentContext): string {
  const phrase = applicationPhrase(context);
  if (context.input.decision.outcome === 'not_in_jurisdiction') {
    return `${phrase},经审查,不属于本机关的职权范围,决定不予受理。`;
  }
  return `${phrase},经审查,不符合受理条件,决定不予受理。`;
}

/** 《不予受理决定通知书》, R65: the decision, its specific reasons and basis, where to go, and the remedies. */
export function refusalDecision(context: DocumentContext): DocumentBody {
  const { decision, item, hall, clerkName } = context.input;
  return {
    namesApplicant: true,
    addressee: context.input.applicant.name,
    opening: [openingText(context)],
    sections: [
      { title: '不予受理的理由和依据', content: points(reasonPoints(context)) },
      ...furtherProblems(context),
      ...adviceSection(context),
      { title: '救济途径', content: [paragraph(remediesText(context, '本决定'))] },
    ],
    signatures: [{ label: '受送达人(代理人)' }, { label: '窗口经办人', name: clerkName }],
    sealedBy: [context.departmentName(item.owner), hall.name],
    cited: [...(decision.refusal?.basis ?? []), ...(decision.problems ?? []).flatMap(({ basis }) => basis)],
  };
}
