package org.rtmscoverage.web.page;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Days, times and amounts as people in the United States read them; templates call it {@code us}.
 */
@Component("us")
public final class UsFormat {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM/dd/uuuu, h:mm a zzz", Locale.US);

  private final ZoneId zone;

  /**
   * Tells times as they are where the clock is.
   *
   * @param clock the clock
   */
  public UsFormat(Clock clock) {
    this.zone = clock.getZone();
  }

  /**
   * A day.
   *
   * @param day the day; null if not known
   * @return for example 12/01/2026; a dash if not known
   */
  public String day(@Nullable LocalDate day) {
    return day == null ? "–" : day.format(DAY);
  }

  /**
   * The day it is at a moment where the clock is.
   *
   * @param moment the moment
   * @return its day
   */
  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /**
   * A moment with its zone.
   *
   * @param moment the moment; null if not known
   * @return for example 11/23/2026, 1:15 PM EST; a dash if not known
   */
  public String time(@Nullable Instant moment) {
    return moment == null ? "–" : moment.atZone(zone).format(TIME);
  }

  /**
   * An amount of dollars.
   *
   * @param amount the amount; null if not known
   * @return for example $1,234.50; a dash if not known, which is not zero
   */
  public String money(@Nullable BigDecimal amount) {
    return amount == null ? "–" : String.format(Locale.US, "$%,.2f", amount);
  }
}
