import { describe, expect, it } from 'vitest';
import { passwordFaults } from './password-rules.ts';
import { hashPassword, isPassword } from './passwords.ts';
import type { PasswordPolicy } from './settings.ts';

const person = { name: 'wang.wei', displayName: '王伟' };
const faults = (password: string, policy: PasswordPolicy = 'nist') =>
  passwordFaults(password, { policy, person }).map((fault) => fault.split(':', 1)[0]);

describe('a password', () => {
  it.each([
    'correct horse battery staple',
    '窗口的茶凉了再续一杯还是很好喝啊',
    'tuesdays are for filing',
    `${'x7Q'.repeat(40)}-and-then-some`,
    'abcdefg hopper 12345',
  ])('%s may be used, whatever it is composed of', (password) => {
    expect(faults(password)).toEqual([]);
  });

  it.each(['short', '14-characters.', '窗口的茶凉了'])('%s is too short', (password) => {
    expect(faults(password)).toContain('密码太短');
  });

  it('is counted by characters, not by what they are stored in', () => {
    expect(faults(`${'𠮷'.repeat(3)}wordless night`)).toEqual([]);
    expect(faults('👩‍💻 tea')).toContain('密码太短');
  });

  it.each([
    'password12345678',
    'PASSWORD12345678',
    'passwordpassword',
    'aaaaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    '12345678901234567890',
    'abcdefghijklmnopq',
    'qwertyuiop123456789',
    'wang.weiwang.wei',
    'onewindowpassword',
    '一窗受理12345678901',
  ])('%s is too common', (password) => {
    expect(faults(password)).toEqual(['密码太常见']);
  });

  it('longer than anybody types is refused, not cut off', () => {
    expect(faults('a tall order '.repeat(30))).toEqual(['密码太长']);
  });

  it('is asked for several kinds of characters only where the site says so', () => {
    expect(faults('correct horse battery staple', 'dengbao')).toEqual(['密码的字符种类太少']);
    expect(faults('Tea-at-4pm', 'dengbao')).toEqual([]);
    expect(faults('Tea-4pm', 'dengbao')).toEqual(['密码太短']);
  });

  it('is told everything that is wrong with it at once', () => {
    expect(faults('aaaa', 'dengbao')).toEqual(['密码太短', '密码的字符种类太少', '密码太常见']);
  });

  it('is the same on every keyboard, and no shorter than it was typed', async () => {
    const hash = await hashPassword('①ﬁling Ａｌｌ day long');
    expect(await isPassword(hash, '1filing All day long')).toBe(true);
    const long = await hashPassword('x'.repeat(200));
    expect(await isPassword(long, 'x'.repeat(199))).toBe(false);
  });
});
