package org.rtmscoverage.web.view;

import java.util.List;

/**
 * Lines of the request that belong together.
 *
 * @param title heading
 * @param fields the lines, in order
 */
public record RequestSectionView(String title, List<RequestFieldView> fields) {
  /** Hides what is said of the person. */
  @Override
  public String toString() {
    return "RequestSectionView[hidden]";
  }
}
