/**
 * What a draft of a shared document would do to items in effect. Only the server can tell, which has them all; it does with each
 * save. It calls what is gone by its code, because the draft no longer says what it was called: the version in effect does.
 */
import type { Finding } from '../../../../server/core/language/finding.ts';
import type { RuleText } from '../editing/ground.ts';

export function brokenItems(served: readonly Finding[], standing: RuleText | null): Finding[] {
  const names = namesIn(standing);
  return served
    .filter(({ code }) => code === 'breaks-item')
    .map((finding) => ({
      ...finding,
      message: finding.message.replace(/“([^“”]+)”/g, (whole, code: string) => {
        const name = names.get(code);
        return name === undefined ? whole : `“${name}”`;
      }),
    }));
}

function namesIn(standing: RuleText | null): ReadonlyMap<string, string> {
  // Both as their schemas say: what is in effect has passed them.
  const parameters = (standing?.parameters ?? {}) as Record<string, { title: string }>;
  const departments = (standing?.departments ?? []) as { id: string; name: string }[];
  return new Map([
    ...Object.entries(parameters).map(([key, { title }]) => [`parameters.${key}`, title] as const),
    ...departments.map(({ id, name }) => [id, name] as const),
  ]);
}
