package org.rtmscoverage.bench.engine;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** The policy as a rule of Drools, compiled once to its executable model; a session each time. */
final class DroolsEngine implements Engine {

  private static final String RULE =
      """
      package org.rtmscoverage.bench.engine
      import org.rtmscoverage.bench.engine.DroolsFacts.Patient
      import org.rtmscoverage.bench.engine.DroolsFacts.Diagnosis
      import org.rtmscoverage.bench.engine.DroolsFacts.Score
      import org.rtmscoverage.bench.engine.DroolsFacts.Trial
      import org.rtmscoverage.bench.engine.DroolsFacts.Effect
      import org.rtmscoverage.bench.engine.DroolsFacts.Therapy
      import org.rtmscoverage.bench.engine.DroolsFacts.Harm

      rule "policy 297"
      when
        $patient : Patient(indication == "MDD", modality != "ACCELERATED_TBS")
        exists Diagnosis(code in ("F32.2", "F32.3", "F33.2", "F33.3"))
        (exists Score(instrument == "PHQ-9", points >= 20) or exists Score(instrument == "MADRS", points >= 35))
        (exists (Trial(outcome == "NO_RESPONSE", agent != "", $agent : agent)
                 and Trial(outcome == "NO_RESPONSE", agent != "", agent != $agent))
         or exists (Effect(outcome == "INTOLERANCE", $name : name)
                    and Effect(outcome == "INTOLERANCE", name != $name)))
        exists Therapy(type in ("CBT", "IPT", "BEHAVIORAL_ACTIVATION"), outcome == "NO_RESPONSE")
        not Harm(key in ("SEIZURE_DISORDER", "PSYCHOSIS", "NEUROLOGIC_CONDITION", "IMPLANT_NEAR_COIL",
                         "CONCURRENT_KETAMINE"))
      then
        $patient.setMet(true);
      end
      """;

  private final KieBase rules =
      new KieHelper().addContent(RULE, ResourceType.DRL).build(ExecutableModelProject.class);

  @Override
  public boolean isMet(Case297 patient) {
    var facts = patient.objects();
    facts.patient().setMet(false);
    KieSession session = rules.newKieSession();
    try {
      session.insert(facts.patient());
      for (Object fact : facts.facts()) {
        session.insert(fact);
      }
      session.fireAllRules(1);
      return facts.patient().isMet();
    } finally {
      session.dispose();
    }
  }
}
