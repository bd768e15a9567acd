import type { Content } from 'pdfmake/interfaces.js';
import type { MaterialStatus } from '../../../schemas/generated/types.ts';
import type { DocumentContext } from '../document-context.ts';
import { basisText, textsOf } from '../parts/basis.ts';
import type { DocumentBody } from '../parts/body.ts';
import { listTable, points } from '../parts/layout.ts';
import { applicableMaterials, copiesText, formsText } from '../parts/materials.ts';
import { chineseMoment, timeOfDay } from '../words/dates.ts';

const HANDED_OVER = new Set<MaterialStatus['status']>(['satisfied', 'supplied', 'faulty']);

/** Paper goes to the lead, or to whoever handles the first stage (R72). */
function firstRecipient({ input }: DocumentContext): string {
  const routing = input.decision.routing ?? [];
  const lead = routing.find(({ role }) => role === 'lead') ?? routing[0];
  return lead?.department ?? input.item.owner;
}

/** The departments of a material that really handle this case; the lead where the material names none of them. */
function recipientsOf(context: DocumentContext, id: string): string[] {
  const handling = new Set((context.input.decision.routing ?? []).map(({ department }) => department));
  const named = (context.materialOf(id)?.to ?? []).filter((department) => handling.has(department));
  return named.length > 0 ? named : [firstRecipient(context)];
}

function receiptTable(context: DocumentContext, materials: readonly MaterialStatus[]): Content {
  return listTable(
    [
      { title: '序号', share: 7 },
      { title: '材料名称', share: 40 },
      { title: '材料形式', share: 18 },
      { title: '份数', share: 8, alignment: 'center' },
      { title: '接收部门', share: 20 },
      { title: '核对', share: 7, alignment: 'center' },
    ],
    materials.map(({ id, name, status }) => [
      name,
      status === 'supplied' ? '电子证照' : formsText(context.materialOf(id)),
      copiesText(context, id),
      recipientsOf(context, id).map(context.departmentName).join('、'),
      '□',
    ]),
  );
}

/** One line a department, to be signed by hand. */
function signTable(context: DocumentContext, materials: readonly MaterialStatus[]): Content {
  const departments = [...new Set(materials.flatMap(({ id }) => recipientsOf(context, id)))];
  return listTable(
    [
      { title: '序号', share: 7 },
      { title: '接收部门', share: 30 },
      { title: '接收份数', share: 14 },
      { title: '接收人签字', share: 24 },
      { title: '接收时间', share: 25 },
    ],
    departments.map((id) => [`${context.departmentName(id)}\n `, '', '', '  月  日  时  分']),
  );
}

/** When the paper has to be there: R69 and R70, or why there is nothing to carry. */
function handoverText({ input }: DocumentContext): string {
  const { handover, handoverBy, receivedAt } = input.decision.timing;
  if (handover === 'secret') return '涉密材料由专人当面交接,逐件清点、编号、登记、签收,不适用半日交接。';
  if (handover === 'realtime' || !handoverBy)
    return '电子材料通过网上审批系统实时传送,由部门核对清单后在系统内签收。';
  const rules = input.procedure.handover;
  const morning = receivedAt ? timeOfDay(receivedAt) < rules.morningEndsAt : false;
  const rule = morning
    ? `上午收取的材料当日${rules.morningBy}前移交`
    : `下午收取的材料在其后第${rules.afternoonWorkingDays}个工作日${rules.afternoonBy}前移交`;
  return `纸质材料应当在${chineseMoment(handoverBy)}前移交(${rule});电子材料通过网上审批系统实时传送。`;
}

/** How the paper travels: serial through the lead (R72), parallel at the same time (R73), non-resident by the store (R74, R75). */
function routeRemarks(context: DocumentContext): string[] {
  const { input, departmentName } = context;
  const routing = input.decision.routing ?? [];
  const remarks: string[] = [];
  if (new Set(routing.map(({ stage }) => stage)).size > 1) {
    remarks.push(
      `本件前后置办理:纸质材料由窗口交${departmentName(firstRecipient(context))},再由其递交相关部门;电子材料各部门共享。`,
    );
  } else if (routing.length > 1) {
    remarks.push('本件并联办理:材料按事项分类,同时分发各承办部门。');
  }
  const handling = new Set(routing.map(({ department }) => department));
  const away = input.directory.departments.filter(({ id, resident }) => !resident && handling.has(id));
  if (away.length > 0) {
    const names = away.map(({ id }) => departmentName(id)).join('、');
    remarks.push(
      `${names}不常驻大厅:材料由窗口在上述时间前分拣入库保管,通知该部门领取或者以公文交换方式交接,并在《材料交接表》上签收。`,
    );
  }
  return remarks;
}

/** 《材料接收凭证》, R69 to R75: what the window hands to the departments, and by when. */
export function materialReceipt(context: DocumentContext): DocumentBody {
  const { procedure, hall, clerkName } = context.input;
  const materials = applicableMaterials(context).filter(({ status }) => HANDED_OVER.has(status));
  const basis = textsOf(procedure.handover.basis);
  return {
    subtitle: '(窗口与部门交接材料用)',
    namesApplicant: true,
    addressee: null,
    opening: [
      `下列材料由${hall.name}综合受理窗口移交承办部门。请部门逐项核对,无误后签收。${handoverText(context)}`,
    ],
    sections: [
      { title: `移交的材料(共${materials.length}项)`, content: [receiptTable(context, materials)] },
      { title: '部门签收', content: [signTable(context, materials)] },
      {
        title: '说明',
        content: points([
          ...routeRemarks(context),
          `交接时限的依据:${basisText(context, basis)}。`,
          '材料与清单不符的,部门应当当场提出并在核对栏注明。',
        ]),
      },
    ],
    signatures: [{ label: '窗口移交人', name: clerkName }],
    sealedBy: [hall.name],
    cited: basis,
  };
}
