import application from '../../schemas/application.json' with { type: 'json' };
import calendar from '../../schemas/calendar.json' with { type: 'json' };
import goldenCase from '../../schemas/case.json' with { type: 'json' };
import decision from '../../schemas/decision.json' with { type: 'json' };
import directory from '../../schemas/directory.json' with { type: 'json' };
import event from '../../schemas/event.json' with { type: 'json' };
import parameters from '../../schemas/parameters.json' with { type: 'json' };
import problem from '../../schemas/problem.json' with { type: 'json' };
import procedure from '../../schemas/procedure.json' with { type: 'json' };
import rule from '../../schemas/rule.json' with { type: 'json' };
import serviceItem from '../../schemas/service-item.json' with { type: 'json' };

/** By file name, which is also each schema's `$id`. */
export const schemaFiles = {
  'application.json': application,
  'calendar.json': calendar,
  'case.json': goldenCase,
  'decision.json': decision,
  'directory.json': directory,
  'event.json': event,
  'parameters.json': parameters,
  'problem.json': problem,
  'procedure.json': procedure,
  'rule.json': rule,
  'service-item.json': serviceItem,
} as const;
