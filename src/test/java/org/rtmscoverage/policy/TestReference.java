package org.rtmscoverage.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A few rows of each reference table, enough for the rules' tests. */
final class TestReference {

  private TestReference() {}

  static ReferenceData reference() {
    return new ReferenceData(
        List.of(
            drug("sertraline", "36437", "SSRI", "antidepressant", "50", "50", "Zoloft"),
            drug("escitalopram", "321988", "SSRI", "antidepressant", "10", "10", "Lexapro"),
            drug("venlafaxine", "39786", "SNRI", "antidepressant", "150", "75", "Effexor XR"),
            drug("bupropion", "42347", "NDRI", "both", "300", "300", "Wellbutrin"),
            drug("bupropion hydrobromide", "42347", "NDRI", "antidepressant", "348", "348"),
            combination("dextromethorphan and bupropion", "2611256", "3289", "42347"),
            drug("aripiprazole", "89013", "AUG_SGA", "augmentation", "2", "2", "Abilify"),
            drug("naltrexone mix", "1551467", "NOT_ANTIDEPRESSANT", "none", null, null),
            drug("ketamine", "6130", "NMDA_ANTAGONIST", "both", null, null)),
        List.of(
            scale(
                "PHQ-9",
                27,
                true,
                "mild:5-9",
                "moderate:10-14",
                "moderately-severe:15-19",
                "severe:20-27"),
            scale("HAM-D17", 52, true, "mild:8-13", "moderate:14-19", "severe:20-52"),
            scale("HAM-D17", 52, true, "mild:8-16", "moderate:17-23", "severe:24-52"),
            scale("Y-BOCS", 40, false, "moderate:16-23", "severe:24-31", "extreme:32-40")),
        List.of(
            code("F322", false, "MDD", "single", "severe", "no", "core-covered"),
            code("F332", false, "MDD", "recurrent", "severe", "no", "core-covered"),
            code("F333", false, "MDD", "recurrent", "severe", "yes", "usually-excluded"),
            code("F331", false, "MDD", "recurrent", "moderate", "no", "covered-by-some"),
            code(
                "F339",
                false,
                "MDD",
                "recurrent",
                "unspecified",
                "unknown",
                "insufficient-specificity"),
            code(
                "F32A",
                false,
                "depressive-other",
                "unspecified",
                "unspecified",
                "unknown",
                "insufficient-specificity"),
            code("F3341", false, "MDD", "recurrent", null, "no", "review"),
            code("F42", true, "OCD", null, null, null, "covered-by-some"),
            code("F4", true, "anxiety", null, null, null, "not-covered")),
        List.of(
            device("adult", "MDD_ADULT"),
            device("teen", "MDD_ADULT", "MDD_ADOLESCENT_15_21"),
            device("ocd", "OCD"),
            device("smoking", "SMOKING_CESSATION"),
            device("migraine", "MIGRAINE"),
            device("unread")),
        List.of(
            new Contraindication("seizure-disorder", "SEIZURE_DISORDER", "Epilepsy"),
            new Contraindication("cochlear", "IMPLANT_NEAR_COIL", "Cochlear implant"),
            new Contraindication("vns", "IMPLANT_NEAR_COIL", "Vagus nerve stimulator"),
            new Contraindication("psychosis", "PSYCHOSIS", "Psychotic symptoms"),
            new Contraindication("age", null, "Outside labelled age")),
        List.of(
            new SideEffect("nausea", "Nausea", List.of("queasy", "upset stomach")),
            new SideEffect("sexual-dysfunction", "Sexual dysfunction", List.of("low libido")),
            new SideEffect("insomnia", "Insomnia", List.of("cannot sleep"))));
  }

  private static Drug drug(
      String name,
      String cui,
      String classCode,
      String role,
      @Nullable String min,
      @Nullable String low,
      String... brands) {
    return new Drug(
        name.replace(' ', '-'),
        name,
        List.of(brands),
        cui,
        List.of(),
        classCode,
        Set.of(),
        role,
        min == null ? null : new BigDecimal(min),
        low == null ? null : new BigDecimal(low),
        "mg/day");
  }

  private static Drug combination(String name, String cui, String... components) {
    return new Drug(
        name.replace(' ', '-'),
        name,
        List.of("Auvelity"),
        cui,
        List.of(components),
        "NMDA_COMBO",
        Set.of(),
        "antidepressant",
        BigDecimal.TWO,
        BigDecimal.TWO,
        "tablets/day");
  }

  private static ScaleBands scale(String key, int max, boolean depression, String... bands) {
    return new ScaleBands(
        key,
        key,
        0,
        max,
        "publication",
        true,
        List.of(bands).stream().map(TestReference::band).toList(),
        depression,
        null);
  }

  private static ScaleBand band(String text) {
    int colon = text.indexOf(':');
    int dash = text.indexOf('-', colon);
    return new ScaleBand(
        text.substring(0, colon),
        Integer.parseInt(text.substring(colon + 1, dash)),
        Integer.parseInt(text.substring(dash + 1)));
  }

  private static DiagnosisRow code(
      String code,
      boolean prefix,
      String group,
      @Nullable String episode,
      @Nullable String severity,
      @Nullable String psychotic,
      String role) {
    return new DiagnosisRow(code, prefix, group, "text", episode, severity, psychotic, role);
  }

  private static Device device(String key, String... indications) {
    return new Device(
        key,
        "Maker",
        "Model",
        "K000000",
        Set.of(indications),
        "figure-8",
        key.equals("unread") ? "" : "10 Hz",
        "confirmed");
  }
}
