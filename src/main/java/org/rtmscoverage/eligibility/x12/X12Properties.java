package org.rtmscoverage.eligibility.x12;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What we call ourselves in an X12 envelope.
 *
 * @param senderId id agreed with the payers or the clearinghouse, 2 to 15 letters and digits
 */
@ConfigurationProperties("rtmscoverage.x12")
record X12Properties(@DefaultValue("RTMSCOVERAGE") String senderId) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{2,15}");

  /** Refuses an id that no envelope can hold. */
  X12Properties {
    if (!FORM.matcher(senderId).matches()) {
      throw new IllegalArgumentException(
          "rtmscoverage.x12.sender-id wants 2 to 15 letters, digits");
    }
  }
}
