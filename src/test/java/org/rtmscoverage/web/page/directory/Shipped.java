package org.rtmscoverage.web.page.directory;

import java.nio.file.Path;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.load.PayerCatalogLoader;
import org.rtmscoverage.web.PolicyShelf;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the service ships. */
final class Shipped {

  static final PayerCatalog CATALOG =
      new PayerCatalogLoader(new PathMatchingResourcePatternResolver())
          .load(Path.of("payer-config"));

  static final PolicyShelf SHELF = new PolicyShelf(CATALOG);

  private Shipped() {}
}
