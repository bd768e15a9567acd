/**
 * The receiving page: what the applicant brought is entered on the left, the whole answer stands on the right and follows
 * every keystroke. The answer is the server's; this page only decides when to show that something is still to be entered.
 * Start at Desk.tsx; the draft is in draft.ts, the question to the server in use-decision.ts.
 */
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { guideQuery } from '../../api/items.ts';
import { Failure } from '../../shared/states/Failure.tsx';
import { Loading } from '../../shared/states/Loading.tsx';
import { Desk } from './Desk.tsx';

export function ReceivePage() {
  const { code = '' } = useParams();
  // The draft is made for one version of the item: a newer one must not change the form under somebody's hands.
  const { data, error, isPending, refetch } = useQuery({
    ...guideQuery(code),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  });
  if (isPending) return <Loading />;
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;
  return <Desk key={data.item.code} guide={data} />;
}
