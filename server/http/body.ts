/** Reads a request's JSON: media type, size, UTF-8, a scan for what is dangerous, then the parser. */
import { type Request, type RequestHandler, type Response, raw } from 'express';
import { type ErrorCode, Refused } from '../errors.ts';
import { documentNodes, type JsonFault, jsonLimits, scanJson } from './scan-json.ts';

const largestBytes = 1_048_576;

// Compressed bodies are refused: nothing of ours sends them, and a small one may hide a large one.
const reading = (limit: number) => raw({ type: () => true, limit, inflate: false });
const readRaw = reading(largestBytes);

const jsonType = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?;?\s*$/i;

/** A reader of JSON. It throws Refused `unsupported-media-type`, `too-large`, `malformed-body`. */
export function jsonReader(size: 'ordinary' | 'document' = 'ordinary') {
  const mostNodes = size === 'document' ? documentNodes : jsonLimits.nodes;
  return (req: Request, res: Response): Promise<unknown> => readJson(req, res, mostNodes);
}

async function readJson(req: Request, res: Response, mostNodes: number): Promise<unknown> {
  if (!jsonType.test(req.headers['content-type'] ?? '')) throw new Refused('unsupported-media-type');
  const text = decoded(await readBytes(readRaw, req, res));
  const fault = scanJson(text, mostNodes);
  if (fault !== undefined) throw refusedFault(fault, mostNodes);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused('malformed-body', { detail: '正文不是合格的 JSON' });
  }
}

/** Reads the bytes of a file, up to so many of them. */
export function uploadReader(mostBytes: number): (req: Request, res: Response) => Promise<Buffer> {
  const read = reading(mostBytes);
  return async (req, res) => {
    try {
      return await readBytes(read, req, res);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      throw new Refused(error.code, { detail: uploadDetails[error.code] ?? '文件没有传完,请再传一次' });
    }
  };
}

const uploadDetails: Partial<Record<ErrorCode, string>> = {
  'too-large': '文件不超过 5 MB',
  'unsupported-media-type': '文件不压缩发送',
};

function readBytes(read: RequestHandler, req: Request, res: Response): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    read(req, res, (error?: unknown) => {
      if (error) reject(new Refused(codeOf((error as { type?: string }).type)));
      else if (Buffer.isBuffer(req.body)) resolve(req.body);
      else reject(new Refused('malformed-body', { detail: '正文是空的' }));
    });
  });
}

/** body-parser's own words for what went wrong. */
function codeOf(type: string | undefined): ErrorCode {
  if (type === 'entity.too.large') return 'too-large';
  return type === 'encoding.unsupported' ? 'unsupported-media-type' : 'malformed-body';
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoded(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Refused('malformed-body', { detail: '正文不是合格的 UTF-8' });
  }
}

const faultDetails: Readonly<Record<JsonFault, [ErrorCode, string]>> = {
  'too-deep': ['too-large', `嵌套超过 ${jsonLimits.depth} 层`],
  'too-many-values': ['too-large', '值太多'],
  'array-too-long': ['too-large', `清单超过 ${jsonLimits.arrayItems} 项`],
  'string-too-long': ['too-large', `文字超过 ${jsonLimits.stringLength} 字`],
  'number-out-of-range': ['malformed-body', '数字的绝对值超过 2 的 53 次方'],
  'reserved-key': ['malformed-body', '不接受名为 __proto__、constructor 或 prototype 的键'],
  'duplicate-key': ['malformed-body', '同一个对象里有重复的键'],
  'lone-surrogate': ['malformed-body', '文字里有不成对的代理字符'],
  'nul-character': ['malformed-body', '文字里有空字符(U+0000)'],
};

function refusedFault(fault: JsonFault, mostNodes: number): Refused {
  const [code, words] = faultDetails[fault];
  const detail = fault === 'too-many-values' ? `超过 ${mostNodes} 个值` : words;
  return new Refused(code, { detail });
}
