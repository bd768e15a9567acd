/**
 * People, firms and numbers that do not exist, with check characters that are right. The district code 350299 is assigned to nobody.
 */
import { dateText } from '../../core/calendar/civil-date.ts';
import { creditCheckCharacter, organisationCheckCharacter } from '../../core/identifiers/credit-code.ts';
import { identityCheckCharacter } from '../../core/identifiers/identity-number.ts';
import type { Random } from './random.ts';

const nobodysDistrict = '350299';
const familyNames = [...'林陈黄吴张李王郑刘蔡杨许谢曾苏洪叶庄周邱何罗江游赖'];
const givenNames = [...'晓敏志强建华丽芳秀英海燕国栋雅婷俊杰明辉文博思源美玲嘉怡子涵宇轩佳慧振宇春梅'];
const trades = ['商贸', '餐饮', '食品', '物流', '建设', '科技', '文化传播', '人力资源', '能源', '物业服务'];
const signs = [...'恒丰盛泰安和信诚鑫源宏达嘉禾瑞祥顺兴'];

export function inventedName(random: Random): string {
  const given = random.chance(0.75) ? 2 : 1;
  return random.pick(familyNames) + Array.from({ length: given }, () => random.pick(givenNames)).join('');
}

/** `滨湖区恒信食品有限公司`. */
export function inventedFirm(random: Random, district: string): string {
  return `${district}${random.pick(signs)}${random.pick(signs)}${random.pick(trades)}有限公司`;
}

/** Of somebody born on a day; the sequence is even for women and odd for men. */
export function inventedIdentityNumber(random: Random, birthDay: number): string {
  const sequence = String(random.below(1000)).padStart(3, '0');
  const digits = `${nobodysDistrict}${dateText(birthDay).replaceAll('-', '')}${sequence}`;
  return digits + identityCheckCharacter(digits);
}

/** @param kind its first two characters: 91 a company, 92 a sole trader, … */
export function inventedCreditCode(random: Random, kind: string): string {
  const organisation = `MA${String(random.below(1_000_000)).padStart(6, '0')}`;
  const code = `${kind}${nobodysDistrict}${organisation}${organisationCheckCharacter(organisation)}`;
  return code + creditCheckCharacter(code);
}

/** Of a block that is used in examples. */
export function inventedPhone(random: Random): string {
  return `1380000${String(random.below(10_000)).padStart(4, '0')}`;
}
