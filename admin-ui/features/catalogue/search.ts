import type { CatalogueItem } from '../../api/types.ts';

/** The items in which every word typed occurs somewhere: name, keywords, department, kind or code. */
export function matching(items: readonly CatalogueItem[], typed: string): CatalogueItem[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...items];
  return items.filter((item) => {
    const text = [item.name, ...item.keywords, item.ownerName, item.category, item.code, ...item.variants]
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** A name cut into what was searched for and what was not. */
export function marked(name: string, typed: string): { text: string; hit: boolean }[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const lower = name.toLowerCase();
  const hits = new Set<number>();
  for (const word of words) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      for (let index = at; index < at + word.length; index += 1) hits.add(index);
    }
  }
  const parts: { text: string; hit: boolean }[] = [];
  for (let index = 0; index < name.length; index += 1) {
    const hit = hits.has(index);
    const last = parts.at(-1);
    if (last && last.hit === hit) last.text += name.charAt(index);
    else parts.push({ text: name.charAt(index), hit });
  }
  return parts;
}
