package org.rtmscoverage.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Owner;

/** Steps in the order they were added, nothing twice. */
final class StepList {

  private final List<NextStep> steps = new ArrayList<>();
  private final Set<String> actions = new LinkedHashSet<>();

  /** Adds a step, unless its action is there already; ids of one kind are numbered. */
  void add(String id, Owner who, String action, String why) {
    add(id, who, action, why, null);
  }

  /** Adds a step with the day by which it has to be done. */
  void add(String id, Owner who, String action, String why, @Nullable LocalDate by) {
    if (actions.add(Sentences.bare(action).toLowerCase(Locale.ROOT))) {
      long same = steps.stream().filter(step -> step.id().startsWith(id)).count();
      steps.add(new NextStep(same == 0 ? id : id + "-" + (same + 1), who, action, why, by));
    }
  }

  List<NextStep> list() {
    return List.copyOf(steps);
  }
}
