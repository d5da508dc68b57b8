package org.rtmscoverage.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A policy's own drug classes, for counting different ones. */
public final class ClassTable {

  private final Map<String, Set<String>> classes;
  private final Map<String, String> byMember = new HashMap<>();

  /**
   * Makes a table.
   *
   * @param classes class name to what it holds: class codes or drug_keys of
   *     reference/antidepressants.csv; a drug_key wins over the code of its class
   */
  public ClassTable(Map<String, Set<String>> classes) {
    this.classes = Map.copyOf(classes);
    classes.forEach((name, members) -> members.forEach(member -> byMember.put(member, name)));
  }

  /**
   * What it holds.
   *
   * @return class name to class codes or drug_keys
   */
  public Map<String, Set<String>> classes() {
    return classes;
  }

  /** The class of a drug; null if no class of the table holds it. */
  @Nullable String nameOf(DrugTable.Agent agent) {
    for (String drugKey : agent.names()) {
      var own = byMember.get(drugKey);
      if (own != null) {
        return own;
      }
    }
    return byMember.get(agent.classCode());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClassTable table && table.classes.equals(classes);
  }

  @Override
  public int hashCode() {
    return classes.hashCode();
  }
}
