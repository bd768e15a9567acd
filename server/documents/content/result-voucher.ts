import type { DocumentContext } from '../document-context.ts';
import type { DocumentBody } from '../parts/body.ts';
import { dueText } from '../parts/clocks.ts';
import { listTable, points } from '../parts/layout.ts';
import { applicationPhrase, feeBasis, feeText, windowText } from '../parts/notices.ts';
import { chineseDate } from '../words/dates.ts';

/** The voucher for a result that is made on the spot (R76): what is handed out, how, and who received it. */
export function resultVoucher(context: DocumentContext): DocumentBody {
  const { decision, item, hall, clerkName, issuedAt } = context.input;
  const decider =
    decision.routing?.find(({ role }) => role === 'lead' || role === 'decide') ?? decision.routing?.[0];
  const remarks = [
    feeText(context),
    '领取时请出示本凭证和身份证件;代理人领取的,还应当出示授权委托书。领取后请核对所载信息,有误的当场提出更正。',
    `不能当场领取的,可以选择${item.result.delivery.join('、')}领取;窗口:${windowText(context)}。`,
  ];
  if (decision.timing.postCheckBy) {
    remarks.push(
      `本次以告知承诺方式办理,部门将在${dueText(context, 'postCheckBy')}前核查;承诺不实的,依法撤销并承担相应责任。`,
    );
  }
  return {
    subtitle: '(当场办结)',
    namesApplicant: true,
    addressee: context.input.applicant.name,
    opening: [
      `${applicationPhrase(context)},申请材料齐全、符合法定形式,已于${chineseDate(issuedAt)}当场办结,请凭本凭证领取办理结果。`,
    ],
    sections: [
      {
        title: '办理结果',
        content: [
          listTable(
            [
              { title: '序号', share: 7 },
              { title: '结果文书或者证照', share: 41 },
              { title: '有效期', share: 22 },
              { title: '作出部门', share: 30 },
            ],
            [
              [
                item.result.document,
                item.result.validity,
                context.departmentName(decider?.department ?? item.owner),
              ],
            ],
          ),
        ],
      },
      { title: '领取须知', content: points(remarks) },
    ],
    signatures: [{ label: '领取人' }, { label: '窗口经办人', name: clerkName }],
    sealedBy: [hall.name],
    cited: feeBasis(context),
  };
}
