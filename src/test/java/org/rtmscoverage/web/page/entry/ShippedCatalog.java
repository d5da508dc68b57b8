package org.rtmscoverage.web.page.entry;

import java.nio.file.Path;
import java.util.Locale;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.load.PayerCatalogLoader;
import org.rtmscoverage.vocabulary.PayerId;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The payers that ship, and what the form offers of them. */
final class ShippedCatalog {

  static final PayerCatalog CATALOG =
      new PayerCatalogLoader(new PathMatchingResourcePatternResolver())
          .load(Path.of("payer-config"));

  static final Choices CHOICES =
      Choices.of(CATALOG, word -> word.replace('_', ' ').toLowerCase(Locale.ROOT));

  private ShippedCatalog() {}

  static Payer payer(String id) {
    return CATALOG.payer(new PayerId(id)).orElseThrow();
  }

  static ObjectNode tree(String json) {
    return (ObjectNode) JsonMapper.shared().readTree(json);
  }
}
