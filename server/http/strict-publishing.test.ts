import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServiceItem } from '../../schemas/generated/types.ts';
import { startTestApp, type TestApp } from '../../test/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ strictPublishing: true });
});
afterAll(() => app.close());

const path = '/api/rules/service-item/spjy/draft';

describe('Where publishing is strict', () => {
  it('citations that nobody has confirmed keep a draft from being submitted, told at their law', async () => {
    const editor = await app.signIn('editor-scjg');
    const item = app.rulesFolder.items.find(({ code }) => code === 'spjy') as ServiceItem; // it is shipped
    const { revision } = (await editor.put(path, { ...item, name: '改名' })).body;
    const words = { revision, statement: '同意用印', occasion: '更正' };
    const answer = await editor.post(`${path}/submit`, words);
    expect([answer.status, answer.body.code]).toEqual([409, 'blocked']);
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    const [citation] = item.acceptance
      .flatMap(({ event }) => event.params.basis)
      .filter(({ confirmed }) => !confirmed);
    const law = item.basis.findIndex(({ id }) => id === citation?.law);
    expect(pointers).toContain(`/basis/${law}`);
    expect((await editor.get(path)).body.revision).toBe(revision);
  });
});
