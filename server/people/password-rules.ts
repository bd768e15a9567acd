/**
 * Whether a password that somebody chose may be used. After NIST SP 800-63B: long, not commonly used, not made of one's own name; no rule
 * on its composition. Where the site is under 等级保护, several kinds of characters instead, and rotation (passwords.ts).
 */
import { isMadeOfCommonWords } from './common-words.ts';
import { normalisedPassword } from './passwords.ts';
import type { PasswordPolicy } from './settings.ts';

/** Of a password that is the only factor. */
const fewestCharacters: Readonly<Record<PasswordPolicy, number>> = { nist: 15, dengbao: 10 };
const mostCharacters = 256;
const fewestKinds = 3;

const kindsOfCharacters = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

/** @returns everything that is wrong with it, each with its way out; nothing when it may be used */
export function passwordFaults(
  password: string,
  { policy, person }: { policy: PasswordPolicy; person: { name: string; displayName: string } },
): string[] {
  const text = normalisedPassword(password);
  const length = [...text].length;
  const fewest = fewestCharacters[policy];
  const own = [person.name, ...person.name.split(/[._-]/), person.displayName].map((word) =>
    word.toLowerCase(),
  );
  return [
    ...(length < fewest ? [`密码太短:至少 ${fewest} 个字符,可以用几个不相干的词连成`] : []),
    ...(length > mostCharacters ? [`密码太长:最多 ${mostCharacters} 个字符`] : []),
    ...(policy === 'dengbao' && kindsIn(text) < fewestKinds
      ? ['密码的字符种类太少:小写字母、大写字母、数字、其他符号中至少用三种']
      : []),
    ...(length <= mostCharacters && isMadeOfCommonWords(text.toLowerCase(), own)
      ? ['密码太常见:不要用常用密码、用户名、平台名称、重复或者连续的字符拼成']
      : []),
  ];
}

function kindsIn(text: string): number {
  return kindsOfCharacters.filter((kind) => kind.test(text)).length;
}
