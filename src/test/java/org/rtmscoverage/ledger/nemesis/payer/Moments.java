package org.rtmscoverage.ledger.nemesis.payer;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Time that passes because a fault lasts. */
public final class Moments {

  private Moments() {}

  /**
   * Lets time pass; less of it if the thread is interrupted.
   *
   * @param millis how long
   * @return false if the thread was interrupted
   */
  public static boolean pass(long millis) {
    try {
      return !new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
