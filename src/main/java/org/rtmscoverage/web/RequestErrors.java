package org.rtmscoverage.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.web.view.ProblemErrorView;
import tools.jackson.databind.JsonNode;

/** Collects the errors of one request; one for each place, the first found there. */
final class RequestErrors {

  private static final int MOST = 200;

  private final Map<String, ProblemErrorView> byPointer = new LinkedHashMap<>();
  private boolean unknownProperty;

  /** Adds an error; neither text may hold a value that was sent. */
  void add(String pointer, String message, String fix) {
    if (byPointer.size() < MOST) {
      byPointer.putIfAbsent(pointer, new ProblemErrorView(pointer, message, fix, owner(pointer)));
    }
  }

  /** Adds a property that does not exist. */
  void addUnknown(String pointer, String fix) {
    unknownProperty = true;
    add(pointer, "there is no such property", fix);
  }

  boolean isEmpty() {
    return byPointer.isEmpty();
  }

  ProblemException toException() {
    var errors = List.copyOf(byPointer.values());
    var count = errors.size() == 1 ? "One error" : errors.size() + " errors";
    return new ProblemException(
        unknownProperty ? ProblemType.UNKNOWN_PROPERTY : ProblemType.INVALID_REQUEST,
        count + " in the request; each names its place and what to do.",
        errors);
  }

  /** Who can mend what stands at a place: the part of the request tells whose work it is. */
  private static Owner owner(String pointer) {
    if (pointer.startsWith("/member") || pointer.startsWith("/plan")) {
      return Owner.INTAKE;
    }
    if (pointer.startsWith("/clinical")) {
      return Owner.CLINICIAN;
    }
    if (pointer.startsWith("/authorizationsOnFile")) {
      return Owner.AUTHORIZATION;
    }
    return Owner.BILLING;
  }

  /** Adds an error for a word that is none of the names, with the nearest of them. */
  void addUnlessKnown(JsonNode word, Collection<String> names, String pointer, String what) {
    if (word.isString() && !names.contains(word.asString())) {
      add(
          pointer,
          "is not " + what + " known here",
          "Use a key of the reference tables." + NearHint.of(word.asString(), names));
    }
  }
}
