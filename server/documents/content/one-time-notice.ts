import type { DocumentContext } from '../document-context.ts';
import { basisText, textsOf } from '../parts/basis.ts';
import type { DocumentBody } from '../parts/body.ts';
import { points } from '../parts/layout.ts';
import { applicableMaterials } from '../parts/materials.ts';
import { applicationPhrase, windowText } from '../parts/notices.ts';
import { problemTable } from '../parts/problems.ts';

/** Where to bring the corrections, by when, and what need not be brought again. `paper` is what this document calls itself. */
export function correctionPoints(context: DocumentContext, paper: '本单' | '本告知书'): string[] {
  const { item, procedure } = context.input;
  const { applicantWorkingDays } = procedure.correction;
  const settled = applicableMaterials(context).filter(
    ({ status }) => status === 'satisfied' || status === 'supplied',
  );
  const texts = [`窗口:${windowText(context)}。请带上${paper}。`];
  if (item.online) texts.push(`网上:扫描下方二维码,按${paper}逐项更正、上传后重新提交。`);
  if (settled.length > 0)
    texts.push(`已经核对无误、不需要改动的材料:${settled.map(({ name }) => name).join('、')}。`);
  texts.push(
    applicantWorkingDays === null
      ? '补正没有限定期限,请尽早办理;材料有有效期的,以补正时仍然有效为准。'
      : `请在收到${paper}之次日起${applicantWorkingDays}个工作日内补正。`,
  );
  return texts;
}

/** 《一次性告知单》, R60: everything that has to be corrected, at once, each point with its basis. */
export function oneTimeNotice(context: DocumentContext): DocumentBody {
  const { decision, item, hall, clerkName, procedure } = context.input;
  const problems = decision.problems ?? [];
  const basis = textsOf(item.correction.basis);
  return {
    namesApplicant: true,
    addressee: context.input.applicant.name,
    opening: [
      `${applicationPhrase(context)},经核对,申请材料不齐全或者不符合法定形式。现将需要补正的全部内容(共${problems.length}项)一次性告知如下。`,
    ],
    sections: [
      { title: `需要补正的内容(共${problems.length}项)`, content: [problemTable(context, problems)] },
      { title: '怎样补正', content: points(correctionPoints(context, '本单')) },
      {
        title: '说明',
        content: points([
          '本单列出的是需要补正的全部内容。按本单补正齐全的,窗口应当受理,不再提出本单以外的要求;新提交的材料本身有问题的除外。',
          ...(procedure.correction.restartsClock
            ? ['补正齐全之日为受理之日,办理时限自该日之次日起算。']
            : []),
          `认为某一项要求没有依据的,可以当场提出,也可以致电${hall.phone}反映。`,
          `一次性告知的依据:${basisText(context, basis)}。`,
        ]),
      },
    ],
    signatures: [{ label: '申请人(代理人)' }, { label: '窗口经办人', name: clerkName }],
    sealedBy: [hall.name],
    cited: [...problems.flatMap((problem) => problem.basis), ...basis],
  };
}
