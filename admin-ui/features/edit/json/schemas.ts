/** The schemas of rule documents, for who edits one as text. Only the JSON view may load this: it is heavy. */
import application from '../../../../schemas/application.json' with { type: 'json' };
import calendar from '../../../../schemas/calendar.json' with { type: 'json' };
import goldenCase from '../../../../schemas/case.json' with { type: 'json' };
import decision from '../../../../schemas/decision.json' with { type: 'json' };
import directory from '../../../../schemas/directory.json' with { type: 'json' };
import event from '../../../../schemas/event.json' with { type: 'json' };
import parameters from '../../../../schemas/parameters.json' with { type: 'json' };
import procedure from '../../../../schemas/procedure.json' with { type: 'json' };
import rule from '../../../../schemas/rule.json' with { type: 'json' };
import serviceItem from '../../../../schemas/service-item.json' with { type: 'json' };
import { documentTextBy } from '../../../../server/core/text/document-text.ts';
import { rootedFiles, type SchemaFiles } from './schema-walk.ts';

export const schemaFiles: SchemaFiles = rootedFiles({
  'application.json': application,
  'calendar.json': calendar,
  'case.json': goldenCase,
  'decision.json': decision,
  'directory.json': directory,
  'event.json': event,
  'parameters.json': parameters,
  'procedure.json': procedure,
  'rule.json': rule,
  'service-item.json': serviceItem,
});

/** As the document lies in a folder. */
export const documentText = documentTextBy([
  serviceItem,
  rule,
  goldenCase,
  application,
  procedure,
  calendar,
  parameters,
  directory,
]);
