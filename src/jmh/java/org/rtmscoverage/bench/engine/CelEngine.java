package org.rtmscoverage.bench.engine;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;

/**
 * The policy as one expression of the Common Expression Language, compiled once. CEL has two
 * runtimes: the one it makes when nobody chooses, and a newer one that plans an expression first.
 */
final class CelEngine implements Engine {

  private static final String RULE =
      """
      indication == 'MDD'
      && modality != 'ACCELERATED_TBS'
      && diagnoses.exists(d, d in ['F32.2', 'F32.3', 'F33.2', 'F33.3'])
      && scores.exists(s, (s.instrument == 'PHQ-9' && s.score >= 20)
          || (s.instrument == 'MADRS' && s.score >= 35))
      && (trials.exists(a, a.outcome == 'NO_RESPONSE' && a.agent != ''
              && trials.exists(b, b.outcome == 'NO_RESPONSE' && b.agent != '' && b.agent != a.agent))
          || trials.exists(a, a.outcome == 'INTOLERANCE'
              && trials.exists(b, b.outcome == 'INTOLERANCE'
                  && a.effects.exists(x, b.effects.exists(y, x != y)))))
      && therapies.exists(t, t.type in ['CBT', 'IPT', 'BEHAVIORAL_ACTIVATION'] && t.outcome == 'NO_RESPONSE')
      && !harms.exists(h, h in ['SEIZURE_DISORDER', 'PSYCHOSIS', 'NEUROLOGIC_CONDITION', 'IMPLANT_NEAR_COIL',
          'CONCURRENT_KETAMINE'])
      """;

  private final CelRuntime.Program program;

  private CelEngine(CelRuntimeBuilder runtime) {
    var rows = ListType.create(MapType.create(SimpleType.STRING, SimpleType.DYN));
    var words = ListType.create(SimpleType.STRING);
    var compiler =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("indication", SimpleType.STRING)
            .addVar("modality", SimpleType.STRING)
            .addVar("diagnoses", words)
            .addVar("scores", rows)
            .addVar("trials", rows)
            .addVar("therapies", rows)
            .addVar("harms", words)
            .setResultType(SimpleType.BOOL)
            .build();
    try {
      this.program = runtime.build().createProgram(compiler.compile(RULE).getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What {@code standardCelRuntimeBuilder} makes in this version. */
  static CelEngine usual() {
    return new CelEngine(CelRuntimeFactory.legacyCelRuntimeBuilder());
  }

  /** The newer one. */
  static CelEngine planned() {
    return new CelEngine(CelRuntimeFactory.plannerRuntimeBuilder());
  }

  @Override
  public boolean isMet(Case297 patient) {
    try {
      return (Boolean) program.eval(patient.map());
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }
}
