/** What a site decides about its people, from the settings of the start. */
export interface PeopleSettings {
  /** 三员分立: accounts, rights and watching are three persons' work, and there is no `admin`. */
  readonly threeAdministrators: boolean;
  readonly passwordPolicy: PasswordPolicy;
}

/**
 * `nist`: long, and none that is commonly used (NIST SP 800-63B, for a password that is the only factor). `dengbao`: with
 * several kinds of characters, and changed every 90 days (等级保护).
 */
export const passwordPolicies = ['nist', 'dengbao'] as const;
export type PasswordPolicy = (typeof passwordPolicies)[number];
