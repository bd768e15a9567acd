/** How rule documents stand in a folder: in the one way that the core writes them, by our own schemas. */
import { documentTextBy } from '../core/text/document-text.ts';
import { schemaFiles } from '../schemas/schema-files.ts';

/** @param document any JSON value; the text ends with a line break */
export const documentText: (document: unknown) => string = documentTextBy(
  (
    [
      'service-item.json',
      'rule.json',
      'case.json',
      'application.json',
      'procedure.json',
      'calendar.json',
      'parameters.json',
      'directory.json',
    ] as const
  ).map((file) => schemaFiles[file]),
);
