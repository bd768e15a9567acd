import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Attachment, ServiceItem } from '../../schemas/generated/types.ts';
import { eachDatabaseApp, type SignedIn, type TestApp } from '../../test/support/app.ts';
import {
  fileTypes,
  jpegFile,
  officeFile,
  pdfFile,
  pngFile,
  zipFile,
} from '../../test/support/sample-files.ts';
import { chunkBytes } from '../commands/versions/attachments/add-attachment.ts';
import { largestFileBytes } from '../core/attachments/file-kinds.ts';
import { createChecks } from '../schemas/index.ts';
import { insertAttachmentChunk, readLedger, verifyLedger } from '../storage/index.ts';

const isAttachment = createChecks().named('service-item.json#/$defs/attachment');
const { pdf, png, jpeg, word } = fileTypes;
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

interface Sent {
  readonly status: number;
  readonly body: Attachment & { code?: string; detail?: string };
}

eachDatabaseApp('An attachment of a material', (started) => {
  let app: TestApp;
  let editor: SignedIn;
  let item: ServiceItem;

  beforeAll(async () => {
    app = started();
    editor = await app.signIn('editor-scjg');
    const found = app.rulesFolder.items.find(({ code }) => code === 'spjy');
    if (!found) throw new Error('spjy is not shipped');
    item = found;
  });

  const addressOf = (name: string, code = 'spjy') =>
    `/api/rules/service-item/${code}/attachments?name=${encodeURIComponent(name)}`;

  async function upload(
    bytes: Buffer,
    { name = '申请书.pdf', type = pdf as string, by = editor, code = 'spjy' } = {},
  ): Promise<Sent> {
    const { cookie, csrfToken } = by;
    const answer = await fetch(app.address + addressOf(name, code), {
      method: 'POST',
      headers: { cookie, 'x-csrf-token': csrfToken, 'content-type': type },
      body: new Uint8Array(bytes),
    });
    return { status: answer.status, body: (await answer.json()) as Sent['body'] };
  }

  const download = async (hash: string, query = '') => {
    const answer = await fetch(`${app.address}/api/attachments/${hash}${query}`);
    return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  it('is kept under its hash, and anybody may fetch it as a file that does nothing', async () => {
    const bytes = pdfFile(2 * chunkBytes);
    const { status, body } = await upload(bytes, { name: '../../申请书\u0007.pdf' });
    expect([status, isAttachment(body)]).toEqual([201, []]);
    expect(body).toEqual({ name: '申请书.pdf', type: pdf, size: bytes.length, sha256: sha256(bytes) });
    const { answer, bytes: fetched } = await download(body.sha256);
    expect([answer.status, fetched.equals(bytes)]).toEqual([200, true]);
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({
      'content-type': pdf,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="attachment.pdf"; filename*=UTF-8''${encodeURIComponent('申请书.pdf')}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const head = await fetch(`${app.address}/api/attachments/${body.sha256}`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)]);
  });

  it.each([
    ['a.png', png, pngFile()],
    ['a.jpeg', jpeg, jpegFile()],
    ['a.docx', word, officeFile('word')],
    ['a.xlsx', fileTypes.excel, officeFile('excel')],
  ])('may be %s', async (name, type, bytes) => {
    expect(await upload(bytes, { name, type })).toEqual({
      status: 201,
      body: { name, type, size: bytes.length, sha256: sha256(bytes) },
    });
  });

  it('is saved under the name that the link gives, if that is of its kind', async () => {
    const { body } = await upload(pdfFile(7));
    const named = async (name: string) => {
      const { answer } = await download(body.sha256, `?name=${encodeURIComponent(name)}`);
      const text = answer.headers.get('content-disposition') ?? '';
      return decodeURIComponent(text.split("''")[1] ?? '');
    };
    expect(await named('占道申请表.pdf')).toBe('占道申请表.pdf');
    for (const name of ['病毒.exe', 'x.pdf.exe', '', '\r\nset-cookie: x=1']) {
      expect(await named(name)).toBe('申请书.pdf');
    }
  });

  it('brought again, by several at once, is one; each time stands in the ledger', async () => {
    const bytes = pdfFile(chunkBytes + 11);
    const answers = await Promise.all([1, 2, 3, 4].map((n) => upload(bytes, { name: `第${n}.pdf` })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect((await download(sha256(bytes))).bytes.equals(bytes)).toBe(true);
    const { storage } = app.platform;
    const entries = await readLedger(storage, { stream: 'rules/service-item/spjy', limit: 100 });
    const added = entries.filter(({ entry }) => (entry as { sha256?: string }).sha256 === sha256(bytes));
    expect(added.map(({ entry, actor }) => [(entry as { type: string }).type, actor])).toEqual(
      Array.from({ length: 4 }, () => ['attachment-added', 'editor-scjg']),
    );
    expect(await verifyLedger(storage, 'rules/service-item/spjy')).toBeNull();
  });

  it('is not there before all of its parts are, and an upload that was cut off is taken up again', async () => {
    const bytes = pdfFile(chunkBytes + 21);
    const hash = sha256(bytes);
    const content = bytes.subarray(0, chunkBytes);
    await app.platform.storage.write((tx) => insertAttachmentChunk(tx, { sha256: hash, number: 0, content }));
    expect((await download(hash)).answer.status).toBe(404);
    expect((await upload(bytes)).status).toBe(201);
    expect((await download(hash)).bytes.equals(bytes)).toBe(true);
  });

  it('that ends before its length leaves nothing', async () => {
    const bytes = pdfFile(2000);
    const { port, hostname } = new URL(app.address);
    const socket = connect(Number(port), hostname);
    const { cookie, csrfToken } = editor;
    const headers = { host: hostname, cookie, 'x-csrf-token': csrfToken, 'content-type': pdf };
    const lines = Object.entries({ ...headers, 'content-length': bytes.length }).map((pair) =>
      pair.join(': '),
    );
    socket.write(`POST ${addressOf('a.pdf')} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    socket.end(bytes.subarray(0, 1000));
    await new Promise((resolve) => socket.once('close', resolve).resume());
    expect((await download(sha256(bytes))).answer.status).toBe(404);
  });

  it('is at most 5 MB, to the byte', async () => {
    const at = pdfFile(largestFileBytes - pdfFile().length);
    expect(at.length).toBe(largestFileBytes);
    expect((await upload(at)).status).toBe(201);
    expect((await download(sha256(at))).bytes.equals(at)).toBe(true);
    const { status, body } = await upload(pdfFile(largestFileBytes - pdfFile().length + 1));
    expect([status, body.code, body.detail]).toEqual([413, 'too-large', '文件不超过 5 MB']);
  });

  describe('is refused, with the reason, when it is', () => {
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const bomb = officeFile('word', { 'word/a.xml': '0'.repeat(60 * 1024 * 1024) });
    it.each<[string, { name: string; type: string; bytes: Buffer; status: number }]>([
      ['an SVG with a script', { name: 'a.svg', type: 'image/svg+xml', bytes: script, status: 415 }],
      ['the same as a PNG', { name: 'a.png', type: png, bytes: script, status: 422 }],
      ['a page', { name: 'a.html', type: 'text/html', bytes: script, status: 415 }],
      ['of another type than its name', { name: 'a.pdf', type: png, bytes: pdfFile(), status: 422 }],
      [
        'a PDF with a page in front',
        { name: 'a.pdf', type: pdf, bytes: Buffer.concat([script, pdfFile()]), status: 422 },
      ],
      [
        'a picture with a program behind',
        { name: 'a.jpg', type: jpeg, bytes: Buffer.concat([jpegFile(), zipFile({ a: 'x' })]), status: 422 },
      ],
      [
        'with macros',
        {
          name: 'a.docx',
          type: word,
          bytes: officeFile('word', { 'word/vbaProject.bin': 'x' }),
          status: 422,
        },
      ],
      ['a bomb', { name: 'a.docx', type: word, bytes: bomb, status: 422 }],
      ['without a name', { name: '../', type: pdf, bytes: pdfFile(), status: 415 }],
      ['empty', { name: 'a.pdf', type: pdf, bytes: Buffer.alloc(0), status: 422 }],
    ])('%s', async (_what, { bytes, status, ...file }) => {
      const answer = await upload(bytes, file);
      expect([answer.status, /[一-龥]/.test(answer.body.detail ?? '')]).toEqual([status, true]);
      expect((await download(sha256(bytes))).answer.status).toBe(404);
    });
  });

  it('is taken from the editors of its department alone', async () => {
    for (const name of ['editor-yj', 'admin', 'clerk', 'auditor', 'centre-approver']) {
      const { status, body } = await upload(pdfFile(31), { by: await app.signIn(name) });
      expect([name, status, body.code]).toEqual([name, 404, 'not-found']);
    }
    const bytes = new Uint8Array(pdfFile(31));
    const anybody = { method: 'POST', headers: { 'content-type': pdf }, body: bytes };
    expect((await fetch(app.address + addressOf('a.pdf'), anybody)).status).toBe(401);
    const { cookie } = editor;
    const without = { ...anybody, headers: { ...anybody.headers, cookie } };
    expect((await fetch(app.address + addressOf('a.pdf'), without)).status).toBe(403);
    expect((await download(sha256(pdfFile(31)))).answer.status).toBe(404);
  });

  it.each(['', 'x', '0'.repeat(63), 'G'.repeat(64), '0'.repeat(64), '..%2f..%2fetc'])(
    'that nobody brought is not found: %j',
    async (hash) => expect((await download(hash)).answer.status).toBe(404),
  );

  it('that is missing or different keeps the draft from being submitted', async () => {
    const { body: blank } = await upload(pdfFile(41));
    const missing = { ...blank, sha256: '0'.repeat(64) };
    const [first, ...others] = item.materials;
    const path = '/api/rules/service-item/spjy/draft';
    const words = { statement: '已经盖章', occasion: '补充样表' };
    let tag = {};
    const submitWith = async (samples: object) => {
      const saved = await editor.put(path, { ...item, materials: [{ ...first, samples }, ...others] }, tag);
      expect([
        saved.status,
        saved.body.findings?.filter(({ severity }: { severity: string }) => severity === 'error'),
      ]).toEqual([200, []]);
      tag = { 'if-match': `"${saved.body.revision}"` };
      return editor.post(`${path}/submit`, { revision: saved.body.revision, ...words });
    };
    const refused = await submitWith({ blank: { ...blank, size: blank.size + 1 }, filled: missing });
    expect([refused.status, refused.body.code]).toEqual([409, 'blocked']);
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/materials/0/samples/blank',
      '/materials/0/samples/filled',
    ]);
    expect((await submitWith({ blank })).status).toBe(200);
  });
});
