import { expect, it } from 'vitest';
import { formOf, shippedItems } from '../../../test/support/documents.ts';
import { draftAgain } from './again.ts';

it('takes over all that was entered, but no number of a person that is shown in part alone', () => {
  for (const { form, cases, code } of shippedItems) {
    const numbers = Object.entries(form.schema.properties).flatMap(([key, { format }]) =>
      format === 'idcard' || format === 'mobile' ? [key] : [],
    );
    for (const { application } of cases) {
      const draft = draftAgain(application, form);
      const kept = Object.keys(application.form).filter((key) => !numbers.includes(key));
      expect(Object.keys(draft.form), code).toEqual(kept);
      expect(draft.materials).toEqual(application.materials ?? {});
      expect(draft.submittedAt).toBeNull();
    }
  }
});

it('leaves such numbers out of the rows of a list too', () => {
  const form = formOf({
    partners: {
      title: '合伙人',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          name: { title: '姓名', type: 'string' },
          id: { title: '身份证号', type: 'string', format: 'idcard' },
        },
        additionalProperties: false,
      },
    },
  });
  const partners = [{ name: '张三', id: '350***********44' }];
  const again = draftAgain({ channel: 'window', submittedAt: '2026-01-01T09:00', form: { partners } }, form);
  expect(again.form).toEqual({ partners: [{ name: '张三' }] });
});
