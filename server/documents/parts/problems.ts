/** Every point to correct: what is wrong, what to do, on what basis. Nothing is left for a second notice. */
import type { Content } from 'pdfmake/interfaces.js';
import type { DecisionProblem } from '../../../schemas/generated/types.ts';
import type { DocumentContext } from '../document-context.ts';
import { sentence } from '../words/sentences.ts';
import { basisText } from './basis.ts';
import { listTable } from './layout.ts';
import { formsText } from './materials.ts';

function materialRemedy({ materialOf }: DocumentContext, { id, code }: DecisionProblem): string {
  const material = materialOf(id);
  const copies = material?.copies ?? 1;
  const shape = material ? `(${formsText(material)})` : '';
  switch (code) {
    case 'missing':
      return `补交本材料${copies}份${shape}`;
    case 'expired':
      return `换取在有效期内的材料,提交${copies}份`;
    case 'copies':
      return `补足至${copies}份`;
    case 'not_signed':
      return '由应当签署的人签字或者盖章后重新提交';
    case 'incomplete':
      return '按左列所述补充完整后重新提交';
    default:
      return '按左列所述更正后重新提交';
  }
}

function fieldRemedy({ code, name }: DecisionProblem): string {
  switch (code) {
    case 'missing':
      return `在申请表上填写“${name}”`;
    case 'idcard_invalid':
      return '对照身份证件核对号码后更正';
    case 'uscc_invalid':
      return '对照营业执照或者登记证书核对代码后更正';
    case 'mobile_invalid':
      return '填写11位手机号码';
    default:
      return `更正申请表上的“${name}”`;
  }
}

/** What the applicant has to do about one point, with the item's own advice where it gives some. */
function remedyText(context: DocumentContext, problem: DecisionProblem): string {
  const material = problem.kind === 'material';
  const remedy = material ? materialRemedy(context, problem) : fieldRemedy(problem);
  const help = material ? context.materialOf(problem.id)?.help : context.fieldOf(problem.id)?.description;
  return help === undefined ? sentence(remedy) : `${sentence(remedy)}${sentence(help)}`;
}

export function problemTable(context: DocumentContext, problems: readonly DecisionProblem[]): Content {
  return listTable(
    [
      { title: '序号', share: 7 },
      { title: '材料或者填报事项', share: 22 },
      { title: '存在的问题', share: 25 },
      { title: '怎样补正', share: 26 },
      { title: '依据', share: 20 },
    ],
    problems.map((problem) => [
      problem.name,
      problem.message,
      remedyText(context, problem),
      basisText(context, problem.basis) || '—',
    ]),
  );
}
