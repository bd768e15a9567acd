import { rotateSecretKey } from '../commands/keys/rotate-keys.ts';
import { type Command, WrongUsage } from './command.ts';
import { withDatabase } from './open-database.ts';

export const rotateKey: Command = {
  name: 'rotate-key',
  takes: '--as <用户名>',
  summary:
    '换站点密钥:把 ONEWINDOW_SECRET_KEY 设为新的、ONEWINDOW_PREVIOUS_SECRET_KEY 设为原来的,再运行;案件不动。',
  positionals: [0, 0],
  options: { as: { type: 'string', help: '谁在换,记入存证' } },
  run: ({ option }, terminal) => {
    const actor = option('as');
    if (actor === undefined) throw new WrongUsage('请用 --as 写明谁在换密钥');
    return withDatabase(terminal, async (storage, { secretKey, previousSecretKey }) => {
      const before = previousSecretKey === undefined ? [] : [previousSecretKey];
      const count = await rotateSecretKey(storage, [secretKey, ...before], { actor, at: terminal.now() });
      terminal.out(
        count === 0 ? '全部数据密钥已经由这把密钥封存,没有改动。' : `${count} 把数据密钥已改由新密钥封存。`,
      );
      return 0;
    });
  },
};
