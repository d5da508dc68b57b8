package org.rtmscoverage.payer.load;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Finds and reads the files of payer-config; the schemas and the sandbox are left out. */
final class ConfigFiles {

  private static final List<String> PARTS = List.of("payers/", "policies/", "reference/");

  private ConfigFiles() {}

  /** Reads a folder. */
  static List<ConfigFile> inFolder(Path folder, String shownRoot) {
    try (var walk = Files.walk(folder)) {
      var files = new ArrayList<ConfigFile>();
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        var path = folder.relativize(file).toString().replace('\\', '/');
        if (PARTS.stream().anyMatch(path::startsWith)) {
          files.add(new ConfigFile(shownRoot + path, path, text(Files.readAllBytes(file))));
        }
      }
      return sorted(files);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads what is packed with the service, in a nested jar too. */
  static List<ConfigFile> packed(ResourcePatternResolver resolver, String root) {
    try {
      var files = new ArrayList<ConfigFile>();
      for (var part : PARTS) {
        for (var resource : find(resolver, root + part + "**/*")) {
          var name = resource.getFilename();
          if (name != null && !name.isEmpty() && resource.isReadable()) {
            var address = resource.getURL().toString();
            var path = address.substring(address.lastIndexOf("/" + part) + 1);
            files.add(new ConfigFile(root + path, path, text(resource.getContentAsByteArray())));
          }
        }
      }
      return sorted(files);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Resource[] find(ResourcePatternResolver resolver, String pattern)
      throws IOException {
    try {
      return resolver.getResources(pattern);
    } catch (FileNotFoundException _) {
      return new Resource[0]; // that part is missing, which the loader reports
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<ConfigFile> sorted(List<ConfigFile> files) {
    return files.stream().sorted(Comparator.comparing(ConfigFile::path)).toList();
  }
}
