package org.rtmscoverage.eligibility.x12;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.rtmscoverage.benefits.BenefitContext;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.BenefitsNormaliser;
import org.rtmscoverage.eligibility.PayerAnswer;
import org.rtmscoverage.eligibility.PayerReply;
import org.rtmscoverage.eligibility.X12Text;
import org.rtmscoverage.vocabulary.NetworkStatus;

/** A 271 with 50 rows: read, understood and sorted, beside one pass of a parser over its bytes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BenefitsBenchmark {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final String MEMBER =
      "NM1*IL*1*QUILLFEATHER*ZOE****MI*QX1000001~DMG*D8*19850722*F~";
  private static final String ROWS =
      "EB*1**30**PPO~EB*1**MH^CF^98~EB*C*IND*30***23*500*****Y~EB*C*IND*30***29*350*****Y~"
          + "EB*G*IND*30***23*3000*****Y~EB*G*IND*30***29*2550*****Y~"
          + "EB*B*IND*98***27*25*****Y~III*ZZ*11~EB*B*IND*CF***27*30****Y*Y~III*ZZ*11~"
          + "EB*A*IND*MH***27**0***Y*Y~EB*1*IND*CF********Y*Y~MSG*SUBJECT TO MEDICAL NECESSITY~";

  /** The answer and what reads it. */
  @State(Scope.Benchmark)
  public static class Answer {
    private final byte[] bytes =
        X12Text.answer(MEMBER, ROWS.repeat(5)).getBytes(StandardCharsets.UTF_8);
    private final PayerReply reply = new PayerReply(200, bytes, null);
    private final X12PayerClient client = X12Adapters.client();
    private final BenefitsNormaliser normaliser = new BenefitsNormaliser();
    private final BenefitContext context = new BenefitContext("11", NetworkStatus.IN, DAY);
    private final EDIInputFactory factory = EDIInputFactory.newFactory();

    /** The parser checks nothing. */
    public Answer() {
      factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
    }
  }

  /** From bytes to the rows that count, the prices and the totals. */
  @Benchmark
  public Benefits benefits(Answer answer) {
    return answer.client.answer(answer.reply, DAY, null) instanceof PayerAnswer.Told told
        ? answer.normaliser.normalise(told.response(), answer.context)
        : refused();
  }

  private static Benefits refused() {
    throw new IllegalStateException("the answer is not read");
  }

  /** Every element's text once, and nothing done with it. */
  @Benchmark
  public int staedi(Answer answer) throws EDIStreamException, IOException {
    int characters = 0;
    try (EDIStreamReader reader =
        answer.factory.createEDIStreamReader(new ByteArrayInputStream(answer.bytes))) {
      while (reader.hasNext()) {
        if (reader.next() == EDIStreamEvent.ELEMENT_DATA) {
          characters += reader.getText().length();
        }
      }
    }
    return characters;
  }
}
