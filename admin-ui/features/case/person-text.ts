import type { ShownPerson } from '../../api/types.ts';
import { useMessages } from '../../messages/index.tsx';
import { useWords, words } from '../../messages/words.tsx';

const postWords = words(
  {
    admin: '管理员',
    'system-admin': '系统管理员',
    'security-admin': '安全保密管理员',
    'audit-admin': '安全审计员',
    'centre-approver': '中心审核人员',
    clerk: '窗口人员',
    issuer: '出件窗口人员',
    auditor: '审计人员',
    editor: '规则编辑',
    handler: '承办人员',
    join: '、',
    of: '{department}{posts}',
    who: '{name}，{posts}',
  },
  {
    admin: 'administrator',
    'system-admin': 'system administrator',
    'security-admin': 'security administrator',
    'audit-admin': 'security auditor',
    'centre-approver': 'reviewer of the centre',
    clerk: 'clerk',
    issuer: 'issuing clerk',
    auditor: 'auditor',
    editor: 'editor of rules',
    handler: 'handler',
    join: ', ',
    of: '{posts}, {department}',
    who: '{name}, {posts}',
  },
);

/** Who did something, as 王芳，市场监督管理局承办人员. */
export function usePersonText(): (person: ShownPerson) => string {
  const { t } = useWords(postWords);
  const { read } = useMessages();
  return ({ name: given, department, roles }) => {
    const name = read(given);
    const named = roles.map((role) => t(role)).join(t('join'));
    const posts = department === null ? named : t('of', { department, posts: named });
    return posts === '' ? name : t('who', { name, posts });
  };
}
