import type { TemplatesType } from '@rjsf/utils';
import { ArrayItem } from './templates/ArrayItem.tsx';
import { ArrayRows } from './templates/ArrayRows.tsx';
import { FieldFrame } from './templates/FieldFrame.tsx';
import { FieldGrid } from './templates/FieldGrid.tsx';
import { ChoiceWidget } from './widgets/ChoiceWidget.tsx';
import { DateWidget } from './widgets/DateWidget.tsx';
import { IdentifierWidget } from './widgets/IdentifierWidget.tsx';
import { LocalDateTimeWidget } from './widgets/LocalDateTimeWidget.tsx';
import { TypedInput } from './widgets/TypedInput.tsx';
import { YesNoWidget } from './widgets/YesNoWidget.tsx';

/** What we draw ourselves; anything else a uiSchema may ask for comes from rjsf's antd theme. */
export const templates: Partial<TemplatesType> = {
  FieldTemplate: FieldFrame,
  ObjectFieldTemplate: FieldGrid,
  ArrayFieldTemplate: ArrayRows,
  ArrayFieldItemTemplate: ArrayItem,
  BaseInputTemplate: TypedInput,
};

/** By rjsf's names, and by our own formats (`idcard`, `uscc`, `mobile`, `local-date-time`). */
export const widgets = {
  CheckboxWidget: YesNoWidget,
  SelectWidget: ChoiceWidget,
  RadioWidget: ChoiceWidget,
  CheckboxesWidget: ChoiceWidget,
  DateWidget,
  idcard: IdentifierWidget,
  uscc: IdentifierWidget,
  mobile: IdentifierWidget,
  'local-date-time': LocalDateTimeWidget,
};
