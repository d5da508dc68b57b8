package org.rtmscoverage.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids of checks. */
class CheckIdsTests {

  @Test
  void idsAreRandomUuidsAndNeverRepeat() {
    var ids = new CheckIds();
    var drawn = Stream.generate(ids::next).limit(1000).toList();
    assertThat(drawn)
        .doesNotHaveDuplicates()
        .allSatisfy(
            id -> {
              assertThat(UUID.fromString(id).version()).isEqualTo(4);
              assertThat(UUID.fromString(id).variant()).isEqualTo(2);
            });
  }
}
