package org.rtmscoverage.bench.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rtmscoverage.policy.ClinicalFacts;
import org.rtmscoverage.policy.HandWritten297;
import org.rtmscoverage.policy.MedicationTrial;
import org.rtmscoverage.policy.PatientFacts;

/**
 * One patient in the form each engine reads, made before anything is timed: what turns facts into
 * maps or objects, and drugs into agents, costs the other engines nothing here.
 *
 * @param facts what the service and plain Java read
 * @param map what CEL and json-logic read
 * @param objects what Drools reads
 */
record Case297(PatientFacts facts, Map<String, Object> map, DroolsFacts objects) {

  static Case297 of(PatientFacts facts, HandWritten297 agents) {
    Map<String, Object> map = map(facts, agents);
    return new Case297(facts, map, DroolsFacts.of(map));
  }

  private static Map<String, Object> map(PatientFacts facts, HandWritten297 agents) {
    ClinicalFacts clinical = facts.clinical();
    return Map.of(
        "indication",
        facts.treatment().indication().name(),
        "modality",
        facts.treatment().modality().name(),
        "diagnoses",
        clinical.diagnoses().stream().map(one -> one.code().value()).toList(),
        "scores",
        clinical.scores().stream()
            .map(one -> Map.of("instrument", one.instrument(), "score", (long) one.score()))
            .toList(),
        "trials",
        clinical.medicationTrials().stream().map(one -> trial(one, agents)).toList(),
        "therapies",
        clinical.psychotherapy().stream()
            .map(one -> Map.of("type", one.type(), "outcome", one.outcome().name()))
            .toList(),
        "harms",
        List.copyOf(
            clinical.safetyScreen().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(java.util.TreeSet::new))));
  }

  private static Map<String, Object> trial(MedicationTrial trial, HandWritten297 agents) {
    return Map.of(
        "agent",
        agents.agent(trial.drug().toLowerCase(Locale.ROOT)),
        "outcome",
        trial.outcome().name(),
        "effects",
        trial.sideEffects());
  }
}
