/** What every section of a material's form works on. */
import { createContext, useContext } from 'react';
import type { Material } from '../../../../../../schemas/generated/types.ts';
import type { Finding } from '../../../../../../server/core/language/finding.ts';

export interface MaterialEditing {
  readonly material: Material;
  /** Changes the material as it stands then. @param about the same thing again is one step of undo */
  readonly change: (change: (material: Material) => Material, about?: string) => void;
  /** Pointers relative to the material. */
  readonly findings: readonly Finding[];
  readonly isReadOnly: boolean;
}

export const MaterialContext = createContext<MaterialEditing | null>(null);

export function useMaterial(): MaterialEditing {
  const editing = useContext(MaterialContext);
  if (editing === null) throw new Error('useMaterial outside the form of a material');
  return editing;
}

/** Of a place, with pointers relative to it. */
export function findingsAt(findings: readonly Finding[], pointer: string): Finding[] {
  return findings.flatMap((finding) =>
    finding.pointer === pointer || finding.pointer.startsWith(`${pointer}/`)
      ? [{ ...finding, pointer: finding.pointer.slice(pointer.length) }]
      : [],
  );
}
