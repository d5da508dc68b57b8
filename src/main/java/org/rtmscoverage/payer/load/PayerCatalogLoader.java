package org.rtmscoverage.payer.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mapstruct.factory.Mappers;
import org.rtmscoverage.payer.ConfigFingerprint;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.policy.CoveragePolicy;
import org.rtmscoverage.policy.PolicyVersion;
import org.springframework.core.io.support.ResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads payer-config, all or nothing: a folder that is named, else the folder of the checkout the
 * process runs in, else what is packed with the service.
 */
public final class PayerCatalogLoader {

  private static final String PACKED = "classpath:payer-config/";
  private static final Path CHECKOUT = Path.of("payer-config");

  private final ResourcePatternResolver resolver;
  private final JsonMapper json = JsonMapper.builder().build();
  private final PayerMapper payerMapper = Mappers.getMapper(PayerMapper.class);

  /**
   * Makes a loader.
   *
   * @param resolver finds what is packed with the service
   */
  public PayerCatalogLoader(ResourcePatternResolver resolver) {
    this.resolver = resolver;
  }

  /**
   * Loads the folder named, or the default.
   *
   * @param folder the folder; null for the default
   * @return everything it holds
   * @throws PayerConfigException with every mistake, if there is any
   */
  public PayerCatalog load(@Nullable Path folder) {
    if (folder != null) {
      return loadFolder(folder);
    }
    return inCheckout() ? loadFolder(CHECKOUT) : loadPacked();
  }

  /** Where a load of the folder, or of the default, reads. */
  String place(@Nullable Path folder) {
    return folder != null ? shown(folder) : inCheckout() ? shown(CHECKOUT) : PACKED;
  }

  private static boolean inCheckout() {
    return Files.isRegularFile(Path.of("pom.xml")) && Files.isDirectory(CHECKOUT);
  }

  private static String shown(Path folder) {
    return folder.toString().replace('\\', '/') + "/";
  }

  PayerCatalog loadFolder(Path folder) {
    var shown = shown(folder);
    if (!Files.isDirectory(folder)) {
      throw new PayerConfigException(
          List.of(
              shown
                  + ": is no folder; rtmscoverage.payer-config names one that holds payers, policies and reference"));
    }
    return load(ConfigFiles.inFolder(folder, shown), shown);
  }

  PayerCatalog loadPacked() {
    return load(ConfigFiles.packed(resolver, PACKED), PACKED);
  }

  private PayerCatalog load(List<ConfigFile> files, String shownRoot) {
    var problems = new Problems();
    var tables = new ReferenceTables(files, shownRoot, problems);
    var reference = tables.read();
    var known = KnownWords.of(reference, tables.procedureCodes());
    tables.checkSources();
    misplaced(files, problems);

    var policies = documents(files, "policies/[^/]+/[^/]+\\.yaml", "policy.schema.json", problems);
    policies.forEach(document -> new PolicyCheck(document, known, problems).check());
    var policyIds = new HashSet<String>();
    files.stream()
        .filter(file -> file.path().startsWith("policies/"))
        .forEach(file -> policyIds.add(file.parts().get(1)));
    overlaps(policies, problems);
    new OverlayCheck(policies, problems).check();
    var payers = documents(files, "payers/[^/]+\\.yaml", "payer.schema.json", problems);
    payers.forEach(document -> new PayerCheck(document, problems).check(known, policyIds));
    new JurisdictionCheck(payers, problems).check();
    if (files.stream().noneMatch(file -> file.path().startsWith("payers/"))) {
      problems.add(
          shownRoot + "payers", 0, "there is no payer; right would be a file <id>.yaml for each");
    }
    problems.refuse();
    var hashes = new TreeMap<String, String>();
    var compiled = policies(policies, problems, hashes);
    var fingerprint = new ConfigFingerprint(fingerprint(files), hashes);
    var catalog = new PayerCatalog(payers(payers, problems), compiled, reference, fingerprint);
    problems.refuse();
    return catalog;
  }

  private static void misplaced(List<ConfigFile> files, Problems problems) {
    for (var file : files) {
      if (!file.path()
          .matches(
              "payers/[^/]+\\.yaml|policies/[^/]+/[^/]+\\.yaml|reference/[^/]+\\.csv|reference/[^/]+\\.md")) {
        problems.add(
            file.shown(),
            0,
            "no file belongs here; right would be payers/<id>.yaml, policies/<policy>/<effective-from>.yaml or reference/<table>.csv");
      }
    }
  }

