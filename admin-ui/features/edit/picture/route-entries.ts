/** The rules of a route in words: who, in which role, to do what, within which time, and when. */
import type { ServiceItem } from '../../../../schemas/generated/types.ts';
import { AFTER_NAMES, CLOCK_NAMES, type Language, roleName } from '../../../../server/core/explain/names.ts';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import { departmentName, type RuleSources, whenOf } from '../../../../server/core/explain/rule-sentence.ts';
import { spanName } from '../../../../server/core/explain/spans.ts';
import type { RouteEntry } from './route-layout.ts';

/** Who answers for the result of a stage. */
const LEADING: ReadonlySet<string> = new Set(['lead', 'first', 'decide']);

export function routeEntries(item: ServiceItem, sources: RuleSources, language: Language): RouteEntry[] {
  const shown = (text: string): string => (language === 'zh' ? withChinesePunctuation(text) : text);
  return item.routing.map(({ name: rule, conditions, event }) => {
    const { department, task = '' } = event.params;
    const common = {
      rule,
      when: shown(whenOf(conditions, sources, language)),
      name: shown(departmentName(department, sources, language)),
      task: shown(task),
    };
    if (event.type === 'notify')
      return { ...common, role: AFTER_NAMES[event.params.after][language], limit: '', isLeading: false };
    const { role, stage, limit } = event.params;
    const spans = (['committed', 'statutory'] as const).flatMap((clock) => {
      const span = limit?.[clock];
      const gap = language === 'zh' ? '' : ' ';
      return span ? [`${CLOCK_NAMES[clock][language]}${gap}${spanName(span, language)}`] : [];
    });
    return {
      ...common,
      stage,
      role: shown(roleName(role, language)),
      limit: spans.join(language === 'zh' ? '，' : ', '),
      isLeading: LEADING.has(role),
    };
  });
}
