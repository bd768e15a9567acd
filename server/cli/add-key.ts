import { addDataKey } from '../commands/keys/rotate-keys.ts';
import { type Command, WrongUsage } from './command.ts';
import { withDatabase } from './open-database.ts';

export const addKey: Command = {
  name: 'add-key',
  takes: '--as <用户名>',
  summary: '加一把数据密钥:一分钟后起,新收的案件用它加密;以前的案件仍用原来的。',
  positionals: [0, 0],
  options: { as: { type: 'string', help: '谁在加,记入存证' } },
  run: ({ option }, terminal) => {
    const actor = option('as');
    if (actor === undefined) throw new WrongUsage('请用 --as 写明谁在加密钥');
    return withDatabase(terminal, async (storage, { secretKey }) => {
      const { id, activeFrom } = await addDataKey(storage, secretKey, { actor, at: terminal.now() });
      terminal.out(`数据密钥 ${id} 自 ${activeFrom} 起使用。`);
      return 0;
    });
  },
};
