import { useRouteError } from 'react-router';
import { Failure } from '../shared/states/Failure.tsx';

/** A screen broke, or its files could not be loaded (a newer version was installed meanwhile): say so and offer to load again. */
export function RouteFailure() {
  const error = useRouteError();
  return <Failure error={error} retry={() => window.location.reload()} />;
}
