/**
 * The settings of a start, from the environment. The only reader of process.env; every fault is named at once, in
 * Chinese and English, before anything is opened.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, join } from 'node:path';
import { peopleSettingsOf, providerSettingsOf } from './config-people.ts';
import { type Environment, fault, type Reading, setting, switchOf } from './config-reading.ts';
import { type UploadLimits, uploadLimitsOf } from './config-uploads.ts';
import { type WebhookSettings, webhookOf } from './config-webhook.ts';
import type { SignatureAlgorithm, Signer } from './ledger/signatures/signature.ts';
import type { IdentityProviderSettings } from './people/identity-provider.ts';
import type { PeopleSettings } from './people/settings.ts';
import { decodeSecretKey, decodeSigningKey, decodeSm2Key } from './secret-keys.ts';

export type Mode = 'demo' | 'production';

export interface Config {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly databaseUrl: string;
  readonly mode: Mode;
  /** Undefined: made at random when the demo people are made. */
  readonly demoPassword: string | undefined;
  readonly timeZone: string;
  readonly rateLimit: boolean;
  /** Asks for confirmed citations and a known impact before a version is submitted. */
  readonly strictPublishing: boolean;
  readonly people: PeopleSettings;
  readonly uploads: UploadLimits;
  /** Undefined where nobody is told of what happens. */
  readonly webhook: WebhookSettings | undefined;
  /** Undefined where people sign in here alone. */
  readonly oidc: IdentityProviderSettings | undefined;
  /** 32 bytes, under which the keys of personal data are wrapped. */
  readonly secretKey: Buffer;
  /** The one before, while it is being replaced. */
  readonly previousSecretKey: Buffer | undefined;
  /** Signs the checkpoints of the ledger. */
  readonly signer: Signer;
  /** Where checkpoints are kept outside the database. */
  readonly checkpointFolder: string;
  /** Addresses of the proxies whose X-Forwarded-For says who asks; none: whoever connects asks. */
  readonly trustedProxies: readonly string[];
  /** Undefined: the address it listens on. */
  readonly publicUrl: string | undefined;
}

/** Settings that cannot be started with, one message each. */
export class ConfigFaults extends Error {
  override readonly name = 'ConfigFaults';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

function portOf(reading: Reading): number {
  const text = setting(reading, 'PORT') ?? '3000';
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  fault(reading, 'PORT', { zh: '应为 0 到 65535 的整数', en: 'expected an integer from 0 to 65535' });
  return 0;
}

function databaseUrlOf(reading: Reading): string {
  const url = setting(reading, 'DATABASE_URL') ?? 'sqlite:data/onewindow.sqlite';
  if (!/^(sqlite:.+|(mysql|mariadb):\/\/.+@.+\/.+)$/.test(url)) {
    fault(reading, 'DATABASE_URL', {
      zh: '应为 sqlite:文件 或 mysql://用户:密码@主机:端口/库',
      en: 'expected sqlite:path or mysql://user:password@host:port/database',
    });
  }
  return url;
}

function modeOf(reading: Reading, databaseUrl: string): Mode {
  const text =
    setting(reading, 'ONEWINDOW_MODE') ?? (databaseUrl.startsWith('sqlite:') ? 'demo' : 'production');
  if (text === 'demo' || text === 'production') return text;
  fault(reading, 'ONEWINDOW_MODE', { zh: '应为 demo 或 production', en: 'expected demo or production' });
  return 'production';
}

/** The core counts on the site's fixed offset; a zone with another one would print wrong due dates. */
function timeZoneOf(reading: Reading): string {
  const zone = setting(reading, 'ONEWINDOW_TIMEZONE') ?? 'Asia/Shanghai';
  const offsetAt = (instant: string): string | undefined => {
    try {
      const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
      return format.formatToParts(new Date(instant)).find(({ type }) => type === 'timeZoneName')?.value;
    } catch {
      return undefined;
    }
  };
  if (
    [offsetAt('2025-01-15T00:00:00Z'), offsetAt('2025-07-15T00:00:00Z')].some(
      (offset) => offset !== 'GMT+08:00',
    )
  ) {
    fault(reading, 'ONEWINDOW_TIMEZONE', {
      zh: '应为全年东八区的时区,例如 Asia/Shanghai',
      en: 'expected a time zone that is UTC+8 all year, such as Asia/Shanghai',
    });
  }
  return zone;
}

function publicUrlOf(reading: Reading): string | undefined {
  const text = setting(reading, 'ONEWINDOW_PUBLIC_URL');
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && (url.protocol === 'http:' || url.protocol === 'https:') && !url.search && !url.hash) {
    return text.replace(/\/+$/, '');
  }
  return fault(reading, 'ONEWINDOW_PUBLIC_URL', {
    zh: '应为 http:// 或 https:// 开头的网址',
    en: 'expected an http:// or https:// address',
  });
}

