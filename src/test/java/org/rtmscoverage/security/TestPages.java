package org.rtmscoverage.security;

import java.util.Set;

/** The table of pages, for tests of other packages. */
public final class TestPages {

  private TestPages() {}

  /**
   * All pages.
   *
   * @return method and path of each
   */
  public static Set<String> all() {
    return PageAccess.TABLE.asMap().keySet();
  }
}
