package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;

/** What Kubernetes is told. */
class HealthGroupsIntegrationTests extends SandboxTest {

  @Autowired private HealthEndpointGroups groups;

  @Test
  void readinessAsksTheLedger() {
    assertThat(group("readiness").isMember("ledger")).isTrue();
    assertThat(group("readiness").isMember("readinessState")).isTrue();
  }

  @Test
  void aDatabaseThatIsDownRestartsNothing() {
    assertThat(group("liveness").isMember("livenessState")).isTrue();
    assertThat(group("liveness").isMember("ledger")).isFalse();
  }

  private HealthEndpointGroup group(String name) {
    return Objects.requireNonNull(groups.get(name));
  }
}
