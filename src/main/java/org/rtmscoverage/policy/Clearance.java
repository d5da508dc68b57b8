package org.rtmscoverage.policy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Modality;

/**
 * Whether a device is cleared by the FDA for an indication, age and modality, as far as the device
 * table shows; a blank in the table is not known, never no.
 */
final class Clearance {

  private static final int ADULT = 18;
  private static final int YOUNGEST = 15;
  private static final int OLDEST_ADOLESCENT_CLEARANCE = 21;

  private Clearance() {}

  static Truth of(Device device, TreatmentFacts treatment, @Nullable Integer age) {
    return Kleene.and(indication(device, treatment, age), modality(device, treatment.modality()));
  }

  private static Truth indication(Device device, TreatmentFacts treatment, @Nullable Integer age) {
    var codes = device.indicationCodes();
    return switch (treatment.indication()) {
      case MDD ->
          depression(codes.contains("MDD_ADULT"), codes.contains("MDD_ADOLESCENT_15_21"), age);
      case OCD -> Truth.of(codes.contains("OCD"));
      case SMOKING -> Truth.of(codes.contains("SMOKING_CESSATION"));
      case MIGRAINE -> Truth.of(codes.contains("MIGRAINE"));
      case PTSD, ADHD, BIPOLAR, GAD, OTHER -> Truth.NOT_MET;
    };
  }

  private static Truth depression(boolean adult, boolean adolescent, @Nullable Integer age) {
    if (age == null) {
      return adult || adolescent ? Truth.UNKNOWN : Truth.NOT_MET;
    }
    return Truth.of(
        (adult && age >= ADULT)
            || (adolescent && age >= YOUNGEST && age <= OLDEST_ADOLESCENT_CLEARANCE));
  }

  /** The table's protocol words: Hz for conventional, dTMS for deep, iTBS for theta burst. */
  private static Truth modality(Device device, Modality modality) {
    var protocols = device.protocols().toLowerCase(Locale.ROOT);
    if (protocols.isEmpty()) {
      return Truth.UNKNOWN;
    }
    boolean deep = protocols.contains("dtms");
    boolean shown =
        switch (modality) {
          case RTMS -> protocols.contains("hz") && !deep;
          case DEEP_TMS -> deep;
          case THETA_BURST -> protocols.contains("itbs") && !protocols.contains("accelerated");
          case ACCELERATED_TBS -> protocols.contains("accelerated");
          case NAVIGATED -> device.coilType().contains("navigated");
        };
    return shown ? Truth.MET : Truth.UNKNOWN;
  }
}
