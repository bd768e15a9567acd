/** Rules that did not exist before: blank ones, copies, and the names that nobody has to think of. */
import { freshName } from '../../shared/fresh-name.ts';
import type { Section, TableRule } from '../columns/column.ts';

const ALWAYS: TableRule['conditions'] = { all: [{ fact: 'always', operator: 'equal', value: true }] };

/** What other parts rely on being there is there, empty; what has no empty form is left out, and is asked for. */
const BLANK_EVENTS: Readonly<Record<Section, TableRule['event']>> = {
  routing: { type: 'assign', params: { department: '', role: 'co', stage: 1, basis: [] } },
  limits: { type: 'limit', params: { clock: 'committed', unit: 'working-day', basis: [] } },
  fees: { type: 'fee', params: { amount: 0, payer: '申请人', basis: [] } },
  acceptance: { type: 'refuse', params: { reason: '', requirement: '', basis: [] } },
  review: { type: 'refuse', params: { reason: '', requirement: '', basis: [] } },
};

export function blankRule(section: Section): TableRule {
  return { name: '', conditions: ALWAYS, event: BLANK_EVENTS[section] };
}

/** As the list of rules names them, and taken from then on. */
export function takeName(section: Section, rule: TableRule, taken: Set<string>): string {
  const name = freshName(section, rule.event.type, taken);
  taken.add(name);
  return name;
}
