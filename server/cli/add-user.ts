import { createPerson } from '../commands/people/create-person.ts';
import { rights, roles } from '../people/person.ts';
import { type Command, WrongUsage } from './command.ts';
import { withPlatform } from './open-database.ts';

/** The names of a list, each of which has to be known. */
function namesIn<Name extends string>(text: string | undefined, known: readonly Name[]): Name[] {
  const asked = (text ?? '').split(',').filter(Boolean);
  const unknown = asked.filter((name) => !known.some((each) => each === name));
  if (unknown.length > 0) throw new WrongUsage(`没有“${unknown.join('、')}”;可写 ${known.join('、')}`);
  return known.filter((name) => asked.includes(name));
}

export const addUser: Command = {
  name: 'add-user',
  takes: '<用户名> --name <姓名> --roles <角色,…> --as <谁>',
  summary: '建立一个账户并授予角色,给出一次性密码;安装后用它建立最初的管理员,以后在系统里办理。',
  positionals: [1, 1],
  options: {
    name: { type: 'string', help: '显示的姓名' },
    roles: { type: 'string', help: `角色,用逗号分开:${roles.join('、')}` },
    rights: { type: 'string', help: `权限,用逗号分开:${rights.join('、')}` },
    department: { type: 'string', help: '部门标识(规则编辑、承办人员)' },
    hall: { type: 'string', help: '大厅标识(窗口人员)' },
    as: { type: 'string', help: '谁在建立,记入存证' },
  },
  run: async ({ option, positionals: [name = ''] }, terminal) => {
    const actor = option('as');
    if (actor === undefined) throw new WrongUsage('请用 --as 写明谁在建立账户');
    const person = {
      name,
      displayName: option('name') ?? name,
      department: option('department') ?? null,
      hall: option('hall') ?? null,
      roles: namesIn(option('roles'), roles),
      rights: namesIn(option('rights'), rights),
    };
    return withPlatform(terminal, async (platform) => {
      const by = { by: { name: actor }, reason: '命令行建立' };
      const { oneTimePassword } = await createPerson(platform, person, by);
      terminal.out(`已建立 ${name}。一次性密码(首次登录时更换,七日内有效):${oneTimePassword}`);
      return 0;
    });
  },
};
