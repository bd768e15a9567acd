import type { Content } from 'pdfmake/interfaces.js';
import type { DocumentContext } from '../document-context.ts';
import { basisText } from '../parts/basis.ts';
import type { DocumentBody } from '../parts/body.ts';
import { listTable, points } from '../parts/layout.ts';
import { formsText } from '../parts/materials.ts';
import { sentence } from '../words/sentences.ts';

/** The published list, the same for everybody: nothing here depends on who asked. */
function publishedMaterials({ input, materialOf }: DocumentContext): Content {
  return listTable(
    [
      { title: '序号', share: 7 },
      { title: '材料名称', share: 46 },
      { title: '材料形式', share: 18 },
      { title: '份数', share: 9, alignment: 'center' },
      { title: '何时需要', share: 20 },
    ],
    input.item.materials
      .filter(({ internal }) => internal !== true)
      .map(({ id, name, copies, required, requiredText }) => [
        name,
        formsText(materialOf(id)),
        `${copies}份`,
        required === true ? '必要' : (requiredText ?? '视情况'),
      ]),
  );
}

function whereText({ input, departmentName }: DocumentContext): string {
  const { directory, item, hall } = input;
  const phone = directory.departments.find(({ id }) => id === item.owner)?.phone;
  const contact = phone === undefined ? `大厅电话${hall.phone}` : `电话${phone}`;
  return `${departmentName(item.owner)}专窗(${contact})。前往之前请先电话预约,不要在电话中谈及需要保密的内容。`;
}

const SECRECY_POINTS = [
  '不要通过互联网、微信、电子邮件、普通邮政或者快递传递材料;需要传递的,使用机要渠道或者由专人送达。',
  '不要在预约、咨询或者网上填报时写入涉密内容。',
  '办理结果由专人当面交付,不邮寄,不进自助柜,不在网上下载。',
] as const;

/** 《特殊事项办理指引》, R103: leads to the right desk. It carries no personal data, no form, no file (semantics 8). */
export function specialGuide(context: DocumentContext): DocumentBody {
  const { decision, item, hall, clerkName } = context.input;
  const refusal = decision.refusal;
  const basis = basisText(context, refusal?.basis ?? []);
  return {
    subtitle: `(${item.name})`,
    namesApplicant: false,
    addressee: null,
    opening: [
      '本事项按照有关法律法规规定走专门通道办理。本窗口不接收、不扫描、不留存申请材料,也不登记申请内容。请按下列指引办理。',
    ],
    sections: [
      {
        title: '为什么不能在这里办理',
        content: points([
          sentence(refusal?.reason ?? '本事项依法由专门通道办理'),
          ...(basis === '' ? [] : [`依据:${basis}。`]),
        ]),
      },
      {
        title: '到哪里办理',
        content: points([
          whereText(context),
          ...(refusal?.redirect === undefined ? [] : [sentence(`办理渠道:${refusal.redirect}`)]),
          `领取方式:${item.result.delivery.join('、')}。`,
        ]),
      },
      { title: '需要准备的材料(公开清单)', content: [publishedMaterials(context)] },
      {
        title: '注意事项',
        content: points([
          ...(item.secret ? SECRECY_POINTS : []),
          '本指引不记载申请人的任何信息,可以交给他人使用。',
        ]),
      },
    ],
    signatures: [{ label: '窗口经办人', name: clerkName }],
    sealedBy: [hall.name],
    qrCaption: '扫码查询',
    cited: refusal?.basis ?? [],
  };
}
