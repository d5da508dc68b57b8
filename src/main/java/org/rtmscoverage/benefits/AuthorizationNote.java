package org.rtmscoverage.benefits;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.AuthorizationIndicator;

/**
 * Reads what a note says on authorization. A no is taken only from a note that is one plain
 * sentence from end to end: a condition, a limit or a second clause makes it a doubt.
 */
final class AuthorizationNote {

  private static final String WORD =
      "(?:pre[- ]?cert\\w*|pre[- ]?auth\\w*|prior[- ]auth\\w*|authori[sz]ation|auth|"
          + "prior approval|pre[- ]?approval|certification)";
  private static final String WORDS = WORD + "(?: ?(?:/|or|and) ?" + WORD + ")*";
  private static final String NEEDED_WORD = "(?:required|needed|necessary)";
  private static final String TERM =
      "(?:(?:(?:the )?(?:cpt|hcpcs|procedures?) )?(?:codes? )?9086[789]|r?tms"
          + "|(?:repetitive )?transcranial magnetic stimulation(?: \\(?r?tms\\)?)?"
          + "|(?:this|the) (?:service|procedure|code|plan)"
          + "|outpatient (?:mental|behaviou?ral) health(?: services| visits)?)";
  private static final String SUBJECT =
      TERM + "(?:(?: ?[,/&] ?(?:and |or )?| (?:and|or) )" + TERM + ")*";
  private static final String NO_SENTENCE =
      "(?:no (?:prior )?"
          + WORDS
          + "(?: is| are)? "
          + NEEDED_WORD
          + "|"
          + WORDS
          + "(?: is| are)? not "
          + NEEDED_WORD
          + ")";
  private static final Pattern PLAIN_NO =
      insensitive(
          "(?:"
              + NO_SENTENCE
              + "(?: for "
              + SUBJECT
              + ")?|(?:for )?"
              + SUBJECT
              + " ?[,:-]? ?"
              + NO_SENTENCE
              + "|(?:"
              + SUBJECT
              + " )?(?:does|do) not require (?:a |any )?(?:prior )?"
              + WORDS
              + ") ?[.!]?");
  private static final Pattern MENTION =
      insensitive("\\b(?:" + WORD + "|must be (?:pre[- ]?)?approved)\\b");
  private static final Pattern NEGATED =
      insensitive(
          "\\bno (?:prior )?"
              + WORD
              + "|\\bnot (?:be )?"
              + NEEDED_WORD
              + "\\b|\\b(?:does|do|will) not require\\b|\\bno longer\\b|\\bwaived\\b");
  private static final Pattern NEEDED =
      insensitive("\\b(?:requires?|required|needed|necessary|mandatory|must)\\b");
  // "by" and "through" are not here: "must be obtained by calling" is still a yes
  private static final Pattern CONDITIONAL =
      insensitive(
          "\\b(?:may|might|if|unless|except|only|first|after|until|verify|determine|when|up to)\\b");
  private static final Pattern OTHER_SERVICE =
      insensitive(
          "\\b(?:inpatient|admission|residential|partial hospital\\w*|detox\\w*|surgery)\\b");
  private static final Pattern OUR_SERVICE =
      insensitive("\\b(?:outpatient|office|r?tms|transcranial|9086[789])\\b");
  private static final Pattern OUR_CODE = Pattern.compile("\\b9086[789]\\b");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final String text;

  AuthorizationNote(String text) {
    this.text = BLANKS.matcher(text.strip()).replaceAll(" ");
  }

  /** What the note says; null if it does not speak of authorization. */
  @Nullable AuthorizationIndicator indicator() {
    if (!MENTION.matcher(text).find()) {
      return null;
    }
    if (PLAIN_NO.matcher(text).matches()) {
      return AuthorizationIndicator.NO;
    }
    return isPlainYes() ? AuthorizationIndicator.YES : AuthorizationIndicator.UNKNOWN_TO_PAYER;
  }

  /** True if the note could take back or narrow a no that stands beside it. */
  boolean disturbsNo() {
    AuthorizationIndicator said = indicator();
    return said == null ? CONDITIONAL.matcher(text).find() : said != AuthorizationIndicator.NO;
  }

  /** True if it names an rTMS code. */
  boolean namesCode() {
    return OUR_CODE.matcher(text).find();
  }

  /** True if it names this code. */
  boolean names(String code) {
    return OUR_CODE.matcher(text).results().anyMatch(result -> result.group().equals(code));
  }

  private boolean isPlainYes() {
    boolean otherOnly = OTHER_SERVICE.matcher(text).find() && !OUR_SERVICE.matcher(text).find();
    return !otherOnly
        && NEEDED.matcher(text).find()
        && !NEGATED.matcher(text).find()
        && !CONDITIONAL.matcher(text).find();
  }

  private static Pattern insensitive(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
