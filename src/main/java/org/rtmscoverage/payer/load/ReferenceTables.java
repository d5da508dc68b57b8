package org.rtmscoverage.payer.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rtmscoverage.policy.Contraindication;
import org.rtmscoverage.policy.Device;
import org.rtmscoverage.policy.DiagnosisRow;
import org.rtmscoverage.policy.Drug;
import org.rtmscoverage.policy.ReferenceData;
import org.rtmscoverage.policy.ScaleBand;
import org.rtmscoverage.policy.ScaleBands;
import org.rtmscoverage.policy.SideEffect;

/** Reads the reference tables of payer-config. */
final class ReferenceTables {

  private final Map<String, ConfigFile> files;
  private final String shownRoot;
  private final Problems problems;

  ReferenceTables(List<ConfigFile> files, String shownRoot, Problems problems) {
    this.files = files.stream().collect(Collectors.toMap(ConfigFile::path, Function.identity()));
    this.shownRoot = shownRoot;
    this.problems = problems;
  }

  /** All tables that criteria need. */
  ReferenceData read() {
    return new ReferenceData(
        rows(
            "antidepressants",
            List.of(
                "drug_key",
                "generic_name",
                "brand_names",
                "rxnorm_cui",
                "components",
                "class_code",
                "alt_class_codes",
                "role",
                "min_adequate_dose",
                "low_end_dose",
                "dose_unit"),
            List.of("drug_key"),
            ReferenceTables::drug),
        rows(
            "rating-scales",
            List.of(
                "instrument_key",
                "instrument",
                "score_min",
                "score_max",
                "band_set",
                "is_default_band_set",
                "severity_bands",
                "remission_max",
                "measures"),
            List.of("instrument_key", "band_set"),
            ReferenceTables::scale),
        rows(
            "diagnosis-codes",
            List.of(
                "code",
                "code_undotted",
                "match",
                "group",
                "short_description",
                "episode",
                "severity",
                "psychotic_features",
                "tms_role"),
            List.of("code"),
            ReferenceTables::diagnosis),
        rows(
            "devices",
            List.of(
                "device_key",
                "manufacturer",
                "model",
                "submission_number",
                "indication_codes",
                "coil_type",
                "protocols",
                "confidence"),
            List.of("device_key"),
            ReferenceTables::device),
        rows(
            "contraindications",
            List.of("item_key", "group", "item"),
            List.of("item_key"),
            row ->
                new Contraindication(
                    row.text("item_key"), row.nullable("group"), row.text("item"))),
        rows(
            "side-effects",
            List.of("key", "label", "synonyms"),
            List.of("key"),
            row -> new SideEffect(row.text("key"), row.text("label"), row.list("synonyms"))));
  }

  /** Procedure codes that rules may name. */
  Set<String> procedureCodes() {
    return Set.copyOf(
        rows(
            "procedure-codes",
            List.of("code", "short_description"),
            List.of("code"),
            row -> row.text("code")));
  }

  /** Reads the sources only to see that the table is in order. */
  void checkSources() {
    rows("sources", List.of("key", "title", "url"), List.of("key"), row -> row.text("title"));
  }

  private <T> List<T> rows(
      String table, List<String> columns, List<String> unique, Function<CsvRow, T> read) {
    var path = "reference/" + table + ".csv";
    var file = files.get(path);
    if (file == null) {
      problems.add(
          shownRoot + path,
          0,
          "the table is missing; it needs the columns " + String.join(",", columns));
      return List.of();
    }
    return List.copyOf(new CsvTable(file, problems).rows(columns, unique, read));
  }

  private static Drug drug(CsvRow row) {
    var components = new ArrayList<String>();
    for (var component : row.list("components")) {
      var cui = component.substring(component.lastIndexOf(' ') + 1);
      if (!cui.matches("[0-9]+")) {
        row.problem(
            "components",
            "holds '"
                + component
                + "'; right would be an ingredient and its RxNorm number, split by ;");
      }
      components.add(cui);
    }
    return new Drug(
        row.text("drug_key"),
        row.text("generic_name"),
        row.list("brand_names"),
        row.nullable("rxnorm_cui"),
        components,
        row.text("class_code"),
        Set.copyOf(row.list("alt_class_codes")),
        row.oneOf("role", List.of("antidepressant", "augmentation", "both", "none")),
        row.decimal("min_adequate_dose"),
        row.decimal("low_end_dose"),
        row.optional("dose_unit").isEmpty() ? "mg/day" : row.optional("dose_unit"));
  }

  private static ScaleBands scale(CsvRow row) {
    return new ScaleBands(
        row.text("instrument_key"),
        row.text("instrument"),
        row.whole("score_min"),
        row.whole("score_max"),
        row.text("band_set"),
        row.oneOf("is_default_band_set", List.of("yes", "no")).equals("yes"),
        bands(row),
        row.oneOf(
                "measures",
                List.of(
                    "depression",
                    "overall",
                    "obsessive-compulsive",
                    "post-traumatic-stress",
                    "anxiety"))
            .equals("depression"),
        row.optional("remission_max").isEmpty() ? null : row.whole("remission_max"));
  }

  private static List<ScaleBand> bands(CsvRow row) {
    var bands = new ArrayList<ScaleBand>();
    var next = -1;
    for (var band : row.text("severity_bands").split("\\|", -1)) {
      var parts = Arrays.asList(band.split("[:-](?=[0-9])", -1));
      if (parts.size() < 2 || parts.size() > 3) {
        row.problem(
            "severity_bands",
            "holds '" + band + "'; right would be name:from-to, bands split by |");
        continue;
      }
      var from = row.whole("severity_bands", parts.get(1));
      var to = row.whole("severity_bands", parts.getLast());
      if (to < from || from < next) {
        row.problem(
            "severity_bands",
            "holds '" + band + "'; bands go up from low to high and do not overlap");
      }
      next = to + 1;
      bands.add(new ScaleBand(parts.getFirst(), from, to));
    }
    return bands;
  }

  private static DiagnosisRow diagnosis(CsvRow row) {
    var undotted = row.text("code_undotted");
    if (!undotted.equals(row.text("code").replace(".", ""))) {
      row.problem(
          "code_undotted", "is '" + undotted + "'; right would be the code without its dot");
    }
    return new DiagnosisRow(
        undotted,
        row.oneOf("match", List.of("exact", "prefix")).equals("prefix"),
        row.text("group"),
        row.text("short_description"),
        row.nullable("episode"),
        row.nullable("severity"),
        row.nullable("psychotic_features"),
        row.text("tms_role"));
  }

  private static Device device(CsvRow row) {
    return new Device(
        row.text("device_key"),
        row.text("manufacturer"),
        row.optional("model"),
        row.optional("submission_number"),
        Set.copyOf(row.list("indication_codes")),
        row.optional("coil_type"),
        row.optional("protocols"),
        row.text("confidence"));
  }
}
