/** How much may be uploaded. */
import { fault, type Reading, setting } from './config-reading.ts';

/** Bytes. */
export interface UploadLimits {
  /** What a department has brought and is kept. */
  readonly department: number;
  /** What one draft refers to. */
  readonly draft: number;
}

const megabyte = 1024 * 1024;
export const defaultUploadLimits: UploadLimits = { department: 1024 * megabyte, draft: 100 * megabyte };

export function uploadLimitsOf(reading: Reading): UploadLimits {
  return {
    department: megabytesOf(reading, 'ONEWINDOW_DEPARTMENT_UPLOAD_MB') ?? defaultUploadLimits.department,
    draft: megabytesOf(reading, 'ONEWINDOW_DRAFT_UPLOAD_MB') ?? defaultUploadLimits.draft,
  };
}

function megabytesOf(reading: Reading, name: string): number | undefined {
  const text = setting(reading, name);
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text) * megabyte;
  return fault(reading, name, {
    zh: '应为 1 到 9999999 的整数,单位 MB',
    en: 'expected an integer from 1 to 9999999, in MB',
  });
}
