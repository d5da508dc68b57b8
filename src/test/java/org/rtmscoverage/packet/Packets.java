package org.rtmscoverage.packet;

import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.TrialOutcome;
import org.rtmscoverage.summary.CallScript;

/** Packets for tests of other packages. */
public final class Packets {

  private Packets() {}

  /**
   * A packet whose page for the patient names amounts, with every sentence that can stand on it.
   *
   * @return the packet
   */
  public static Packet withAmounts() {
    return new PacketCase().clock().otherCoverage().packet();
  }

  /**
   * The same for a patient whose names take lines.
   *
   * @return the packet
   */
  public static Packet withAmountsAndLongestNames() {
    return new PacketCase().clock().otherCoverage().longestNames().packet();
  }

  /**
   * A packet whose letter has statements, then blanks, after so many further trials.
   *
   * @param trials how many medication trials the history has beside two
   * @return the packet
   */
  public static Packet withTrials(int trials) {
    Patients patient = Patients.twoFailures().open(ClinicalSection.DIAGNOSES);
    for (int i = 0; i < trials; i++) {
      patient.trial("bupropion", 300, "2026-03-01", "2026-06-01", TrialOutcome.NO_RESPONSE);
    }
    return new PacketCase().patient(patient.safety("SEIZURE_DISORDER", null)).packet();
  }

  /**
   * A packet with something to ask by telephone.
   *
   * @param script what is to be asked
   * @return the packet
   */
  public static Packet withCall(CallScript script) {
    return new PacketCase().call(script).packet();
  }
}
