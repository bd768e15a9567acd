/** Which departments handle the case, in what order, and who is told. */
import type { Content } from 'pdfmake/interfaces.js';
import type { Assignment, RoutingRule } from '../../../schemas/generated/types.ts';
import type { DocumentContext } from '../document-context.ts';
import { chineseDate } from '../words/dates.ts';
import { clockDate, spanText } from '../words/limits.ts';
import { roleName } from '../words/names.ts';
import { listTable, paragraph } from './layout.ts';

type AssignParams = Extract<RoutingRule['event'], { type: 'assign' }>['params'];

function assignmentRule({ input }: DocumentContext, assigned: Assignment): AssignParams | undefined {
  for (const { event } of input.item.routing) {
    if (event.type !== 'assign') continue;
    const { department, role, stage } = event.params;
    if (department === assigned.department && role === assigned.role && stage === assigned.stage)
      return event.params;
  }
  return undefined;
}

/** When a department's own stage ends, where stages compose the limit; else its own limit, if the rules set one. */
function stageText(
  { input }: DocumentContext,
  assigned: Assignment,
  params: AssignParams | undefined,
): string {
  const stage = input.decision.timing.stages?.find(({ department }) => department === assigned.department);
  if (stage?.from && stage.due) return `${chineseDate(stage.from)}至${chineseDate(stage.due)}`;
  if (stage?.from) {
    const { timing } = input.decision;
    const due = clockDate(stage.due, `stages.${stage.department}.due`, { timing, otherwise: '届满日待定' });
    return `${chineseDate(stage.from)}起,${due}`;
  }
  if (stage) return '前一阶段办结后起算';
  return params?.limit ? spanText(params.limit.committed) : '在总时限内';
}

function departmentPhone({ input }: DocumentContext, id: string): string {
  return input.directory.departments.find((department) => department.id === id)?.phone ?? '';
}

const NOTIFIED_AFTER: Readonly<Record<string, string>> = {
  acceptance: '受理后',
  procedure: '需要时',
  decision: '作出决定后',
};

function notificationText(context: DocumentContext): string {
  const notified = (context.input.decision.notify ?? []).map(
    ({ department, after, task }) =>
      `${context.departmentName(department)}(${NOTIFIED_AFTER[after] ?? after}${task ? `,${task}` : ''})`,
  );
  return notified.length === 0 ? '' : `同时知会:${notified.join('、')}。知会单位不参与审批,不占用办理时限。`;
}

function routeTable(context: DocumentContext, routing: readonly Assignment[]): Content {
  const stages = new Set(routing.map(({ stage }) => stage)).size;
  return listTable(
    [
      { title: '序号', share: 7 },
      { title: '承办部门', share: 30 },
      { title: '角色', share: 13, alignment: 'center' },
      { title: '办理内容', share: 28 },
      { title: '本部门时限', share: 22 },
    ],
    routing.map((assigned) => {
      const params = assignmentRule(context, assigned);
      const phone = departmentPhone(context, assigned.department);
      const name = context.departmentName(assigned.department);
      const order = stages > 1 ? `第${assigned.stage}阶段 ` : '';
      return [
        phone === '' ? name : `${name}\n电话:${phone}`,
        `${order}${roleName(assigned.role, routing)}`,
        params?.task ?? '审查并作出决定',
        stageText(context, assigned, params),
      ];
    }),
  );
}

/** One department needs no table. */
function soleDepartment(context: DocumentContext, assigned: Assignment): Content {
  const phone = departmentPhone(context, assigned.department);
  const contact = phone === '' ? '' : `(电话:${phone})`;
  const task = assignmentRule(context, assigned)?.task ?? '审查并作出决定';
  return paragraph(`由${context.departmentName(assigned.department)}${contact}承办:${task}。`);
}

export function routeSection(context: DocumentContext): Content[] {
  const routing = context.input.decision.routing ?? [];
  const [only] = routing;
  const route =
    only !== undefined && routing.length === 1 ? soleDepartment(context, only) : routeTable(context, routing);
  const notified = notificationText(context);
  return notified === '' ? [route] : [route, paragraph(notified)];
}
