import type { Content } from 'pdfmake/interfaces.js';
import type { DocumentContext } from '../document-context.ts';
import { basisText, textsOf } from '../parts/basis.ts';
import type { DocumentBody } from '../parts/body.ts';
import { dueText } from '../parts/clocks.ts';
import { listTable, points } from '../parts/layout.ts';
import { copiesText, deferralDueText, formsText } from '../parts/materials.ts';
import { applicationPhrase, windowText } from '../parts/notices.ts';

/** The materials that may follow, each with its own last day. */
export function deferredTable(context: DocumentContext): Content {
  return listTable(
    [
      { title: '序号', share: 7 },
      { title: '容缺材料', share: 40 },
      { title: '材料形式', share: 17 },
      { title: '份数', share: 9, alignment: 'center' },
      { title: '最迟补齐日期', share: 27, alignment: 'center' },
    ],
    (context.input.decision.deferred ?? []).map(({ id }) => {
      const material = context.materialOf(id);
      return [
        material?.name ?? id,
        formsText(material),
        copiesText(context, id),
        deferralDueText(context, id),
      ];
    }),
  );
}

/** How many working days the item allows, named where it is one number for all. */
function daysText({ input, materialOf }: DocumentContext): string {
  const days = new Set(
    (input.decision.deferred ?? []).flatMap(({ id }) => materialOf(id)?.deferrable?.days ?? []),
  );
  const [only] = days;
  const span =
    days.size === 1 && only !== undefined
      ? `自受理之次日起${only}个工作日内`
      : '自受理之次日起按事项规定的工作日数';
  return input.procedure.deferral.withinCommitment ? `${span},且不长于承诺时限` : span;
}

/** 《容缺受理通知书》: what is missing, until when, and what follows if it does not come (CV10). */
export function deferralNotice(context: DocumentContext): DocumentBody {
  const { procedure, item, hall, clerkName } = context.input;
  const basis = textsOf(procedure.deferral.basis);
  return {
    namesApplicant: true,
    addressee: context.input.applicant.name,
    opening: [
      `${applicationPhrase(context)},主要材料齐全、符合法定形式,仅缺下列可以容缺后补的材料。根据${context.you}的书面申请和承诺,决定容缺受理。请按下列期限补齐。`,
    ],
    sections: [
      { title: '需要补齐的材料和期限', content: [deferredTable(context)] },
      {
        title: '期限和后果',
        content: points([
          `补齐期限${daysText(context)};法定节假日和休息日不计入,调休上班日计入。`,
          `容缺期间办理不停,承诺办结日期仍为${dueText(context, 'commitmentDue')}。`,
          '按期补齐且符合要求的,继续办理并依法作出决定。',
          '逾期未补齐的,终止办理,并书面告知;需要办理的,可以重新申请。',
          ...(procedure.deferral.refusedForBadCredit ? ['有未修复的失信记录的,不适用容缺受理。'] : []),
        ]),
      },
      {
        title: '怎样补齐',
        content: points([
          `窗口:${windowText(context)}。请带上本通知书或者说明办件号。`,
          ...(item.online ? ['网上:扫描下方二维码,在办件页面上传。'] : []),
          `容缺受理的依据:${basisText(context, basis)}。`,
        ]),
      },
    ],
    signatures: [{ label: '申请人(代理人)' }, { label: '窗口经办人', name: clerkName }],
    sealedBy: [context.departmentName(item.owner), hall.name],
    cited: basis,
  };
}
