/** Two versions of one document, or two items as they are in effect: which, stands in the address. */
import { useSearchParams } from 'react-router';
import type { RuleKind } from '../../../api/rules.ts';
import { CompareItems } from './CompareItems.tsx';
import { CompareVersions } from './CompareVersions.tsx';

export function ComparePage() {
  const [address] = useSearchParams();
  const [from, to] = [Number(address.get('from')), Number(address.get('to'))];
  // An address that no document has is answered by the server, which knows the kinds.
  const at = { kind: (address.get('kind') ?? '') as RuleKind, code: address.get('code') ?? '' };
  if (at.code && from > 0 && to > 0) return <CompareVersions at={at} from={from} to={to} />;
  return <CompareItems />;
}