/** Never all: whoever may name their own address never waits, and makes others wait. */
function trustedProxiesOf(reading: Reading): string[] {
  const listed = (setting(reading, 'ONEWINDOW_TRUSTED_PROXIES') ?? '').split(',').map((each) => each.trim());
  const proxies = listed.filter(Boolean);
  const isProxy = (each: string): boolean => {
    const [address = '', bits, ...rest] = each.split('/');
    const most = isIP(address) === 4 ? 32 : 128;
    const isMask = bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most);
    return each === 'loopback' || (isIP(address) !== 0 && isMask && rest.length === 0);
  };
  if (proxies.every(isProxy)) return proxies;
  fault(reading, 'ONEWINDOW_TRUSTED_PROXIES', {
    zh: '应为代理的地址,用逗号分开,例如 loopback,10.0.0.5 或 10.0.0.0/24',
    en: 'expected addresses of proxies separated by commas, such as loopback,10.0.0.5 or 10.0.0.0/24',
  });
  return [];
}

function previousSecretKeyOf(reading: Reading): Buffer | undefined {
  const text = setting(reading, 'ONEWINDOW_PREVIOUS_SECRET_KEY');
  if (text === undefined) return undefined;
  return decodeSecretKey(text) ?? fault(reading, 'ONEWINDOW_PREVIOUS_SECRET_KEY', secretKeyKind.expected);
}

function demoPasswordOf(reading: Reading): string | undefined {
  const password = reading.env.ONEWINDOW_DEMO_PASSWORD || undefined;
  if (password === undefined || (password.length >= 4 && password.length <= 200)) return password;
  return fault(reading, 'ONEWINDOW_DEMO_PASSWORD', {
    zh: '应为 4 到 200 个字符',
    en: 'expected 4 to 200 characters',
  });
}

interface KeyKind<Key> {
  readonly variable: string;
  readonly file: string;
  readonly make: () => string;
  readonly decode: (text: string) => Key | undefined;
  readonly expected: { zh: string; en: string };
}

const secretKeyKind: KeyKind<Buffer> = {
  variable: 'ONEWINDOW_SECRET_KEY',
  file: 'onewindow-secret.key',
  make: () => randomBytes(32).toString('base64'),
  decode: decodeSecretKey,
  expected: { zh: '应为 32 字节,写作 base64 或十六进制', en: 'expected 32 bytes as base64 or hexadecimal' },
};

const signingKeyKinds: Readonly<Record<SignatureAlgorithm, KeyKind<Signer>>> = {
  ed25519: {
    variable: 'ONEWINDOW_SIGNING_KEY',
    file: 'onewindow-signing.key',
    make: () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    decode: decodeSigningKey,
    expected: {
      zh: '应为 Ed25519 私钥(PKCS#8 的 PEM,或其 base64)',
      en: 'expected an Ed25519 private key (PKCS#8 as PEM or base64)',
    },
  },
  sm2: {
    variable: 'ONEWINDOW_SIGNING_KEY',
    file: 'onewindow-signing-sm2.key',
    make: () => randomBytes(32).toString('hex'),
    decode: decodeSm2Key,
    expected: {
      zh: '应为 SM2 私钥(64 位十六进制)',
      en: 'expected an SM2 private key of 64 hexadecimal digits',
    },
  },
};

