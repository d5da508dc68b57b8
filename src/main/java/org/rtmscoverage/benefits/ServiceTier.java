package org.rtmscoverage.benefits;

import java.util.Set;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.ServiceType;

/** How near a row's service is to rTMS, nearest first. */
enum ServiceTier {
  /** Names an rTMS procedure code. */
  PROCEDURE("names an rTMS procedure code"),
  /** Outpatient mental health or psychiatric. */
  BEHAVIORAL("speaks of outpatient mental health or psychiatric services"),
  /** Physician office visit. */
  OFFICE("speaks of physician office visits"),
  /** The plan as a whole. */
  PLAN("speaks of the plan as a whole"),
  /** Another service. */
  NONE("speaks of another service");

  /** 90867 planning, 90868 delivery, 90869 redetermination of the motor threshold (CPT). */
  static final Set<String> RTMS_CODES = Set.of("90867", "90868", "90869");

  /** Service types of any behavioural benefit (005010X279A1, EB03). */
  static final Set<String> BEHAVIORAL_TYPES =
      Set.of("MH", "CE", "CF", "CG", "CH", "A4", "A6", "A7", "A8");

  /** Behavioural types that are inpatient only, under which rTMS is never given. */
  private static final Set<String> INPATIENT_TYPES = Set.of("CE", "CG", "A7");

  private static final Set<String> OUTPATIENT_TYPES = Set.of("MH", "CF", "A8", "A4");

  private final String words;

  ServiceTier(String words) {
    this.words = words;
  }

  /** In words, as the end of "this row …". */
  String words() {
    return words;
  }

  static ServiceTier of(BenefitLine line) {
    if (line.procedureCode() != null) {
      return RTMS_CODES.contains(line.procedureCode()) ? PROCEDURE : NONE;
    }
    if (hasType(line, OUTPATIENT_TYPES)) {
      return BEHAVIORAL;
    }
    if (hasType(line, Set.of("98"))) {
      return OFFICE;
    }
    return line.serviceTypes().isEmpty() || hasType(line, Set.of("30")) ? PLAN : NONE;
  }

  /** True if a behavioural type other than inpatient is named. */
  static boolean isBehavioralOutpatient(BenefitLine line) {
    return line.serviceTypes().stream()
        .map(ServiceType::code)
        .anyMatch(code -> BEHAVIORAL_TYPES.contains(code) && !INPATIENT_TYPES.contains(code));
  }

  static boolean hasType(BenefitLine line, Set<String> codes) {
    return line.serviceTypes().stream().map(ServiceType::code).anyMatch(codes::contains);
  }
}
