package org.rtmscoverage.web.page.form;

import java.util.regex.Pattern;

/** Names of fields: JSON pointers without escapes. */
final class FormPointers {

  private static final Pattern INDEX = Pattern.compile("[0-9]{1,3}");
  private static final Pattern FORM =
      Pattern.compile("(?:/(?:[A-Za-z][A-Za-z0-9_-]{0,62}|[0-9]{1,5}[A-Z]?)){1,8}");

  private FormPointers() {}

  /** Whether a field fills a place of the request; others steer the page. */
  static boolean isPointer(String name) {
    return FORM.matcher(name).matches();
  }

  /** The property a place belongs to: of a row, the list. */
  static String property(String pointer) {
    var tokens = pointer.split("/", -1);
    for (var i = tokens.length - 1; i > 0; i--) {
      if (!isIndex(tokens[i])) {
        return tokens[i];
      }
    }
    return "";
  }

  static boolean isIndex(String token) {
    return INDEX.matcher(token).matches();
  }
}
