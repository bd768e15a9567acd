import type { DocumentContext } from '../document-context.ts';
import type { DocumentBody } from '../parts/body.ts';
import { points } from '../parts/layout.ts';
import { quoted } from '../words/sentences.ts';
import { deferredTable } from './deferral-notice.ts';

/** 《容缺受理承诺书》: signed by the applicant, addressed to the hall; the other half of the deferral notice. */
export function deferralPledge(context: DocumentContext): DocumentBody {
  const { applicant, item } = context.input;
  const self = applicant.kind === 'organisation' ? '本单位' : '本人';
  return {
    subtitle: '(由申请人签署,一式两份)',
    namesApplicant: true,
    addressee: context.input.hall.name,
    opening: [`${self}申请办理${quoted(item.name)},下列材料暂时不能提交,申请容缺受理,并自愿作出以下承诺。`],
    sections: [
      { title: '暂缺的材料和补齐日期', content: [deferredTable(context)] },
      {
        title: '承诺事项',
        content: points([
          `${self}已经知悉容缺受理的条件、补齐期限和逾期后果。`,
          `${self}没有未修复的失信记录,已经提交的材料真实、合法、有效。`,
          `${self}将在上列日期之前把所缺材料送交受理窗口,材料的内容和形式符合公布的受理标准。`,
          `${self}同意:逾期未补齐的,终止办理,由此造成的后果由${self}承担。`,
          `以上承诺是${self}的真实意思表示,如有虚假或者未予履行,愿意依法承担相应责任。`,
        ]),
      },
    ],
    signatures: [
      { label: applicant.kind === 'organisation' ? '申请单位(盖章)和法定代表人' : '申请人' },
      { label: '代理人(有委托的填写)' },
    ],
    sealedBy: null,
    cited: [],
  };
}
