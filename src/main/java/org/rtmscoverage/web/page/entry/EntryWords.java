package org.rtmscoverage.web.page.entry;

import org.rtmscoverage.vocabulary.Funding;
import org.rtmscoverage.vocabulary.Gender;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;

/** Constants as the form calls them, where their own letters would not say it. */
final class EntryWords {

  private EntryWords() {}

  static String of(RequestType type) {
    return switch (type) {
      case INITIAL -> "First course";
      case EXTENSION -> "More sessions in a running course";
      case RETREATMENT -> "New course after an earlier one";
      case MAINTENANCE -> "Maintenance";
    };
  }

  static String of(Indication indication) {
    return switch (indication) {
      case MDD -> "Major depressive disorder (MDD)";
      case OCD -> "Obsessive-compulsive disorder (OCD)";
      case PTSD -> "Post-traumatic stress disorder (PTSD)";
      case ADHD -> "Attention deficit disorder (ADHD)";
      case BIPOLAR -> "Bipolar disorder";
      case GAD -> "Generalized anxiety disorder (GAD)";
      case SMOKING -> "Smoking cessation";
      case MIGRAINE -> "Migraine";
      case OTHER -> "Another condition";
    };
  }

  static String of(Modality modality) {
    return switch (modality) {
      case RTMS -> "rTMS (conventional)";
      case DEEP_TMS -> "Deep TMS (H-coil)";
      case THETA_BURST -> "Theta burst (iTBS), one session a day";
      case ACCELERATED_TBS -> "Accelerated theta burst, several sessions a day";
      case NAVIGATED -> "Navigated rTMS";
    };
  }

  static String of(LineOfBusiness line) {
    return switch (line) {
      case COMMERCIAL -> "Commercial";
      case EXCHANGE -> "Marketplace (exchange)";
      case MEDICARE -> "Original Medicare";
      case MEDICARE_ADVANTAGE -> "Medicare Advantage";
      case MEDICAID -> "Medicaid";
      case CHIP -> "CHIP";
      case TRICARE -> "TRICARE";
      case VA_COMMUNITY_CARE -> "VA community care";
      case WORKERS_COMPENSATION -> "Workers' compensation";
      case FEDERAL_PROGRAM -> "Another federal program";
    };
  }

  static String of(Funding funding) {
    return switch (funding) {
      case INSURED -> "Fully insured";
      case SELF_FUNDED -> "Self-funded by the employer";
      case UNKNOWN -> "Not known";
    };
  }

  static String of(NetworkStatus network) {
    return switch (network) {
      case IN -> "In network";
      case OUT -> "Out of network";
      case UNKNOWN -> "Not known";
    };
  }

  static String of(NetworkException exception) {
    return switch (exception) {
      case NONE -> "None asked for";
      case REQUESTED -> "Asked for";
      case APPROVED -> "Granted by the payer";
    };
  }

  static String of(Gender gender) {
    return switch (gender) {
      case F -> "Female";
      case M -> "Male";
      case U -> "Not stated";
    };
  }

  static String of(SourceGrade grade) {
    return switch (grade) {
      case PRIMARY -> "read in the payer's own text";
      case PAYER_COPY -> "read in a copy of the payer's text";
      case SECONDARY -> "read in a secondary source: check the payer's own text";
      case CLINIC -> "read on a clinic's page: check the payer's own text";
    };
  }
}
