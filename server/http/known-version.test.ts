import { expect, it } from 'vitest';
import { eachDatabaseApp } from '../../test/support/app.ts';
import { createChecks } from '../schemas/index.ts';
import { knownVersion, sharedRules } from './schemas/rules.ts';

const fits = createChecks().of(knownVersion);
// Later than the shipped rules were loaded.
const begun = new Date('2031-03-02T02:00:00Z');
let now = begun;

eachDatabaseApp(
  'What is in effect on a day',
  (app) => {
    it('is told whole of the shared documents, for who edits an item', async () => {
      now = begun;
      const { body } = await app().request().get('/api/rules/shared');
      expect(createChecks().of(sharedRules)(body)).toEqual([]);
      const { procedure, calendar, parameters, directory } = app().rulesFolder;
      const documents = { procedure, calendar, parameters, directory };
      expect(body).toEqual({ on: '2031-03-02', confirmedOnly: false, documents });
    });

    it('is told as it was known at an instant, a version that was taken back since included', async () => {
      now = begun;
      const [centre, approver] = [await app().signIn('admin'), await app().signIn('centre-approver')];
      const { parameters } = app().rulesFolder;
      const path = `/api/rules/parameters/${parameters.code}`;
      const { body: draft } = await centre.put(`${path}/draft`, { ...parameters, name: '另一个名称' });
      const words = { statement: '管委会负责', occasion: '更正' };
      const submission = { revision: draft.revision, ...words };
      const { body: submitted } = await centre.post(`${path}/draft/submit`, submission);
      const { version, hash } = submitted;
      const at = `${path}/versions/${version}`;
      await approver.post(`${at}/approve`, { hash });
      now = new Date('2031-03-02T03:00:00Z');
      const publishing = { hash, effectiveFrom: '2031-03-10' };
      expect((await approver.post(`${at}/publish`, publishing)).status).toBe(200);
      now = new Date('2031-03-02T04:00:00Z');
      expect((await approver.post(`${at}/withdraw`, { hash, reason: '暂缓' })).status).toBe(200);

      const known = async (query: object) => {
        const answer = await app().request().get(`${path}/in-effect`).query(query);
        if (answer.status === 200) expect(fits(answer.body)).toEqual([]);
        return answer.body.version ?? answer.body.code;
      };
      expect(await known({})).toBe(1);
      expect(await known({ on: '2031-03-10' })).toBe(1);
      expect(await known({ on: '2031-03-10', knownAt: '2031-03-02T11:00' })).toBe(version);
      expect(await known({ on: '2031-03-10', knownAt: '2031-03-02T02:59:59Z' })).toBe(1);
      expect(await known({ on: '2031-03-09', knownAt: '2031-03-02T11:59+08:00' })).toBe(1);
      expect(await known({ on: '2031-03-10', knownAt: '2020-01-01T00:00' })).toBe('no-version-in-effect');
      for (const knownAt of ['2031-03-02T12:01', '2031-02-30T00:00', '2031-03-01', 'x'])
        expect(await known({ knownAt })).toBe('malformed-request');
      expect((await app().request().get(at)).status).toBe(404);
      expect((await app().request().get('/api/rules/parameters/none/in-effect')).status).toBe(404);
    });
  },
  { now: () => now },
);
