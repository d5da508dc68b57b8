package org.rtmscoverage.packet;

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
}
