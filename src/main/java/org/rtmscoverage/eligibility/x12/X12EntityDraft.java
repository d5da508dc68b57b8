package org.rtmscoverage.eligibility.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rtmscoverage.eligibility.x12.X12Answer.Entity;

/** One loop 2120 while it is read. Its NM1 may be missing, as may all else. */
final class X12EntityDraft {

  private static final int FIRST_CONTACT = 3;
  private static final int LAST_CONTACT = 7;

  private final String role;
  private final String firstName;
  private final String idQualifier;
  private final String id;
  private final List<String> telephones = new ArrayList<>();
  private final List<String> particulars = new ArrayList<>();
  private String lastName;

  /** An entity that has no name yet. */
  X12EntityDraft() {
    this.role = "";
    this.lastName = "";
    this.firstName = "";
    this.idQualifier = "";
    this.id = "";
  }

  X12EntityDraft(X12Segment nm1) {
    this.role = nm1.text(1);
    this.lastName = nm1.text(3);
    this.firstName = nm1.text(4);
    this.idQualifier = nm1.text(8);
    this.id = nm1.text(9);
  }

  String role() {
    return role;
  }

  /** Takes PER: telephones, and every other way to reach it. */
  void contact(X12Segment per) {
    if (lastName.isEmpty()) {
      lastName = per.text(2);
    } else if (!per.text(2).isEmpty()) {
      particulars.add(per.text(2));
    }
    for (int i = FIRST_CONTACT; i <= LAST_CONTACT; i += 2) {
      String number = per.text(i + 1);
      if (per.text(i).equals("TE")) {
        telephones.add(number);
      } else if (!number.isEmpty()) {
        particulars.add(way(per.text(i)) + " " + number);
      }
    }
  }

  /** Takes N3, N4 or PRV. */
  void particular(X12Segment segment) {
    String words =
        String.join(
            " ", segment.elements().stream().map(String::strip).filter(e -> !e.isEmpty()).toList());
    particulars.add(segment.tag().equals("PRV") ? "provider " + words : words);
  }

  Entity entity() {
    return new Entity(role, lastName, firstName, idQualifier, id, telephones);
  }

  /** What an entity of ours has no place for, in words. */
  Stream<String> asSent() {
    List<String> all = new ArrayList<>(particulars);
    boolean payers = idQualifier.equals("PI") || idQualifier.equals("XV");
    if (!payers && !id.isEmpty()) {
      all.addFirst((idQualifier.equals("XX") ? "NPI" : "id " + idQualifier).strip() + " " + id);
    }
    all.removeIf(String::isBlank);
    String name = (firstName + " " + lastName).strip();
    return all.isEmpty()
        ? Stream.empty()
        : Stream.of((name.isEmpty() ? "" : name + ": ") + String.join(", ", all));
  }

  private static String way(String qualifier) {
    return switch (qualifier) {
      case "FX" -> "fax";
      case "EM" -> "e-mail";
      case "UR" -> "web";
      case "EX" -> "extension";
      case "WP" -> "work";
      default -> qualifier;
    };
  }
}
