package org.rtmscoverage.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.eligibility.LoopbackPayer.Script;
import org.springframework.boot.test.system.CapturedOutput;

/** What every adapter does when the connection fails. */
public abstract class PayerTransportContract extends PayerDoor {

  private static final int ATTEMPTS = 1 + RetryBudget.FLOOR;
  private static final String MARKED = "QXMARK7719 Quillmarker 1985-07-22";

  private byte[] goodHead(long length) {
    return Scripts.head(200, mediaType().toString(), length);
  }

  private byte[] firstHalf() {
    byte[] body = goodAnswer();
    return Scripts.joined(goodHead(body.length), Arrays.copyOf(body, body.length / 2));
  }

  /** The payer may still work on the question. */
  private void failsOnce(Script fault) {
    isUnavailable(ask(fault), UnavailableCause.CONNECTION_FAILED);
    counted(1, 1);
  }

  @Test
  void silentPayerTimesOutIsNotAskedAgainAndCounts() {
    isUnavailable(ask(HURRIED, Scripts.silence()), UnavailableCause.TIMED_OUT);
    server().clientLeft();
    counted(HURRIED, 1, 1);
  }

  @Test
  void answerThatTricklesTimesOutIsNotAskedAgainAndCounts() {
    Script drip = Scripts.drip(mediaType().toString(), goodAnswer());

    isUnavailable(ask(HURRIED, drip), UnavailableCause.TIMED_OUT);
    server().clientLeft();
    counted(HURRIED, 1, 1);
  }

  @Test
  void resetBeforeTheAnswerIsNotTriedAgainAndCounts() {
    failsOnce(Scripts.resetAfter(new byte[0]));
  }

  @Test
  void resetAmidTheAnswerIsNotTriedAgainAndCounts() {
    failsOnce(Scripts.resetAfter(firstHalf()));
  }

  @Test
  void closeBeforeTheAnswerIsNotTriedAgainAndCounts() {
    failsOnce(Scripts.closeAfter(new byte[0]));
  }

  @Test
  void closeBeforeTheLengthPromisedIsNotTriedAgainAndCounts() {
    failsOnce(Scripts.closeAfter(firstHalf()));
  }

  @Test
  void refusedConnectionIsTriedAgainAndCountsEachTime() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      leadTo("http://127.0.0.1:" + free.getLocalPort() + "/eligibility");
    }
    isUnavailable(ask(), UnavailableCause.CONNECTION_FAILED);
    counted(0, ATTEMPTS);
  }

  @Test
  void serverWithoutTlsIsAFailedConnectionAndCountsEachTime(CapturedOutput output) {
    leadTo(server().url().replace("http:", "https:"));
    isUnavailable(
        ask(Scripts.closeAfter(Scripts.ascii(MARKED))), UnavailableCause.CONNECTION_FAILED);
    counted(ATTEMPTS, ATTEMPTS);
    assertThat(output).doesNotContain("NoSuchElement");
  }

  @Test
  void breakerOpensAndThenNothingIsSent() {
    var touchy = limits(PATIENT.attemptTimeout(), 2);
    Script reset = Scripts.resetAfter(new byte[0]);
    isUnavailable(ask(touchy, reset), UnavailableCause.CONNECTION_FAILED);
    isUnavailable(ask(touchy, reset), UnavailableCause.CONNECTION_FAILED);
    counted(touchy, 1, 2);
    assertThat(state(touchy).breaker()).isEqualTo("OPEN");

    isUnavailable(ask(touchy, reply(200, goodAnswer())), UnavailableCause.BREAKER_OPEN);
    counted(touchy, 0, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        MARKED + "\r\n\r\n",
        "HTTP/1.1 " + MARKED + "\r\n\r\n",
        "HTTP/9.9 200 OK\r\nContent-Length: 1\r\n\r\n.",
        "HTTP/1.1 200 OK\r\nContent-Length: " + MARKED + "\r\n\r\n.",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 7\r\n\r\n.",
        "HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\n.",
        "HTTP/1.1 200 OK\r\n" + MARKED + "\r\n\r\n",
        "HTTP/1.1 200 OK\r\nX: \u0000" + MARKED + "\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + MARKED + "\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n" + MARKED + "\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n" + MARKED + "\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffff\r\n" + MARKED
      })
  void answerThatIsNoHttpIsAFailureOfThePayer(String sent) {
    EligibilityOutcome outcome = ask(Scripts.closeAfter(Scripts.ascii(sent)));

    assertThat(outcome)
        .isInstanceOfAny(EligibilityOutcome.Unavailable.class, EligibilityOutcome.Unreadable.class);
    assertThat(state(PATIENT).failedCalls()).isEqualTo(server().requests().size()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\n",
        "HTTP/1.1 ",
        "HTTP/1.1 200 OK\r\nX: ",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
      })
  void answerWithoutEndIsGivenUp(String first) {
    byte[] line = Scripts.ascii("X-Quillmarker: QXMARK7719\r\n");

    EligibilityOutcome outcome = ask(Scripts.endless(Scripts.ascii(first), line));

    server().clientLeft();
    assertThat(outcome)
        .isInstanceOfAny(EligibilityOutcome.Unavailable.class, EligibilityOutcome.Unreadable.class);
    assertThat(state(PATIENT).failedCalls()).isEqualTo(server().requests().size()).isPositive();
  }
}
