import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';

describe('the fingerprint of what a build is made from', () => {
  let root: string;
  let before: string;
  const fingerprint = () => fingerprintOf(root, ['server', 'lock.json', 'nowhere']);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'fingerprint-'));
    mkdirSync(join(root, 'server/deep'), { recursive: true });
    writeFileSync(join(root, 'server/deep/a.ts'), 'a');
    writeFileSync(join(root, 'lock.json'), '{}');
    before = fingerprint();
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('stays while nothing changes, and when something outside changes', () => {
    writeFileSync(join(root, 'README.md'), 'news');
    expect(fingerprint()).toBe(before);
  });

  it('changes when a file is added', () => {
    writeFileSync(join(root, 'server/b.ts'), 'b');
    expect(fingerprint()).not.toBe(before);
  });

  it('changes when a file is removed', () => {
    rmSync(join(root, 'server/deep/a.ts'));
    expect(fingerprint()).not.toBe(before);
  });

  it('changes when a file gets an older time, as a checkout of an old version gives it', () => {
    utimesSync(join(root, 'server/deep/a.ts'), 1_000_000, 1_000_000);
    expect(fingerprint()).not.toBe(before);
  });

  it('does not change with the tests, which are not part of a build', () => {
    writeFileSync(join(root, 'server/deep/a.test.ts'), 'test');
    expect(fingerprint()).toBe(before);
  });
});
