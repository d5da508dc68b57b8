package org.rtmscoverage.bench.engine;

import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;

/**
 * The policy in json-logic, which cannot look at two elements of a list at once: a reduction that
 * goes from nothing to the first name to a star says whether there are two names.
 */
final class JsonLogicEngine implements Engine {

  private static final String RULE =
      """
      {"and": [
        {"==": [{"var": "indication"}, "MDD"]},
        {"!=": [{"var": "modality"}, "ACCELERATED_TBS"]},
        {"some": [{"var": "diagnoses"}, {"in": [{"var": ""}, ["F32.2", "F32.3", "F33.2", "F33.3"]]}]},
        {"some": [{"var": "scores"}, {"or": [
          {"and": [{"==": [{"var": "instrument"}, "PHQ-9"]}, {">=": [{"var": "score"}, 20]}]},
          {"and": [{"==": [{"var": "instrument"}, "MADRS"]}, {">=": [{"var": "score"}, 35]}]}]}]},
        {"or": [
          {"==": ["*", {"reduce": [
            {"map": [
              {"filter": [{"var": "trials"}, {"and": [
                {"==": [{"var": "outcome"}, "NO_RESPONSE"]}, {"!=": [{"var": "agent"}, ""]}]}]},
              {"var": "agent"}]},
            {"if": [{"==": [{"var": "accumulator"}, ""]}, {"var": "current"},
                    {"==": [{"var": "accumulator"}, {"var": "current"}]}, {"var": "current"}, "*"]},
            ""]}]},
          {"==": ["*", {"reduce": [
            {"filter": [{"var": "trials"}, {"==": [{"var": "outcome"}, "INTOLERANCE"]}]},
            {"reduce": [
              {"var": "current.effects"},
              {"if": [{"==": [{"var": "accumulator"}, ""]}, {"var": "current"},
                      {"==": [{"var": "accumulator"}, {"var": "current"}]}, {"var": "current"}, "*"]},
              {"var": "accumulator"}]},
            ""]}]}]},
        {"some": [{"var": "therapies"}, {"and": [
          {"in": [{"var": "type"}, ["CBT", "IPT", "BEHAVIORAL_ACTIVATION"]]},
          {"==": [{"var": "outcome"}, "NO_RESPONSE"]}]}]},
        {"none": [{"var": "harms"}, {"in": [{"var": ""},
          ["SEIZURE_DISORDER", "PSYCHOSIS", "NEUROLOGIC_CONDITION", "IMPLANT_NEAR_COIL", "CONCURRENT_KETAMINE"]]}]}
      ]}
      """;

  private final JsonLogic engine = new JsonLogic();

  @Override
  public boolean isMet(Case297 patient) {
    try {
      return JsonLogic.truthy(engine.apply(RULE, patient.map()));
    } catch (JsonLogicException e) {
      throw new IllegalStateException(e);
    }
  }
}