function signatureOf(reading: Reading): SignatureAlgorithm {
  const text = setting(reading, 'ONEWINDOW_SIGNATURE') ?? 'ed25519';
  if (text === 'ed25519' || text === 'sm2') return text;
  fault(reading, 'ONEWINDOW_SIGNATURE', { zh: '应为 ed25519 或 sm2', en: 'expected ed25519 or sm2' });
  return 'ed25519';
}

/** From the variable; in demo otherwise from a file beside the database, which is made at the first start. */
function keyOf<Key>(reading: Reading, kind: KeyKind<Key>, keptIn: string | undefined): Key | undefined {
  const text = setting(reading, kind.variable);
  if (text === undefined && keptIn === undefined) {
    return fault(reading, kind.variable, {
      zh: `production 必填,${kind.expected.zh}`,
      en: `required in production; ${kind.expected.en}`,
    });
  }
  const file = join(keptIn ?? '', kind.file);
  const key = kind.decode(text ?? keptText(file, kind.make));
  return key ?? fault(reading, text === undefined ? file : kind.variable, kind.expected);
}

function keptText(file: string, make: () => string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  mkdirSync(dirname(file), { recursive: true });
  try {
    // 'wx': of two starts at once the second reads what the first has made.
    writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600); // whatever the umask says
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}

/** Beside the embedded database, or data/. */
function dataFolder(databaseUrl: string): string {
  return databaseUrl.startsWith('sqlite:') ? dirname(databaseUrl.slice('sqlite:'.length)) : 'data';
}

/**
 * Reads and checks every setting. In demo it makes missing keys.
 *
 * @throws ConfigFaults with every fault
 */
export function readConfig(env: Environment = process.env): Config {
  const reading: Reading = { env, faults: [] };
  const databaseUrl = databaseUrlOf(reading);
  const mode = modeOf(reading, databaseUrl);
  const settings = {
    host: setting(reading, 'HOST') ?? '127.0.0.1',
    port: portOf(reading),
    databaseUrl,
    mode,
    demoPassword: demoPasswordOf(reading),
    timeZone: timeZoneOf(reading),
    rateLimit: switchOf(reading, 'ONEWINDOW_RATE_LIMIT', true),
    strictPublishing: switchOf(reading, 'ONEWINDOW_STRICT_PUBLISHING', mode === 'production'),
    people: peopleSettingsOf(reading, mode),
    uploads: uploadLimitsOf(reading),
    webhook: webhookOf(reading),
    oidc: providerSettingsOf(reading),
    publicUrl: publicUrlOf(reading),
    trustedProxies: trustedProxiesOf(reading),
    previousSecretKey: previousSecretKeyOf(reading),
    checkpointFolder:
      setting(reading, 'ONEWINDOW_CHECKPOINT_FOLDER') ?? join(dataFolder(databaseUrl), 'checkpoints'),
  };
  const signature = signatureOf(reading);
  // Nothing is written for a start that will not happen; in production keys are given, never made.
  const keptIn = reading.faults.length === 0 && mode === 'demo' ? dataFolder(databaseUrl) : undefined;
  if (reading.faults.length > 0 && mode === 'demo') throw new ConfigFaults(reading.faults);
  const secretKey = keyOf(reading, secretKeyKind, keptIn);
  const signer = keyOf(reading, signingKeyKinds[signature], keptIn);
  if (secretKey === undefined || signer === undefined || reading.faults.length > 0) {
    throw new ConfigFaults(reading.faults);
  }
  return { ...settings, secretKey, signer };
}