  private static List<YamlDocument> documents(
      List<ConfigFile> files, String place, String schema, Problems problems) {
    var check = SchemaCheck.of(schema);
    var documents =
        files.stream()
            .filter(file -> file.path().matches(place))
            .map(file -> YamlReader.read(file, problems))
            .flatMap(Optional::stream)
            .toList();
    documents.forEach(document -> check.check(document, problems));
    return documents;
  }

  private static void overlaps(List<YamlDocument> documents, Problems problems) {
    var folders =
        documents.stream()
            .collect(
                Collectors.groupingBy(
                    document -> document.file().parts().get(1), TreeMap::new, Collectors.toList()));
    for (var versions : folders.values()) {
      for (int at = 1; at < versions.size(); at++) {
        overlap(versions.get(at - 1), versions.get(at), problems);
      }
    }
  }

  /** Versions come by file name, that is by first day. */
  private static void overlap(YamlDocument earlier, YamlDocument later, Problems problems) {
    var start = new WordCheck(later, problems).date("/effectiveFrom");
    var end = new WordCheck(earlier, problems).date("/effectiveTo");
    start
        .filter(first -> end.isEmpty() || !end.get().isBefore(first))
        .ifPresent(
            first ->
                problems.add(
                    earlier,
                    "/effectiveTo",
                    "the version is still in force when "
                        + later.file().parts().getLast()
                        + " begins; right would be effectiveTo: "
                        + first.minusDays(1)
                        + " or earlier"));
  }

  private List<Payer> payers(List<YamlDocument> documents, Problems problems) {
    List<Payer> payers = new ArrayList<>();
    for (var document : documents) {
      var payer = payerMapper.payer(json.treeToValue(document.root(), PayerDocument.class));
      new PayerLint(payer)
          .mistakes()
          .forEach(found -> problems.add(document, found.pointer(), found.text()));
      payers.add(payer);
    }
    payers.sort(Comparator.comparing(payer -> payer.id().value()));
    return payers;
  }

  private static String fingerprint(List<ConfigFile> files) {
    return ConfigFingerprint.sha256(
        files.stream().flatMap(file -> Stream.of(file.path(), file.text())).toList());
  }

  private List<CoveragePolicy> policies(
      List<YamlDocument> documents, Problems problems, Map<String, String> hashes) {
    Map<String, List<PolicyVersion>> versions = new TreeMap<>();
    for (YamlDocument document : documents) {
      if (!document.root().has("inherits")) {
        PolicyVersion version = linted(document, builder(document).build(), problems);
        add(versions, version);
        hashes.put(
            ConfigFingerprint.key(version),
            ConfigFingerprint.sha256(List.of(document.file().text())));
      }
    }
    Map<String, List<PolicyVersion>> bases = new HashMap<>(versions);
    for (YamlDocument document : documents) {
      var inherited = document.root().path("inherits").stringValue("");
      for (PolicyVersion base : bases.getOrDefault(inherited, List.of())) {
        if (Overlay.shareDays(document.root(), base)) {
          PolicyVersion version = linted(document, builder(document).buildOver(base), problems);
          add(versions, version);
          hashes.put(
              ConfigFingerprint.key(version),
              ConfigFingerprint.sha256(
                  List.of(
                      document.file().text(),
                      hashes.getOrDefault(ConfigFingerprint.key(base), ""))));
        }
      }
    }
    return versions.values().stream()
        .map(
            list ->
                list.stream().sorted(Comparator.comparing(PolicyVersion::effectiveFrom)).toList())
        .map(list -> new CoveragePolicy(list.getFirst().policyId(), list))
        .toList();
  }

  private PolicyBuilder builder(YamlDocument document) {
    return new PolicyBuilder(json.treeToValue(document.root(), PolicyDocument.class), json);
  }

  private static PolicyVersion linted(
      YamlDocument document, PolicyVersion version, Problems problems) {
    new PolicyLint(version)
        .mistakes()
        .forEach(found -> problems.add(document, document.pointer(found.nodeId()), found.text()));
    return version;
  }

  private static void add(Map<String, List<PolicyVersion>> versions, PolicyVersion version) {
    versions.computeIfAbsent(version.policyId().value(), _ -> new ArrayList<>()).add(version);
  }
}
