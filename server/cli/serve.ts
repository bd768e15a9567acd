import type { Command } from './command.ts';

export const serve: Command = {
  name: 'serve',
  takes: '',
  summary: '启动服务,与 npm start 相同。',
  positionals: [0, 0],
  options: {},
  run: async () => {
    // Read only here: the server's program starts by being read.
    await import('../main.ts');
    return 0;
  },
};
