/** What `npm run generate` writes into checks.js: ajv's own functions, made ahead. */
import type { ValidateFunction } from 'ajv/dist/2020.js';

export const serviceItem: ValidateFunction;
export const procedure: ValidateFunction;
export const calendar: ValidateFunction;
export const parameters: ValidateFunction;
export const directory: ValidateFunction;
