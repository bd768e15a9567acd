import { ConnectionRefusedError, DatabaseError } from 'sequelize';
import { describe, expect, it } from 'vitest';
import { UniqueViolation } from '../errors.ts';
import { classifyFailure } from './failures.ts';

const driverError = (details: object) => Object.assign(new Error('from the driver'), { sql: '' }, details);
const bySequelize = (details: object) => new DatabaseError(driverError(details));

describe('A failure', () => {
  it.each([
    { errno: 1213 },
    { errno: 1205 },
    { errno: 1020 },
    { errno: 1047 },
    { errno: 1969 },
    { code: 'SQLITE_BUSY' },
    { code: 'ECONNRESET' },
    { code: 'PROTOCOL_CONNECTION_LOST', fatal: true },
    { fatal: true },
  ])('of the driver like %j lets the whole transaction be run again', (details) => {
    expect(classifyFailure(bySequelize(details))).toBe('retry');
    expect(classifyFailure(driverError(details))).toBe('retry');
  });

  it('to connect lets it be run again, unless the password or the database is wrong', () => {
    const refused = (details: object) => new ConnectionRefusedError(driverError(details));
    expect(classifyFailure(refused({ code: 'ECONNREFUSED', fatal: true }))).toBe('retry');
    expect(classifyFailure(refused({ errno: 1045, fatal: true }))).toBe('permanent');
    expect(classifyFailure(refused({ errno: 1049, fatal: true }))).toBe('permanent');
  });

  it.each([
    new TypeError('a mistake of ours'),
    new UniqueViolation({ table: 'users', columns: ['name'] }),
    bySequelize({ errno: 1062 }),
    bySequelize({ errno: 1406 }),
    bySequelize({ errno: 1180 }),
    bySequelize({ code: 'SQLITE_CONSTRAINT' }),
    'not even an error',
  ])('like %s would fail again', (error) => {
    expect(classifyFailure(error)).toBe('permanent');
  });
});
