import { ConnectionAcquireTimeoutError, ConnectionError } from 'sequelize';

/**
 * What a failed statement means for its transaction, as long as it was not the COMMIT:
 * `retry` – it is rolled back (or never began) and may be run again as a whole; `permanent` – running it again would fail again.
 */
export type Failure = 'retry' | 'permanent';

/** Deadlock, lock wait timeout, row changed since read, Galera node not ready; too many connections, server going down, killed, statement timeout. */
const retriedNumbers = new Set([1213, 1205, 1020, 1047, 1040, 1203, 1053, 1927, 2006, 2013, 1969, 3024]);

const retriedCodes = new Set([
  'SQLITE_BUSY',
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
]);

/** Wrong password, unknown database: to wait does not help. */
const permanentNumbers = new Set([1044, 1045, 1049, 1698]);

export function classifyFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return 'permanent';
  const { errno, code, fatal } = driverErrorOf(error);
  if (errno !== undefined && permanentNumbers.has(errno)) return 'permanent';
  if (errno !== undefined && retriedNumbers.has(errno)) return 'retry';
  if (code !== undefined && retriedCodes.has(code)) return 'retry';
  // mysql2 marks what ended the connection; a connection that is already closed has no code at all.
  const lost =
    fatal === true || error instanceof ConnectionError || error instanceof ConnectionAcquireTimeoutError;
  return lost ? 'retry' : 'permanent';
}

interface DriverError {
  readonly errno?: number;
  readonly code?: string;
  readonly fatal?: boolean;
}

/** Sequelize keeps the driver's error in `original`. */
function driverErrorOf(error: Error): DriverError {
  const original = (error as { original?: unknown }).original;
  return (original instanceof Error ? original : error) as DriverError;
}
