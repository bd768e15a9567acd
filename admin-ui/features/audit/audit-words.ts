import { words } from '../../messages/words.tsx';

export const auditWords = words(
  {
    title: '审计',
    navigation: '审计的页面',
    'page.verify': '核验存证',
    'page.chains': '逐条查看',
    'page.laws': '法规影响',
    forbidden: '这里给审计和管理人员使用',
    'forbidden.text': '您现在的账户没有查看存证的权限。需要查看的，请与管理员联系。',
    'forbidden.laws': '这里给规则编辑、审核和审计人员使用',
    'forbidden.laws.text': '您现在的账户没有查看法规影响的权限。需要查看的，请与管理员联系。',
  },
  {
    title: 'Audit',
    navigation: 'Pages of the audit',
    'page.verify': 'Verify the ledger',
    'page.chains': 'Entry by entry',
    'page.laws': 'Reach of a law',
    forbidden: 'This is for auditors and administrators',
    'forbidden.text': 'Your account may not read the ledger. Ask an administrator if you need to.',
    'forbidden.laws': 'This is for those who edit, approve and audit rules',
    'forbidden.laws.text':
      'Your account may not see what a law touches. Ask an administrator if you need to.',
  },
);
