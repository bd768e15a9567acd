/** Numbers that look random and are the same for the same seed, on every machine. */

export interface Random {
  /** In [0, 1). */
  readonly next: () => number;
  /** A whole number in [0, limit). */
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  /** @throws RangeError when there is nothing to pick from */
  readonly pick: <T>(list: readonly T[]) => T;
}

const range = 2 ** 32;

/** A 32-bit hash of a text, well mixed, so that neighbouring texts start far apart (FNV-1a, then a finaliser). */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** sfc32, seeded by a text. Each thing that is made up has one of its own, so that none depends on how many came before. */
export function createRandom(seed: string): Random {
  let [a, b, c, counter] = [mixed(`${seed} a`), mixed(`${seed} b`), mixed(`${seed} c`), 1];
  const next = (): number => {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return (result >>> 0) / range;
  };
  for (let i = 0; i < 12; i += 1) next();
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError('nothing to pick from');
      return list[below(list.length)] as T; // below the length
    },
  };
}

/** Entries to choose from, each as often as its weight says. */
export interface Lottery<T> {
  readonly size: number;
  /** @throws RangeError when nothing has a weight */
  readonly draw: (random: Random) => T;
}

export function createLottery<T>(entries: readonly (readonly [T, number])[]): Lottery<T> {
  const drawn = entries.filter(([, weight]) => weight > 0);
  let total = 0;
  const upTo = drawn.map(([, weight]) => (total += weight));
  const draw = (random: Random): T => {
    const at = random.next() * total;
    let [low, high] = [0, drawn.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    const entry = drawn[low];
    if (entry === undefined) throw new RangeError('nothing to draw from');
    return entry[0];
  };
  return { size: drawn.length, draw };
}

/** A UUIDv7 whose random part comes from the seed. */
export function inventedId(random: Random, timestampMs: number): string {
  const digits = (count: number): string =>
    Array.from({ length: count }, () => random.below(16).toString(16)).join('');
  const time = timestampMs.toString(16).padStart(12, '0');
  const variant = (8 + random.below(4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits(3)}-${variant}${digits(3)}-${digits(12)}`;
}
