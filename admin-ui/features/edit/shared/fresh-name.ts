/** Names of rules, which nobody has to think of: told apart over the whole item, kept when a rule moves. */
const LETTERS: Readonly<Record<string, string>> = {
  assign: 'r',
  notify: 'n',
  limit: 'l',
  exclude: 'x',
  fee: 'f',
};

/** r3, l4, …: the first that is free. A review concludes what the window does, and is told apart by its section. */
export function freshName(section: string, type: string, taken: ReadonlySet<string>): string {
  const letter = section === 'review' ? 'd' : (LETTERS[type] ?? 'c');
  for (let number = 1; ; number += 1) {
    const name = `${letter}${number}`;
    if (!taken.has(name)) return name;
  }
}
