/** How long a version takes to compile, which a node does once when it first meets it. */
import { compile } from '../../server/core/index.ts';
import { race } from './measure.ts';
import type { Row } from './report.ts';
import { noVersions, sampleItem } from './sample-item.ts';

export async function compileRows(): Promise<Row[]> {
  const { documents } = sampleItem(5);
  const { item } = documents;
  const rules = [item.acceptance, item.materials, item.routing, item.limits].flat().length;
  const text = JSON.stringify(item);
  const { speed, ratio } = await race([
    {
      name: 'compile',
      run: (_from, count) => {
        for (let i = 0; i < count; i += 1) compile(documents, noVersions);
      },
    },
    {
      name: 'parse',
      run: (_from, count) => {
        for (let i = 0; i < count; i += 1) JSON.parse(text);
      },
    },
  ]);
  return [
    {
      key: 'compile',
      what: `compiling a version of ${rules} rules`,
      value: 1000 / speed('compile'),
      unit: 'ms',
      goal: { atMost: 20 },
    },
    {
      key: 'compile/parse',
      what: 'compiling, cost against JSON.parse of the item',
      value: ratio('parse', 'compile'),
      unit: '×',
    },
  ];
}
