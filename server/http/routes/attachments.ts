import { addAttachment } from '../../commands/versions/attachments/add-attachment.ts';
import { openAttachment } from '../../commands/versions/attachments/read-attachment.ts';
import { fileKinds, kindOfName, largestFileBytes, shownName } from '../../core/attachments/file-kinds.ts';
import { Refused } from '../../errors.ts';
import { personOf, type RouteRequest, route } from '../route.ts';
import { ref, text } from '../schemas/shapes.ts';
import { documentAddress } from './rule-address.ts';

const tag = '附件';
const fileName = text(
  { title: '文件名', description: '带扩展名。' },
  { minLength: 1, maxLength: 1000, examples: ['申请表.pdf', '示例.docx', '样张.png'] },
);

function typeOf({ header }: RouteRequest<unknown>): string {
  return (header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Any name may follow from a link, so the one that is asked for has to be of this kind. */
function savedAs({ query }: RouteRequest<unknown>, stored: { name: string; type: string }): string {
  const asked = shownName(query.name ?? '');
  return kindOfName(asked)?.type === stored.type ? asked : stored.name;
}

function disposition(name: string): string {
  const plain = `attachment.${name.split('.').at(-1)}`;
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

export const attachmentRoutes = [
  route<Buffer>({
    method: 'post',
    path: '/api/rules/service-item/{code}/attachments',
    summary: '上传一个样表或填写示例:PDF、Word、Excel、PNG、JPEG,不超过 5 MB。正文就是文件。',
    tag,
    access: 'attachment.write',
    hidden: true,
    writes: true,
    query: { name: fileName },
    upload: { types: fileKinds.map(({ type }) => type), mostBytes: largestFileBytes },
    answers: { 201: ref('service-item.json#/$defs/attachment') },
    errors: ['not-found', 'blocked'],
    handle: async (platform, request) => {
      const { name } = request.query;
      if (name === undefined)
        throw new Refused('malformed-request', { detail: '用 ?name= 写明文件名,带扩展名' });
      const address = documentAddress({ ...request, params: { ...request.params, kind: 'service-item' } });
      const upload = { ...address, name, type: typeOf(request), bytes: request.body };
      const json = await addAttachment(platform, upload, personOf(request));
      return { status: 201, json, headers: { location: `/api/attachments/${json.sha256}` } };
    },
  }),
  route({
    method: 'get',
    path: '/api/attachments/{sha256}',
    summary: '一个附件的内容;同一个网址永远是同样的内容。',
    tag,
    access: 'open',
    query: { name: text({ title: '文件名', description: '保存时用的名称,扩展名应与格式一致。' }) },
    answers: { 200: null },
    errors: ['not-found'],
    handle: async ({ storage }, request) => {
      const found = await openAttachment(storage, request.params.sha256 ?? '');
      return {
        content: { type: found.type, data: found.content(), bytes: found.size },
        headers: {
          'content-disposition': disposition(savedAs(request, found)),
          // If it is shown after all, it may do nothing.
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
          'cache-control': 'public, max-age=31536000, immutable',
        },
      };
    },
  }),
];
