import { describe, expect, it } from 'vitest';
import { parseDatabaseUrl } from './database-url.ts';

describe('The address of a database', () => {
  it('names a file', () => {
    expect(parseDatabaseUrl('sqlite:data/onewindow.sqlite')).toEqual({
      dialect: 'sqlite',
      path: 'data/onewindow.sqlite',
    });
  });

  it('names a server, with the usual port where none is given and percent-encoding undone', () => {
    expect(parseDatabaseUrl('mysql://user%40x:p%2Fw%3A@db/onewindow')).toEqual({
      dialect: 'mysql',
      hosts: [{ host: 'db', port: 3306 }],
      user: 'user@x',
      password: 'p/w:',
      database: 'onewindow',
    });
  });

  it('names several hosts', () => {
    expect(parseDatabaseUrl('mysql://u@a:1,b,[::1]:3/d')).toMatchObject({
      password: '',
      hosts: [
        { host: 'a', port: 1 },
        { host: 'b', port: 3306 },
        { host: '::1', port: 3 },
      ],
    });
  });

  it.each([
    '',
    'sqlite:',
    'sqlite::memory:',
    'postgres://u:secret@h/d',
    'mysql://u:secret@h',
    'mysql://u:secret@h:99999/d',
    'mysql://u:secret@,/d',
  ])('of the form "%s" is refused, without repeating its password', (url) => {
    expect(() => parseDatabaseUrl(url)).toThrow(TypeError);
    expect(() => parseDatabaseUrl(url)).toThrow(/^((?!secret).)*$/s);
  });
});
