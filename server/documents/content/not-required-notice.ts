import type { DocumentContext } from '../document-context.ts';
import type { DocumentBody } from '../parts/body.ts';
import { paragraph, points } from '../parts/layout.ts';
import { applicationPhrase, remediesText } from '../parts/notices.ts';
import { adviceSection, reasonPoints } from './refusal-decision.ts';

/** 《不需许可告知书》: told at once that no permit is needed (行政许可法32条1款1项), and what to do instead. */
export function notRequiredNotice(context: DocumentContext): DocumentBody {
  const { decision, item, hall, clerkName } = context.input;
  return {
    subtitle: '(即时告知不受理)',
    namesApplicant: true,
    addressee: context.input.applicant.name,
    opening: [
      `${applicationPhrase(context)},经审查,依法不需要取得本事项的许可。现即时告知不受理;${context.you}不需要为此提交材料或者缴纳费用。`,
    ],
    sections: [
      { title: '不需要办理的理由和依据', content: points(reasonPoints(context)) },
      ...adviceSection(context),
      {
        title: '说明',
        content: points([
          '本告知依据申请时所述的情况作出;情况发生变化、依法需要办理的,请另行申请。',
          '不需要取得许可不免除其他法定义务,例如备案和日常监督检查。',
        ]),
      },
      { title: '救济途径', content: [paragraph(remediesText(context, '本告知'))] },
    ],
    signatures: [{ label: '受送达人(代理人)' }, { label: '窗口经办人', name: clerkName }],
    sealedBy: [context.departmentName(item.owner), hall.name],
    cited: decision.refusal?.basis ?? [],
  };
}
