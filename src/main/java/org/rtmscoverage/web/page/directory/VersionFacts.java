package org.rtmscoverage.web.page.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.PolicyVersion;

/**
 * One version of a policy, by its days and its source.
 *
 * @param name its name
 * @param title the payer's title
 * @param days its days, briefly
 * @param from first day in force, and how it is known
 * @param to last day in force, and how it is known
 * @param source where the text was read
 * @param path the version as text
 * @param shown whether it is the one shown
 */
public record VersionFacts(
    String name,
    String title,
    String days,
    String from,
    String to,
    Cited source,
    String path,
    boolean shown) {

  static VersionFacts of(PolicyVersion version, boolean shown) {
    return new VersionFacts(
        version.version(),
        version.title(),
        days(version.effectiveFrom(), version.effectiveTo()),
        PlainText.day(version.effectiveFrom())
            + " ("
            + PlainText.basis(version.effectiveFromBasis())
            + ")",
        to(version),
        Cited.of(version.source()),
        "/policies/" + version.policyId().value() + "?asOf=" + version.effectiveFrom(),
        shown);
  }

  private static String to(PolicyVersion version) {
    var to = version.effectiveTo();
    if (to == null) {
      return "no end known";
    }
    var basis = version.effectiveToBasis();
    return PlainText.day(to) + (basis == null ? "" : " (" + PlainText.basis(basis) + ")");
  }

  static String days(LocalDate from, @Nullable LocalDate to) {
    return PlainText.day(from) + (to == null ? " and on" : " to " + PlainText.day(to));
  }
}
