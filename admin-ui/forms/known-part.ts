import type { Form } from '../../schemas/generated/types.ts';

/** What a stored draft may keep under today's form: fields that still exist, with values of their type. */
export function knownPart(schema: Form['schema'], stored: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(stored).filter(([key, value]) => {
      const field = Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
      if (!field) return false;
      if (field.enum && typeof value === 'string') return field.enum.includes(value);
      return field.type === 'array' ? Array.isArray(value) : typeof value === field.type;
    }),
  );
}
