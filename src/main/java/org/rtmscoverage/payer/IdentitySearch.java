package org.rtmscoverage.payer;

/**
 * By what a member is looked for. A payer that does not find a member by everything on the card may
 * find it by less; which of these a payer allows stands in its file, and what is found so is
 * compared with what the clinic knows.
 */
public enum IdentitySearch {
  /** Everything on the card. */
  WHOLE,
  /** Without Jr, III and the like. */
  WITHOUT_SUFFIX,
  /** Member number, birth date and family name. */
  WITHOUT_FIRST_NAME,
  /** Names and birth date, without the member number. */
  WITHOUT_MEMBER_ID
}
