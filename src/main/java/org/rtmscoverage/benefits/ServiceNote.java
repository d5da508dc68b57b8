package org.rtmscoverage.benefits;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the notes of a row say about the service its cost share is for. Payers tell rows of one
 * service type apart by their notes alone, for example specialist and primary care.
 */
final class ServiceNote {

  private static final String TMS = "(?:r?tms|transcranial|9086[789])";
  private static final String BUT = "(?:exclud\\w*|except|other than|not)";
  private static final Pattern NAMES_TMS = insensitive("\\b" + TMS + "\\b");
  private static final Pattern EXCLUDES_TMS =
      insensitive(
          "\\b" + BUT + "\\b[^.;]*\\b" + TMS + "\\b|\\b" + TMS + "\\b[^.;]*\\b(?:not|excluded)\\b");
  private static final Pattern ELSEWHERE =
      insensitive(
          "\\b(?:inpatient|admission|residential|partial hospital\\w*|intensive outpatient|iop|php"
              + "|detox\\w*|tele[- ]?(?:health|medicine|visit\\w*)|virtual|e-?visits?|emergency"
              + "|urgent care|surgery|applied behavior)\\b");
  private static final Pattern HERE =
      insensitive("(?<!intensive )\\boutpatient\\b|\\boffice\\b|\\bin[- ]person\\b");
  private static final Pattern OTHER_THAN_VISIT =
      insensitive("\\b(?:other|except|excluding|non|not)\\b");
  private static final Pattern VISIT =
      insensitive(
          "\\boffice (?:visits?|consult\\w*)\\b|\\b(?:psycho)?therapy\\b|\\bcounsel\\w*"
              + "|\\bmedication management\\b");
  private static final Pattern BEHAVIORAL =
      insensitive("behaviou?ral|mental health|psychiatr|\\bbh\\b|\\bmh\\b");
  private static final Pattern PRIMARY_CARE =
      insensitive("(?<!non[- ])\\b(?:pcp|primary care|general practi\\w+|family practi\\w+)\\b");
  private static final Pattern SPECIALIST = insensitive("(?<!non[- ])\\bspecialists?\\b");

  private final String text;

  ServiceNote(List<String> notes) {
    this.text = String.join("; ", notes);
  }

  /** True if it names rTMS or one of its codes. */
  boolean namesTms() {
    return NAMES_TMS.matcher(text).find();
  }

  /** True if it leaves rTMS out. */
  boolean excludesTms() {
    return EXCLUDES_TMS.matcher(text).find();
  }

  /** True if it limits the row to a service under which rTMS is never given. */
  boolean isElsewhere() {
    return ELSEWHERE.matcher(text).find() && !HERE.matcher(text).find();
  }

  /** True if it limits a mental health row to visits for talk or medication. */
  boolean isVisit() {
    return VISIT.matcher(text).find() && !OTHER_THAN_VISIT.matcher(text).find();
  }

  /** True if it speaks of mental health. */
  boolean isBehavioral() {
    return BEHAVIORAL.matcher(text).find();
  }

  /** True if it speaks of primary care and not of specialists. */
  boolean isPrimaryCare() {
    return PRIMARY_CARE.matcher(text).find() && !isSpecialist();
  }

  /** True if it speaks of specialists. */
  boolean isSpecialist() {
    return SPECIALIST.matcher(text).find();
  }

  private static Pattern insensitive(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
