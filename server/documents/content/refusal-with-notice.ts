import type { DocumentContext } from '../document-context.ts';
import { basisText, textsOf } from '../parts/basis.ts';
import type { DocumentBody } from '../parts/body.ts';
import { paragraph, points } from '../parts/layout.ts';
import { applicationPhrase, remediesText } from '../parts/notices.ts';
import { problemTable } from '../parts/problems.ts';
import { correctionPoints } from './one-time-notice.ts';

/** 《不予受理告知书(含一次性告知)》: for items whose own law refuses on the spot and tells everything to correct at once. */
export function refusalWithNotice(context: DocumentContext): DocumentBody {
  const { decision, item, hall, clerkName } = context.input;
  const problems = decision.problems ?? [];
  const basis = textsOf(item.correction.basis);
  return {
    namesApplicant: true,
    addressee: context.input.applicant.name,
    opening: [
      `${applicationPhrase(context)},经核对,申请材料不齐全或者不符合法定形式。根据本事项的专门规定(${basisText(context, basis)}),当场书面告知不予受理,并将需要补正的全部内容(共${problems.length}项)一次性告知如下。`,
    ],
    sections: [
      {
        title: `不予受理的理由和需要补正的内容(共${problems.length}项)`,
        content: [problemTable(context, problems)],
      },
      { title: '补正后怎样重新申请', content: points(correctionPoints(context, '本告知书')) },
      {
        title: '说明',
        content: points([
          '本告知书列出的是需要补正的全部内容,按此补正齐全后重新申请的,应当受理,办理时限自受理之日重新起算。已收取的材料随本告知书退还,重新申请时一并提交。',
        ]),
      },
      { title: '救济途径', content: [paragraph(remediesText(context, '本告知'))] },
    ],
    signatures: [{ label: '受送达人(代理人)' }, { label: '窗口经办人', name: clerkName }],
    sealedBy: [context.departmentName(item.owner), hall.name],
    cited: [...problems.flatMap((problem) => problem.basis), ...basis],
  };
}
