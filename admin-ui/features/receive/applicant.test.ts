import { expect, it } from 'vitest';
import type { ShownItem } from '../../api/types.ts';
import { applicantFrom, applicantOf, isComplete } from './applicant.ts';

const item = {
  subjects: ['person', 'organisation'],
  form: {
    schema: {
      properties: {
        code: { title: '代码', type: 'string', format: 'uscc' },
        who: { title: '身份证号', type: 'string', format: 'idcard' },
        tel: { title: '电话', type: 'string', format: 'mobile' },
      },
    },
  },
} as unknown as ShownItem; // only what is read

it('takes over from the form what it already says, by format, and sends only what applies', () => {
  const organisation = applicantFrom(item, {
    code: '92350299MA00CD34XX',
    who: '350299198806150112',
    tel: '13800000000',
  });
  expect(organisation).toMatchObject({ kind: 'organisation', uscc: '92350299MA00CD34XX', idNumber: '' });
  expect(isComplete(organisation)).toBe(false);
  expect(applicantOf({ ...organisation, name: ' 滨湖小馆 ' })).toEqual({
    kind: 'organisation',
    name: '滨湖小馆',
    uscc: '92350299MA00CD34XX',
    phone: '13800000000',
  });
  expect(applicantFrom(item, { who: '350299198806150112' })).toMatchObject({
    kind: 'person',
    idNumber: '350299198806150112',
  });
});

it('an agent is complete with name, identity number and phone', () => {
  const entry = { ...applicantFrom(item, {}), name: '张三', hasAgent: true };
  expect(isComplete(entry)).toBe(false);
  expect(isComplete({ ...entry, agent: { name: '李四', idNumber: '1', phone: '2' } })).toBe(true);
});
