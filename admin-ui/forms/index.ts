/**
 * The one home of rjsf: draws the form of an item (ItemForm) and the flat facts of rule documents (SchemaForm) from their JSON
 * Schema and uiSchema, in our own look.
 * It shows the problems it is given and judges nothing; what is typed comes out normalised (half-width digits, capital X).
 * SchemaForm is imported by its own file: the clerk's page must not load the schemas that it draws from.
 * No other folder imports @rjsf. Start at ItemForm.tsx, then theme.ts.
 */
export { fieldElementId, ItemForm } from './ItemForm.tsx';
