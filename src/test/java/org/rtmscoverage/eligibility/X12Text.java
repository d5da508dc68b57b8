package org.rtmscoverage.eligibility;

/** Short 271s for tests. */
public final class X12Text {

  private X12Text() {}

  /** An interchange header with our usual separators. */
  public static final String ISA =
      "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *261101*1200*^*00501"
          + "*000000001*0*T*:~";

  /**
   * A whole answer.
   *
   * @param member segments of the subscriber's loop, after its HL
   * @param benefits segments of the benefit rows
   * @return with right counts
   */
  public static String answer(String member, String benefits) {
    String body =
        "ST*271*0001*005010X279A1~BHT*0022*11*1*20261101*1200~HL*1**20*1~"
            + "NM1*PR*2*TEST PAYER*****PI*99999~HL*2*1*21*1~NM1*1P*2*CLINIC~HL*3*2*22*0~"
            + member
            + benefits;
    long count = body.chars().filter(c -> c == '~').count() + 1;
    return ISA
        + "GS*HB*PAYER*CLINIC*20261101*1200*1*X*005010X279A1~"
        + body
        + "SE*"
        + count
        + "*0001~GE*1*1~IEA*1*000000001~";
  }
}
