/** How long an uploaded file is kept, and how much of them: nothing that a version names is ever removed. */
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ServiceItem } from '../../schemas/generated/types.ts';
import { eachDatabaseApp, type SignedIn, type TestApp } from '../../test/support/app.ts';
import { fileTypes, pdfFile } from '../../test/support/sample-files.ts';
import { chunkBytes } from '../commands/versions/attachments/add-attachment.ts';
import { type Swept, sweepAttachments } from '../commands/versions/attachments/sweep-attachments.ts';
import { insertAttachmentChunk, readAttachmentChunk, readLedger, verifyLedger } from '../storage/index.ts';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const megabyte = 1024 * 1024;
const dayMs = 86_400_000;
let now = new Date('2026-03-02T02:00:00Z');
const later = (days: number) => {
  now = new Date(now.getTime() + days * dayMs);
};
const uploads = { department: 4 * megabyte, draft: 2 * megabyte };

eachDatabaseApp(
  'An uploaded file',
  (started) => {
    let app: TestApp;
    let editor: SignedIn;
    let item: ServiceItem;
    const draft = '/api/rules/service-item/spjy/draft';

    beforeAll(() => {
      app = started();
      const found = app.rulesFolder.items.find(({ code }) => code === 'spjy');
      if (!found) throw new Error('spjy is not shipped');
      item = found;
    });
    beforeEach(async () => {
      editor = await app.signIn('editor-scjg');
    });

    async function upload(bytes: Buffer, name = '申请表.pdf', { by = editor, code = 'spjy' } = {}) {
      const address = `${app.address}/api/rules/service-item/${code}/attachments?name=${encodeURIComponent(name)}`;
      const { cookie, csrfToken } = by;
      const headers = { cookie, 'x-csrf-token': csrfToken, 'content-type': fileTypes.pdf };
      const answer = await fetch(address, { method: 'POST', headers, body: new Uint8Array(bytes) });
      return { status: answer.status, body: await answer.json() };
    }
    const download = async (bytes: Buffer) => {
      const answer = await fetch(`${app.address}/api/attachments/${sha256(bytes)}`);
      return answer.status === 200 ? Buffer.from(await answer.arrayBuffer()) : answer.status;
    };
    const withSamples = (samples: object) => {
      const [first, ...others] = item.materials;
      return { ...item, materials: [{ ...first, samples }, ...others] };
    };
    const save = async (samples: object, headers = {}) => {
      const saved = await editor.put(draft, withSamples(samples), headers);
      expect(saved.status).toBe(200);
      return { 'if-match': `"${saved.body.revision}"` };
    };
    const discard = async () => {
      const { revision } = (await editor.get(draft)).body;
      expect((await editor.delete(draft, { 'if-match': `"${revision}"` })).status).toBe(204);
    };
    const namesOf = (swept: readonly Swept[]) => swept.map(({ name }) => name);

    it('that no draft names is removed after thirty days, which the ledger tells', async () => {
      const bytes = pdfFile(2 * chunkBytes);
      expect((await upload(bytes, '用不着.pdf')).status).toBe(201);
      later(29);
      expect(await sweepAttachments(app.platform)).toEqual([]);
      expect((await download(bytes)).toString()).toBe(bytes.toString());
      later(2);
      expect(namesOf(await sweepAttachments(app.platform))).toEqual(['用不着.pdf']);
      expect(await download(bytes)).toBe(404);
      expect(await readAttachmentChunk(app.platform.storage, { sha256: sha256(bytes), number: 0 })).toBe(
        null,
      );
      const stream = 'rules/service-item/spjy';
      const entries = await readLedger(app.platform.storage, { stream, limit: 100 });
      expect(entries.at(-1)).toMatchObject({
        actor: 'system',
        entry: { type: 'attachment-swept', name: '用不着.pdf', sha256: sha256(bytes) },
      });
      expect(await verifyLedger(app.platform.storage, stream)).toBeNull();
      expect(await sweepAttachments(app.platform)).toEqual([]);
      editor = await app.signIn('editor-scjg');
      expect((await upload(bytes)).status).toBe(201);
      expect((await download(bytes)).toString()).toBe(bytes.toString());
    });

    it('that was cut off leaves parts, which are removed a day after they are seen', async () => {
      const bytes = pdfFile(chunkBytes + 5);
      const part = { sha256: sha256(bytes), number: 0, content: bytes.subarray(0, chunkBytes) };
      await app.platform.storage.write((tx) => insertAttachmentChunk(tx, part));
      expect(await sweepAttachments(app.platform)).toEqual([]);
      later(0.5);
      expect(await sweepAttachments(app.platform)).toEqual([]);
      later(1);
      expect(await sweepAttachments(app.platform)).toEqual([{ sha256: sha256(bytes), name: null }]);
      expect(await readAttachmentChunk(app.platform.storage, part)).toBe(null);
    });

    it('stays while a draft names it, and for thirty days after', async () => {
      const bytes = pdfFile(61);
      const { body: blank } = await upload(bytes, '草稿里的.pdf');
      await save({ blank });
      for (let day = 0; day < 40; day += 5) {
        later(5);
        expect(namesOf(await sweepAttachments(app.platform))).not.toContain('草稿里的.pdf');
      }
      editor = await app.signIn('editor-scjg');
      await discard();
      later(28);
      expect(namesOf(await sweepAttachments(app.platform))).not.toContain('草稿里的.pdf');
      later(3);
      expect(namesOf(await sweepAttachments(app.platform))).toEqual(['草稿里的.pdf']);
    });

    it('that is brought again while several nodes sweep it away is there, whole', async () => {
      for (const padding of [71, chunkBytes + 72, 2 * chunkBytes + 73]) {
        const bytes = pdfFile(padding);
        expect((await upload(bytes)).status).toBe(201);
        later(31);
        editor = await app.signIn('editor-scjg');
        const sweep = () => sweepAttachments(app.platform);
        const [again] = await Promise.all([upload(bytes), sweep(), sweep(), sweep()]);
        expect(again.status).toBe(201);
        expect((await download(bytes)).toString()).toBe(bytes.toString());
        await Promise.all([sweep(), sweep()]);
        expect((await download(bytes)).toString()).toBe(bytes.toString());
      }
    });

    it('that a version names stays for good, and the evidence of a case leads to it', async () => {
      const bytes = pdfFile(81);
      const { body: blank } = await upload(bytes, '样表.pdf');
      const { 'if-match': revision } = await save({ blank });
      const words = { revision: Number(revision.slice(1, -1)), statement: '已经盖章', occasion: '补充样表' };
      const submitted = await editor.post(`${draft}/submit`, words);
      expect(submitted.status).toBe(200);
      later(400);
      await sweepAttachments(app.platform);
      const { version, hash } = submitted.body;
      const approver = await app.signIn('centre-approver');
      const address = `/api/rules/service-item/spjy/versions/${version}`;
      expect((await approver.post(`${address}/approve`, { hash })).status).toBe(200);
      const effectiveFrom = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
      expect((await approver.post(`${address}/publish`, { hash, effectiveFrom })).status).toBe(200);
      const clerk = await app.signIn('clerk');
      const { submittedAt: _, ...application } = item.cases[0]?.application ?? {};
      const body = { item: 'spjy', ...application, applicant: { kind: 'person', name: '王小明' } };
      const received = await clerk.post('/api/cases', body, { 'idempotency-key': 'kept' });
      expect(received.status).toBe(201);
      const auditor = await app.signIn('auditor');
      const archive = await fetch(`${app.address}/api/cases/${received.body.id}/evidence?redacted=true`, {
        headers: { cookie: auditor.cookie },
      });
      const files = unzipSync(new Uint8Array(await archive.arrayBuffer()));
      // The file decides nothing, so the archive has its hash, under the seal of the version, and not the file.
      expect(Object.keys(files).filter((name) => name.includes(sha256(bytes)))).toEqual([]);
      const shown = JSON.parse(Buffer.from(files['rules/item.json'] ?? []).toString()) as ServiceItem;
      expect(shown.materials[0]?.samples?.blank?.sha256).toBe(sha256(bytes));
      expect(Buffer.from(files['README.txt'] ?? []).toString()).toContain('/api/attachments/');
      later(4000);
      await sweepAttachments(app.platform);
      expect((await download(bytes)).toString()).toBe(bytes.toString());
    });

    describe('beyond what may be kept is refused with what to do:', () => {
      const big = (n: number) => pdfFile(1.2 * megabyte + n);
      const messages = ({ body }: { body: { errors: { message: string }[] } }) =>
        body.errors.map(({ message }) => message);

      it('what one draft names', async () => {
        later(100);
        await sweepAttachments(app.platform);
        editor = await app.signIn('editor-scjg');
        const { body: blank } = await upload(big(1), '第一份.pdf');
        await save({ blank });
        const refused = await upload(big(2), '第二份.pdf');
        expect([refused.status, refused.body.code]).toEqual([409, 'blocked']);
        expect(messages(refused)).toEqual([
          '这份草稿的样表已有 1.3 MB,加上“第二份.pdf”(1.3 MB)超过上限 2 MB;从草稿里移除不用的样表,或者换一个小一些的文件',
        ]);
        expect(await download(big(2))).toBe(404);
        expect((await upload(big(1))).status).toBe(201);
        await discard();
      });

      it('what one department has brought, until what nobody names is removed', async () => {
        expect((await upload(big(3))).status).toBe(201);
        expect((await upload(big(4))).status).toBe(201);
        const refused = await upload(big(5), '再一份.pdf');
        expect(refused.status).toBe(409);
        expect(messages(refused)).toEqual([
          expect.stringMatching(/^本部门上传的文件已有 .+超过上限 4 MB;.+30 天/),
        ]);
        const others = await app.signIn('editor-yj');
        const code = app.rulesFolder.items.find(({ owner }) => owner === 'yj')?.code ?? '';
        expect((await upload(big(5), '别的部门.pdf', { by: others, code })).status).toBe(201);
        later(31);
        await sweepAttachments(app.platform);
        editor = await app.signIn('editor-scjg');
        expect((await upload(big(5), '再一份.pdf')).status).toBe(201);
      });
    });
  },
  { now: () => now, uploads },
);
