import { words } from '../../messages/words.tsx';

export const signInWords = words(
  {
    provider: '用统一身份认证登录',
    or: '或者',
    failed: '没有登录成功',
    stale: '这次登录不是从这个浏览器开始的，或者已经超过十分钟。请重新登录。',
    'no-account': '统一身份认证通过了，但是这里没有对应的账户。请系统管理员建立或者关联账户。',
    changed: '您的账户刚刚被改过。请重新登录。',
    unreachable: '统一身份认证暂时连不上。请稍后再试，或者用密码登录。',
    unproven: '统一身份认证没有通过。请重新登录，或者用密码登录。',
  },
  {
    provider: 'Sign in with the unified identity',
    or: 'or',
    failed: 'You are not signed in',
    stale: 'This sign-in was not begun in this browser, or more than ten minutes ago. Please try again.',
    'no-account':
      'The identity provider knows you, but there is no account for you here. Ask a system administrator to make or link one.',
    changed: 'Your account has just been changed. Please sign in again.',
    unreachable: 'The identity provider cannot be reached. Try again later, or use your password.',
    unproven: 'The identity provider did not confirm who you are. Try again, or use your password.',
  },
);
