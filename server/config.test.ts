import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigFaults, readConfig } from './config.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onewindow-config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const embedded = () => ({ DATABASE_URL: `sqlite:${join(folder, 'a.sqlite')}` });
const pem = () =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigFaults) return error.faults;
    throw error;
  }
  return [];
}

describe('the settings', () => {
  it('have the defaults of a demonstration on the embedded database', () => {
    expect(readConfig(embedded())).toMatchObject({
      ...{ host: '127.0.0.1', port: 3000, mode: 'demo', rateLimit: true, timeZone: 'Asia/Shanghai' },
      ...{ demoPassword: undefined, publicUrl: undefined },
      uploads: { department: 1024 * 1024 * 1024, draft: 100 * 1024 * 1024 },
    });
  });

  it('are those of production on another database', () => {
    const env = {
      DATABASE_URL: 'mysql://u:p@db:3306/onewindow',
      ONEWINDOW_SECRET_KEY: randomBytes(32).toString('hex'),
      ONEWINDOW_SIGNING_KEY: pem(),
    };
    expect(readConfig(env)).toMatchObject({ mode: 'production', port: 3000 });
  });

  it('are told all at once when they are wrong, in Chinese and English', () => {
    const faults = faultsOf({
      ...{
        PORT: '70000',
        DATABASE_URL: 'postgres://x',
        ONEWINDOW_MODE: 'test',
        ONEWINDOW_RATE_LIMIT: 'maybe',
      },
      ...{
        ONEWINDOW_TIMEZONE: 'Europe/Berlin',
        ONEWINDOW_PUBLIC_URL: 'ftp://x',
        ONEWINDOW_DEMO_PASSWORD: 'x',
      },
    });
    const named = faults.map((fault) => fault.split(':', 1)[0]);
    expect(named).toEqual(
      expect.arrayContaining([
        ...['PORT', 'DATABASE_URL', 'ONEWINDOW_MODE', 'ONEWINDOW_RATE_LIMIT', 'ONEWINDOW_TIMEZONE'],
        ...['ONEWINDOW_PUBLIC_URL', 'ONEWINDOW_DEMO_PASSWORD'],
      ]),
    );
    for (const fault of faults) expect(fault).toMatch(/[一-鿿].* \/ [a-z]/);
  });

  it('ask for both keys in production', () => {
    const faults = faultsOf({ ...embedded(), ONEWINDOW_MODE: 'production' });
    expect(faults.map((fault) => fault.split(':', 1)[0])).toEqual([
      'ONEWINDOW_SECRET_KEY',
      'ONEWINDOW_SIGNING_KEY',
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('say who is told of what happens, and with what secret it is signed', () => {
    expect(readConfig(embedded()).webhook).toBeUndefined();
    const webhook = { url: 'https://bus.example/hook', secret: 'x'.repeat(32) };
    const env = {
      ...embedded(),
      ONEWINDOW_WEBHOOK_URL: webhook.url,
      ONEWINDOW_WEBHOOK_SECRET: webhook.secret,
    };
    expect(readConfig(env).webhook).toEqual(webhook);
    expect(faultsOf({ ...env, ONEWINDOW_WEBHOOK_SECRET: 'short' })).toHaveLength(1);
    expect(faultsOf({ ...env, ONEWINDOW_WEBHOOK_URL: 'file:///etc/passwd' })).toHaveLength(1);
  });

  it('say in MB how much may be uploaded', () => {
    const env = { ...embedded(), ONEWINDOW_DEPARTMENT_UPLOAD_MB: '20', ONEWINDOW_DRAFT_UPLOAD_MB: '5' };
    expect(readConfig(env).uploads).toEqual({ department: 20 * 1024 * 1024, draft: 5 * 1024 * 1024 });
    for (const wrong of ['0', '-1', '1.5', '10 MB'])
      expect(faultsOf({ ...env, ONEWINDOW_DRAFT_UPLOAD_MB: wrong })).toHaveLength(1);
  });

  it.each(['UTC', 'Asia/Nowhere', '+09:00'])(
    'refuse the time zone %s, on which the clocks do not count',
    (zone) => {
      expect(faultsOf({ ...embedded(), ONEWINDOW_TIMEZONE: zone })).toHaveLength(1);
    },
  );
});

describe('the keys of a demonstration', () => {
  it('are made once, beside the database, for their owner alone', () => {
    const first = readConfig(embedded());
    const files = readdirSync(folder);
    expect(files.sort()).toEqual(['onewindow-secret.key', 'onewindow-signing.key']);
    for (const file of files) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    const second = readConfig(embedded());
    expect(second.secretKey).toEqual(first.secretKey);
    expect(second.signer.publicKey.keyId).toBe(first.signer.publicKey.keyId);
  });

  it('give way to those of the settings', () => {
    const secretKey = randomBytes(32);
    const read = readConfig({ ...embedded(), ONEWINDOW_SECRET_KEY: secretKey.toString('base64') });
    expect(read.secretKey).toEqual(secretKey);
    expect(readdirSync(folder)).toEqual(['onewindow-signing.key']);
  });

  it.each([
    ['ONEWINDOW_SECRET_KEY', 'short'],
    ['ONEWINDOW_SECRET_KEY', randomBytes(31).toString('hex')],
    ['ONEWINDOW_SIGNING_KEY', 'not a key'],
    ['ONEWINDOW_SIGNING_KEY', randomBytes(31).toString('base64')],
  ])('are refused when %s is no such key', (name, value) => {
    const faults = faultsOf({ ...embedded(), [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(name);
    expect(faults[0]).not.toContain(value);
  });

  it('may be a PEM on one line, or a seed of 32 bytes', () => {
    const onOneLine = pem().trim().replaceAll('\n', '\\n');
    const seed = randomBytes(32).toString('base64');
    for (const key of [onOneLine, seed, 'ab'.repeat(32)]) {
      expect(readConfig({ ...embedded(), ONEWINDOW_SIGNING_KEY: key }).signer.publicKey.algorithm).toBe(
        'ed25519',
      );
    }
  });

  it('are of SM2 when the setting says so', () => {
    const env = { ...embedded(), ONEWINDOW_SIGNATURE: 'sm2' };
    const made = readConfig(env).signer.publicKey;
    expect(made.algorithm).toBe('sm2');
    expect(readConfig(env).signer.publicKey.keyId).toBe(made.keyId);
    expect(readConfig({ ...env, ONEWINDOW_SIGNING_KEY: 'ab'.repeat(32) }).signer.publicKey.algorithm).toBe(
      'sm2',
    );
    for (const key of ['ab', pem(), '0'.repeat(64)])
      expect(faultsOf({ ...env, ONEWINDOW_SIGNING_KEY: key })).toHaveLength(1);
    expect(faultsOf({ ...env, ONEWINDOW_SIGNATURE: 'rsa' })).toHaveLength(1);
  });
});

describe('the proxies that are trusted', () => {
  it('are none, or those that are named', () => {
    expect(readConfig(embedded()).trustedProxies).toEqual([]);
    const named = { ...embedded(), ONEWINDOW_TRUSTED_PROXIES: 'loopback, 10.0.0.0/24,fd00::1' };
    expect(readConfig(named).trustedProxies).toEqual(['loopback', '10.0.0.0/24', 'fd00::1']);
  });

  it.each(['true', '1', '0.0.0.0/0', '10.0.0.0/33', 'proxy.example', '10.0.0.1/8/9'])(
    'are not “%s”',
    (value) => {
      expect(faultsOf({ ...embedded(), ONEWINDOW_TRUSTED_PROXIES: value })).toHaveLength(1);
    },
  );
});

describe('the folder of checkpoints', () => {
  it('is beside the embedded database unless another is named', () => {
    expect(readConfig(embedded()).checkpointFolder).toBe(join(folder, 'checkpoints'));
    const elsewhere = { ...embedded(), ONEWINDOW_CHECKPOINT_FOLDER: '/mnt/kept' };
    expect(readConfig(elsewhere).checkpointFolder).toBe('/mnt/kept');
  });
});
