package org.rtmscoverage.payer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Finds and reads the files of payer-config, in a folder or in a jar.
 *
 * @param resolver finds resources by pattern, in nested jars too
 */
record ConfigFiles(ResourcePatternResolver resolver) {

  /**
   * Reads all YAML and CSV files below a place; the sandbox is left out.
   *
   * @param root resource location that ends with a slash, for example file:/etc/payer-config/
   * @param shownRoot the same place as problems show it, ending with a slash
   */
  List<ConfigFile> read(String root, String shownRoot) {
    var files = new ArrayList<ConfigFile>();
    for (var kind : List.of("payers/**/*", "policies/**/*", "reference/**/*")) {
      for (var resource : find(root + kind)) {
        var name = resource.getFilename();
        if (name != null && !name.isEmpty() && resource.isReadable()) {
          var path = pathBelow(resource, kind.substring(0, kind.indexOf('/') + 1));
          files.add(new ConfigFile(shownRoot + path, path, text(resource)));
        }
      }
    }
    files.sort(Comparator.comparing(ConfigFile::path));
    return List.copyOf(files);
  }

  private Resource[] find(String pattern) {
    try {
      return resolver.getResources(pattern);
    } catch (FileNotFoundException _) {
      return new Resource[0];
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String pathBelow(Resource resource, String folder) {
    try {
      var address = resource.getURI().toString();
      return address.substring(address.lastIndexOf("/" + folder) + 1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Resource resource) {
    try {
      return resource.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
