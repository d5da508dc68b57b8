package org.rtmscoverage.packet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rtmscoverage.payer.SubmissionRoute;
import org.rtmscoverage.summary.PriorAuthorization;

/** Finds the payer's own forms among its routes and documents. */
final class PayerForms {

  private PayerForms() {}

  /** Names of the forms, each once; the longer name where one is the beginning of another. */
  static List<String> of(PriorAuthorization authorization) {
    Set<String> names = new LinkedHashSet<>();
    authorization.documents().stream().filter(PayerForms::isForm).forEach(names::add);
    authorization.submitTo().stream()
        .filter(route -> route.channel().equals("FORM"))
        .map(SubmissionRoute::target)
        .forEach(names::add);
    return names.stream()
        .filter(name -> names.stream().noneMatch(other -> isLonger(other, name)))
        .toList();
  }

  static boolean isForm(String document) {
    return document.toLowerCase(Locale.ROOT).contains("request form");
  }

  private static boolean isLonger(String other, String name) {
    return !other.equals(name) && other.startsWith(name);
  }
}
