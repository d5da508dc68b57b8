package org.rtmscoverage.policy;

/** JSON pointers to the items of one list of a request, made once for the usual lengths. */
final class Pointers {

  static final Pointers DIAGNOSES = new Pointers("/clinical/diagnoses/");
  static final Pointers SCORES = new Pointers("/clinical/scores/");
  static final Pointers MEDICATION_TRIALS = new Pointers("/clinical/medicationTrials/");
  static final Pointers PSYCHOTHERAPY = new Pointers("/clinical/psychotherapy/");

  private static final int USUAL = 16;

  private final String list;
  private final String[] first = new String[USUAL];

  private Pointers(String list) {
    this.list = list;
    for (int i = 0; i < USUAL; i++) {
      first[i] = list + i;
    }
  }

  /** The pointer to an item, counted from 0. */
  String to(int index) {
    return index < USUAL ? first[index] : list + index;
  }
}
