package org.rtmscoverage.web.page.directory;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The head of a column by which a table can be sorted.
 *
 * @param label what stands in it
 * @param path the page sorted by it, the other way round where it already is
 * @param sorted ascending or descending; null if the table is not sorted by it
 * @param number whether its cells hold numbers
 */
public record Column(String label, String path, @Nullable String sorted, boolean number) {

  /** A path with what stands behind the question mark. */
  static String path(String path, Map<String, String> words) {
    var address = UriComponentsBuilder.fromPath(path);
    words.keySet().stream().sorted().forEach(word -> address.queryParam(word, "{" + word + "}"));
    return address.encode().buildAndExpand(words).toUriString();
  }

  /**
   * How a table is sorted, and what else its address says.
   *
   * @param path of the page
   * @param kept what else the address says
   * @param key by what it is sorted
   * @param descending the last first
   */
  record Order(String path, Map<String, String> kept, String key, boolean descending) {
    Order {
      kept = Map.copyOf(kept);
    }

    Column column(String name, String label, boolean number) {
      var current = name.equals(key);
      var words = new HashMap<>(kept);
      words.put("sort", name);
      if (current && !descending) {
        words.put("dir", "desc");
      }
      return new Column(
          label,
          Column.path(path, words),
          current ? (descending ? "descending" : "ascending") : null,
          number);
    }
  }
}
