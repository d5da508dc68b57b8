package org.rtmscoverage.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a policy's tree asks to be told of a patient: all of it, whichever branch decides in the
 * end.
 *
 * @param parts the parts asked for, each with what is asked of it, in the policy's words
 * @param words the words of fixed lists that are named
 * @param safety the safety groups and items asked for, each once, in reading order
 * @param statements the statements asked for, each once, in reading order
 */
public record FactsAsked(
    Map<AskedPart, List<String>> parts,
    Map<AskedWord, Set<String>> words,
    List<SafetyQuestion> safety,
    List<Statement> statements) {

  /** Keeps copies of what it is given. */
  public FactsAsked {
    var ordered = new EnumMap<AskedPart, List<String>>(AskedPart.class);
    parts.forEach((part, labels) -> ordered.put(part, List.copyOf(labels)));
    parts = Collections.unmodifiableMap(ordered);
    var named = new EnumMap<AskedWord, Set<String>>(AskedWord.class);
    words.forEach((word, values) -> named.put(word, Set.copyOf(values)));
    words = Collections.unmodifiableMap(named);
    safety = List.copyOf(safety);
    statements = List.copyOf(statements);
  }

  /**
   * A safety group or item.
   *
   * @param key group or item key of reference/contraindications.csv
   * @param label what is asked, in the policy's words
   */
  public record SafetyQuestion(String key, String label) {}

  /**
   * A statement somebody has to give.
   *
   * @param key key it is given under
   * @param question the question to put to that person
   * @param roles roles that may state it; empty for any
   * @param named who states it must be named
   */
  public record Statement(String key, String question, Set<String> roles, boolean named) {
    /** Keeps a copy. */
    public Statement {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * Tells what a tree asks.
   *
   * @param root the tree
   * @return every fact that one of its leaves reads
   */
  public static FactsAsked of(Criterion root) {
    var walk = new AskedWalk();
    walk.read(root);
    return walk.found();
  }

  /**
   * Whether a part is asked for.
   *
   * @param part the part
   * @return true if a leaf reads it
   */
  public boolean asks(AskedPart part) {
    return parts.containsKey(part);
  }

  /**
   * What is asked of a part.
   *
   * @param part the part
   * @return in the policy's words, each once, in reading order; empty if it is not asked for
   */
  public List<String> labels(AskedPart part) {
    return parts.getOrDefault(part, List.of());
  }

  /**
   * The words named of a list.
   *
   * @param word which list
   * @return empty if none is named
   */
  public Set<String> words(AskedWord word) {
    return words.getOrDefault(word, Set.of());
  }
}
