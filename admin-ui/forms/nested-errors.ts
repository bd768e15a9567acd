import type { ErrorSchema } from '@rjsf/utils';

/** Something said of a place in the value: a finding of a check is one. */
export interface PlacedFault {
  readonly pointer: string;
  readonly message: string;
}

/** Messages by pointer as rjsf wants them: a tree of the value's keys with the messages of each place. */
export function nestedErrors(faults: readonly PlacedFault[]): ErrorSchema {
  const root: Tree = {};
  for (const { pointer, message } of faults) {
    let place = root;
    for (const token of pointer.split('/').slice(1)) {
      const key = token.replace(/~1/g, '/').replace(/~0/g, '~');
      place[key] = { ...place[key] };
      place = place[key] as Tree;
    }
    place.__errors = [...(place.__errors ?? []), message] as Tree['__errors'] & Tree;
  }
  return root as ErrorSchema;
}

type Tree = { [key: string]: Tree } & { __errors?: string[] };
