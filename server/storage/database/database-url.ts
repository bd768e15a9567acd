export type DatabaseAddress =
  | { readonly dialect: 'sqlite'; readonly path: string }
  | {
      readonly dialect: 'mysql';
      /** Tried in turn. */
      readonly hosts: readonly Host[];
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };

export interface Host {
  readonly host: string;
  readonly port: number;
}

const mysqlForm = /^(?:mysql|mariadb):\/\/([^:@/]*)(?::([^@/]*))?@([^/?#]+)\/([^/?#]+)$/;
const hostForm = /^(?:\[([0-9a-fA-F:]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/;

/**
 * Reads `sqlite:path` or `mysql://user:password@host:port,host:port/database` (user, password and database percent-encoded where needed).
 *
 * @throws TypeError on another form; the message never repeats the address, which holds a password
 */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  // Each transaction has a connection of its own, and in memory each connection would be another database.
  if (url === 'sqlite::memory:') throw new TypeError('the embedded database is a file; use a temporary one');
  if (url.startsWith('sqlite:') && url.length > 'sqlite:'.length) {
    return { dialect: 'sqlite', path: url.slice('sqlite:'.length) };
  }
  const [, user, password, hosts, database] = mysqlForm.exec(url) ?? [];
  if (user === undefined || hosts === undefined || database === undefined) {
    throw new TypeError(
      'the database address is neither sqlite:path nor mysql://user:password@host:port/database',
    );
  }
  return {
    dialect: 'mysql',
    hosts: hosts.split(',').map(parseHost),
    user: decodeURIComponent(user),
    password: decodeURIComponent(password ?? ''),
    database: decodeURIComponent(database),
  };
}

function parseHost(text: string): Host {
  const [, v6, name, port] = hostForm.exec(text.trim()) ?? [];
  const host = v6 ?? name;
  if (host === undefined || Number(port ?? 3306) > 65535) {
    throw new TypeError('a host of the database address is not of the form host:port');
  }
  return { host, port: Number(port ?? 3306) };
}
