/** Personal numbers are printed so that their owner recognises them and nobody else can use them. */

function masked(text: string, keptFirst: number, keptLast: number): string {
  const characters = [...text];
  const hidden = characters.length - keptFirst - keptLast;
  if (hidden < 4) return '*'.repeat(characters.length);
  return characters
    .map((character, at) => (at < keptFirst || at >= keptFirst + hidden ? character : '*'))
    .join('');
}

/** 350***********0112: neither the birth date nor the place below the province and city is left. */
export function maskIdNumber(idNumber: string): string {
  return masked(idNumber, 3, 4);
}

/** 138****0000. */
export function maskPhone(phone: string): string {
  return masked(phone, 3, 4);
}
