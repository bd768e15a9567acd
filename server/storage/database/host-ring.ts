import { connect } from 'node:net';
import type { Host } from './database-url.ts';

/** The hosts of a cluster, of which one is used until it fails. */
export interface HostRing {
  /** The first host, from the current one on, that takes a TCP connection; the current one when none does. */
  readonly choose: () => Promise<Host>;
  /** Goes on to the next host, if this is still the current one: many connections fail at once, and one step is meant. */
  readonly leave: (host: Host) => void;
}

const probeTimeoutMs = 2000;

export function createHostRing(hosts: readonly Host[]): HostRing {
  let current = 0;
  const at = (offset: number): Host => {
    const host = hosts[(current + offset) % hosts.length];
    if (host === undefined) throw new TypeError('the database address names no host');
    return host;
  };
  return {
    choose: async () => {
      if (hosts.length === 1) return at(0);
      for (let offset = 0; offset < hosts.length; offset += 1) {
        const host = at(offset);
        if (!(await answers(host))) continue;
        current = hosts.indexOf(host);
        return host;
      }
      return at(0);
    },
    leave: ({ host, port }) => {
      const used = at(0);
      if (used.host === host && used.port === port) current = (current + 1) % hosts.length;
    },
  };
}

function answers({ host, port }: Host): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: probeTimeoutMs });
    const end = (result: boolean) => () => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}
