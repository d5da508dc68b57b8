package org.rtmscoverage.web.page.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.Pipeline;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PerCatalog;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.web.page.Words;
import org.rtmscoverage.web.page.form.FormReader;
import org.rtmscoverage.web.page.form.FormView;
import org.rtmscoverage.web.view.ProblemErrorView;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/** Reads what is typed, keeps it, and makes the form of it again. */
@Component
final class Entries {

  private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

  private final FormReader forms;
  private final Drafts drafts;
  private final WhatIf whatIf;
  private final Clock clock;
  private final PerCatalog<Choices> choices;

  Entries(FormReader forms, Drafts drafts, WhatIf whatIf, Words words, Clock clock) {
    this.forms = forms;
    this.drafts = drafts;
    this.whatIf = whatIf;
    this.clock = clock;
    this.choices = new PerCatalog<>(catalog -> Choices.of(catalog, words::plain));
  }

  /** What a caller was typing, taken to a payer; or a form nobody has typed into. */
  ObjectNode begun(Caller caller, Payer payer) {
    return drafts
        .of(caller)
        .map(typed -> EntryTree.movedTo(payer, typed))
        .orElseGet(() -> EntryTree.fresh(payer));
  }

  /** Reads a form as it was sent, and keeps it before anything else is done with it. */
  ObjectNode keep(Caller caller, String payerId, String key, MultiValueMap<String, String> fields) {
    var typed = EntryTree.tidied(forms.read("CoverageCheckRequest", fields), payerId);
    drafts.keep(caller, key, typed);
    return typed;
  }

  /** The fields without those of one row. */
  static MultiValueMap<String, String> without(
      MultiValueMap<String, String> fields, Command.Remove row) {
    var start = row.list() + "/" + row.index() + "/";
    var rest = new LinkedMultiValueMap<String, String>();
    fields.forEach(
        (name, values) -> {
          if (!name.startsWith(start)) {
            rest.put(name, values);
          }
        });
    return rest;
  }

  /** Key under which a form is sent once: that of the form sent, or a new one. */
  static String key(@Nullable String sent) {
    return sent != null && KEY.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
  }

  /** The panel alone. */
  Map<String, Object> panel(Pipeline pipeline, Payer payer, ObjectNode typed, String drawnFor) {
    var policy = AskedPolicy.of(pipeline.catalog(), payer, typed, LocalDate.now(clock));
    return Map.of(
        "panel",
        whatIf.evaluate(pipeline, payer, typed),
        "outdated",
        !drawnFor.isEmpty() && !drawnFor.equals(policy.mark()),
        "fresh",
        true);
  }

  /** The whole page. */
  Map<String, Object> page(
      Pipeline pipeline,
      Payer payer,
      ObjectNode typed,
      List<ProblemErrorView> errors,
      EntryForm.Drawn drawn) {
    var form = FormView.of(typed).with(errors);
    var policy = AskedPolicy.of(pipeline.catalog(), payer, typed, LocalDate.now(clock));
    var shown = new HashMap<String, Object>();
    shown.put("form", form);
    shown.put(
        "entry", new EntryForm(payer, policy, choices.of(pipeline.catalog()), typed, form, drawn));
    shown.put("panel", whatIf.evaluate(pipeline, payer, typed));
    shown.put("outdated", false);
    shown.put("fresh", false);
    return shown;
  }

  /** Finds a payer by the id in an address. */
  static Optional<Payer> payer(Pipeline pipeline, String id) {
    return pipeline.catalog().payers().stream()
        .filter(payer -> payer.id().value().equals(id))
        .findFirst();
  }
}
