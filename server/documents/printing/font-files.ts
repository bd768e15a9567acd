/** Where the two weights are on disk. The package is only data; nothing of it is loaded here. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const FONT_FAMILY = 'NotoSansHans';

export interface FontFiles {
  regular: string;
  bold: string;
}

export function fontFiles(): FontFiles {
  const entry = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');
  const folder = join(dirname(entry), '..', 'fonts');
  return {
    regular: join(folder, `${FONT_FAMILY}-Regular.otf`),
    bold: join(folder, `${FONT_FAMILY}-Bold.otf`),
  };
}
