import { App } from 'antd';
import { Outlet } from 'react-router';

/** Around the screens that ask back and tell of success over themselves; the first screens do neither and need not wait for it. */
export function WithDialogs() {
  return (
    <App message={{ maxCount: 2 }}>
      <Outlet />
    </App>
  );
}
