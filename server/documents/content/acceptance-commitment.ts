import type { DocumentContext } from '../document-context.ts';
import { basisText } from '../parts/basis.ts';
import type { DocumentBody } from '../parts/body.ts';
import { clockTable, dueText } from '../parts/clocks.ts';
import { points } from '../parts/layout.ts';
import { applicableMaterials, materialTable } from '../parts/materials.ts';
import { applicationPhrase, correctionNoticeText, feeBasis, feeText } from '../parts/notices.ts';
import { routeSection } from '../parts/route.ts';

function openingText(context: DocumentContext): string {
  const { decision } = context.input;
  const phrase = applicationPhrase(context);
  if (decision.outcome === 'immediate') {
    return `${phrase},经核对申请材料齐全、符合法定形式,现予受理,并按即办件当场办理。`;
  }
  const due = decision.timing.commitmentDue
    ? `承诺于${dueText(context, 'commitmentDue')}前办结`
    : '承诺办结日期见本单办理时限一栏';
  if (decision.outcome === 'accepted_deferred') {
    return `${phrase},主要材料齐全、符合法定形式,所缺材料准予容缺后补,现予受理,${due}。`;
  }
  return `${phrase},经核对申请材料齐全、符合法定形式,现予受理,${due}。`;
}

/** What the applicant should know beyond the tables: correction, inspection, warnings, result. */
function remarks(context: DocumentContext): string[] {
  const { decision, item } = context.input;
  const texts: string[] = [feeText(context)];
  if (decision.conversion)
    texts.push(`${decision.conversion.reason},本次按“${decision.variant ?? ''}”办理。`);
  if (decision.timing.correctionNoticeBy !== null && decision.timing.correctionNoticeBy !== undefined) {
    texts.push(correctionNoticeText(context));
  } else if (decision.timing.unknown?.some(({ clock }) => clock === 'correctionNoticeBy')) {
    texts.push(correctionNoticeText(context));
  }
  if (decision.inspectionRequired === true) {
    texts.push('办理中需要现场核查,承办部门将提前联系,请安排人员到场。');
  }
  for (const { message, basis } of decision.warnings ?? []) {
    const ground = basisText(context, basis);
    texts.push(`提示:${message}${ground === '' ? '' : `(${ground})`}。`);
  }
  texts.push(
    `办理结果:${item.result.document}(有效期:${item.result.validity}),可以选择${item.result.delivery.join('、')}领取。`,
  );
  return texts;
}

/** 《受理承诺单》, R59: accepted, by whom, by when, and what may still follow (R61, R62). */
export function acceptanceCommitment(context: DocumentContext): DocumentBody {
  const { decision, hall, clerkName } = context.input;
  return {
    namesApplicant: true,
    addressee: context.input.applicant.name,
    opening: [openingText(context)],
    sections: [
      { title: '申请材料', content: [materialTable(context, applicableMaterials(context))] },
      { title: '承办部门和办理流程', content: routeSection(context) },
      { title: '办理时限', content: [clockTable(context)] },
      { title: '收费和其他事项', content: points(remarks(context)) },
    ],
    signatures: [{ label: '申请人(代理人)' }, { label: '窗口经办人', name: clerkName }],
    sealedBy: [hall.name],
    cited: [...feeBasis(context), ...(decision.warnings ?? []).flatMap(({ basis }) => basis)],
  };
}
