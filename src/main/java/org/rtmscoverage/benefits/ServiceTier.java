package org.rtmscoverage.benefits;

import java.util.List;
import java.util.Set;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.ServiceType;

/** How near a row's service is to rTMS, nearest first. */
public enum ServiceTier {
  /** Names rTMS or one of its codes. */
  PROCEDURE("names an rTMS procedure code", "rTMS"),
  /** Outpatient mental health or psychiatric. */
  OUTPATIENT_MENTAL_HEALTH(
      "speaks of outpatient mental health or psychiatric services", "outpatient mental health"),
  /** A visit for mental health, as its note says; only rows on cost share are told apart so. */
  MENTAL_HEALTH_VISIT("speaks of mental health visits", "a mental health visit"),
  /** Physician office visit, unless its note says primary care. */
  SPECIALIST("speaks of physician office visits", "a specialist's office visit"),
  /** The plan as a whole. */
  PLAN("speaks of the plan as a whole", "the plan as a whole"),
  /** Another service. */
  NONE("speaks of another service", "another service");

  /** 90867 planning, 90868 delivery, 90869 redetermination of the motor threshold (CPT). */
  static final Set<String> RTMS_CODES = Set.of("90867", "90868", "90869");

  /** Service types of any behavioural benefit (005010X279A1, EB03). */
  static final Set<String> BEHAVIORAL_TYPES =
      Set.of("MH", "CE", "CF", "CG", "CH", "A4", "A6", "A7", "A8");

  /** Behavioural types that are inpatient only, under which rTMS is never given. */
  private static final Set<String> INPATIENT_TYPES = Set.of("CE", "CG", "A7");

  private final String words;
  private final String service;

  ServiceTier(String words, String service) {
    this.words = words;
    this.service = service;
  }

  /** In words, as the end of "this row …". */
  String words() {
    return words;
  }

  /** The service in words. */
  String service() {
    return service;
  }

  static ServiceTier of(BenefitLine line) {
    if (line.procedureCode() != null) {
      return RTMS_CODES.contains(line.procedureCode()) ? PROCEDURE : NONE;
    }
    ServiceTier byType = byType(line.serviceTypes());
    return isShare(line) && byType != NONE && !line.notes().isEmpty()
        ? byNote(byType, new ServiceNote(line.notes()))
        : byType;
  }

  /** True if the row states what the patient pays for a service. */
  static boolean isShare(BenefitLine line) {
    return line.kind() == BenefitKind.CO_PAYMENT || line.kind() == BenefitKind.CO_INSURANCE;
  }

  /** True if a behavioural type other than inpatient is named. */
  static boolean isBehavioralOutpatient(BenefitLine line) {
    for (ServiceType type : line.serviceTypes()) {
      if (BEHAVIORAL_TYPES.contains(type.code()) && !INPATIENT_TYPES.contains(type.code())) {
        return true;
      }
    }
    return false;
  }

  static boolean hasType(BenefitLine line, Set<String> codes) {
    for (ServiceType type : line.serviceTypes()) {
      if (codes.contains(type.code())) {
        return true;
      }
    }
    return false;
  }

  /** The nearest of the types a row names. */
  private static ServiceTier byType(List<ServiceType> types) {
    ServiceTier nearest = types.isEmpty() ? PLAN : NONE;
    for (ServiceType type : types) {
      ServiceTier one = byType(type.code());
      nearest = one.compareTo(nearest) < 0 ? one : nearest;
    }
    return nearest;
  }

  private static ServiceTier byType(String code) {
    return switch (code) {
      case "MH", "CF", "A8", "A4" -> OUTPATIENT_MENTAL_HEALTH;
      case "98" -> SPECIALIST;
      case "30" -> PLAN;
      default -> NONE;
    };
  }

  /** A note can name rTMS itself, or make of a type a narrower service. */
  private static ServiceTier byNote(ServiceTier byType, ServiceNote note) {
    if (note.namesTms()) {
      return note.excludesTms() ? NONE : PROCEDURE;
    }
    if (note.isElsewhere() || (byType != OUTPATIENT_MENTAL_HEALTH && note.isPrimaryCare())) {
      return NONE;
    }
    boolean behavioral = byType == OUTPATIENT_MENTAL_HEALTH || note.isBehavioral();
    if (behavioral) {
      return byType == SPECIALIST || note.isVisit()
          ? MENTAL_HEALTH_VISIT
          : OUTPATIENT_MENTAL_HEALTH;
    }
    return note.isSpecialist() ? SPECIALIST : byType;
  }
}
