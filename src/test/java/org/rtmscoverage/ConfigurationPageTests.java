package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The page on configuration names every property of ours, and none that does not exist. */
class ConfigurationPageTests {

  private static final Pattern NAME = Pattern.compile("`(rtmscoverage\\.[a-z0-9.-]*[a-z0-9])`");

  @Test
  void pageNamesEveryPropertyAndNoOther() throws IOException {
    var page = Files.readString(Path.of("src/docs/configuration.md"));
    var written =
        NAME.matcher(page)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(written).isEqualTo(known());
  }

  private static Set<String> known() throws IOException {
    var metadata = "META-INF/spring-configuration-metadata.json";
    try (InputStream in =
        ConfigurationPageTests.class.getClassLoader().getResourceAsStream(metadata)) {
      return JsonMapper.shared()
          .readTree(Objects.requireNonNull(in))
          .path("properties")
          .valueStream()
          .map(property -> property.path("name").asString(""))
          .filter(name -> name.startsWith("rtmscoverage."))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
