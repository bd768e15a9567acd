import { describe, expect, it } from 'vitest';
import type { ServiceItem } from '../../../../../schemas/generated/types.ts';
import { createChecks } from '../../../../../server/schemas/index.ts';
import { shippedItems } from '../../../../../test/support/documents.ts';
import { CONCLUSIONS, conclusionOf, type RuleSection } from './conclusions.ts';
import { allNames, casesNaming, freeName, newRule, withConclusion } from './rule-edits.ts';

const sections = Object.keys(CONCLUSIONS) as RuleSection[];
const [item] = shippedItems as readonly [ServiceItem, ...ServiceItem[]];

describe('The rules of a section', () => {
  it('have the conclusions that the schema has, each with every field of it', () => {
    const check = createChecks().named('service-item.json');
    for (const shipped of shippedItems) {
      for (const section of sections) {
        for (const { event } of shipped[section]) {
          const conclusion = conclusionOf(section, event.type);
          const missing = Object.keys(event.params).filter((key) => !conclusion?.fields.includes(key));
          expect([conclusion?.type, missing]).toEqual([event.type, []]);
        }
      }
    }
    for (const section of sections) {
      for (const conclusion of CONCLUSIONS[section]) {
        const rules = [newRule(item, section, conclusion)];
        const wrong = check({ ...item, [section]: rules }).map(({ message }) => message);
        // Nothing but what a person still has to fill in.
        expect(wrong.filter((message) => !/至少|写法不对/.test(message))).toEqual([]);
      }
    }
  });

  it('get names that nothing else in the item has', () => {
    for (const shipped of shippedItems)
      for (const section of sections)
        for (const { type } of CONCLUSIONS[section])
          expect(allNames(shipped)).not.toContain(freeName(shipped, section, type));
  });

  it('keep what both conclusions say when one becomes the other', () => {
    const refuse = item.acceptance.find(({ event }) => event.type === 'refuse');
    const warn = conclusionOf('acceptance', 'warn');
    if (!refuse || !warn) throw new Error('the item has a refusal');
    const { event } = withConclusion(refuse, warn);
    const { reason, requirement, basis } = refuse.event.params as unknown as Record<string, unknown>;
    expect(event).toEqual({ type: 'warn', params: { reason, requirement, basis } });
  });

  it('are named by golden cases, which are told before one is deleted', () => {
    const found = shippedItems.flatMap((shipped) =>
      shipped.acceptance.filter(({ name }) => casesNaming(shipped, name).length > 0),
    );
    expect(found.length).toBeGreaterThan(10);
  });
});
