/** What the window notes about a material: added, changed and taken away; its name in rules is never typed. */
import type { Material, ServiceItem } from '../../../../../../schemas/generated/types.ts';
import type { Language } from '../../../../../../server/core/explain/names.ts';
import type { RuleSources } from '../../../../../../server/core/explain/rule-sentence.ts';
import { conditionPlaces } from '../../../../../../server/core/language/rule-places.ts';
import { comparisonsIn, factsOf, factsUsedBy } from '../../../../../../server/core/language/used-facts.ts';
import { useAt } from '../../form/logic/field-uses.ts';
import { without } from './material-edits.ts';

type Attributes = NonNullable<Material['attributes']>;

/** `mark1`: the first that the material does not have. */
export function freeAttributeKey({ attributes = {} }: Material): string {
  for (let n = 1; ; n += 1) if (!Object.hasOwn(attributes, `mark${n}`)) return `mark${n}`;
}

export function putAttribute(material: Material, key: string, attribute: Attributes[string]): Material {
  return { ...material, attributes: { ...material.attributes, [key]: attribute } };
}

export function removeAttribute(material: Material, key: string): Material {
  const { [key]: _, ...rest } = material.attributes ?? {};
  return Object.keys(rest).length === 0 ? without(material, 'attributes') : { ...material, attributes: rest };
}

/** In words, what asks for it. */
export function attributeUses(
  item: ServiceItem,
  fact: string,
  named: { sources: RuleSources; language: Language },
): string[] {
  const conditions = conditionPlaces(item)
    .filter(({ condition }) =>
      comparisonsIn(condition, () => undefined)
        .flatMap(factsOf)
        .includes(fact),
    )
    .flatMap(({ pointer }) => useAt(pointer, { item, ...named })?.words ?? []);
  const derived = Object.values(item.derived)
    .filter((value) => factsUsedBy(value).includes(fact))
    .map(({ title }) => title);
  return [...conditions, ...derived];
}
