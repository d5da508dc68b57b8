package org.rtmscoverage.eligibility.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.RejectionClass;
import org.rtmscoverage.vocabulary.Owner;

/**
 * What a payer's or a clearinghouse's system says of our message and not of the member: TA1 on the
 * interchange, 997 and 999 on the transaction. Such an answer is a refusal of the message, which
 * who runs this service mends.
 */
public final class Acknowledgements {

  private static final Set<String> ACCEPTED = Set.of("", "A", "E");
  private static final Set<String> NOT_UNIQUE_INTERCHANGE = Set.of("025");
  private static final String NOT_UNIQUE_TRANSACTION = "23";
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9:.-]{1,12}");
  private static final int ELEMENT = 3;
  private static final int HEADER = 106;
  private static final int MOST_PARTS = 2_000;
  private static final int MOST_PLACES = 5;

  private Acknowledgements() {}

  /**
   * A segment.
   *
   * @param tag its name
   * @param elements its elements as sent
   */
  public record Line(String tag, List<String> elements) {
    /** Keeps a copy. */
    public Line {
      elements = List.copyOf(elements);
    }

    /** Hides the content. */
    @Override
    public String toString() {
      return "Line[" + tag + "]";
    }

    private String at(int element) {
      return element > elements.size() ? "" : elements.get(element - 1).strip();
    }
  }

  /**
   * Words a refusal that came as the text of an interchange.
   *
   * @param interchange raw X12, as some clearinghouses repeat it
   * @return empty if it is none, or refuses nothing
   */
  public static List<Rejection> rejections(String interchange) {
    String text = interchange.strip();
    if (!text.startsWith("ISA") || text.length() < HEADER) {
      return List.of();
    }
    char element = text.charAt(ELEMENT);
    return rejections(
        cut(text, text.charAt(HEADER - 1)).stream()
            .map(segment -> cut(segment.strip(), element))
            .map(parts -> new Line(parts.getFirst(), parts.subList(1, parts.size())))
            .toList());
  }

  /** The first parts; a refusal is short. */
  private static List<String> cut(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int to = text.indexOf(separator);
    while (to >= 0 && parts.size() < MOST_PARTS) {
      parts.add(text.substring(from, to));
      from = to + 1;
      to = text.indexOf(separator, from);
    }
    parts.add(text.substring(from));
    return parts;
  }

  /**
   * Words a refusal of the message.
   *
   * @param lines segments of an answer
   * @return empty if there is a 271, or no refusal
   */
  public static List<Rejection> rejections(List<Line> lines) {
    boolean answered =
        lines.stream().anyMatch(line -> line.tag().equals("ST") && line.at(1).equals("271"));
    if (answered) {
      return List.of();
    }
    List<Rejection> rejections =
        new ArrayList<>(lines.stream().flatMap(Acknowledgements::interchange).toList());
    transaction(lines).forEach(rejections::add);
    return List.copyOf(rejections);
  }

  private static Stream<Rejection> interchange(Line line) {
    if (!line.tag().equals("TA1") || ACCEPTED.contains(line.at(4))) {
      return Stream.empty();
    }
    String code = code(line.at(5));
    return Stream.of(
        rejection(
            "TA1 " + code,
            "The payer's system refused the envelope of our message: " + note(code),
            NOT_UNIQUE_INTERCHANGE.contains(code)));
  }

  private static Stream<Rejection> transaction(List<Line> lines) {
    String kind = "";
    String status = "";
    String code = "";
    List<String> places = new ArrayList<>();
    for (Line line : lines) {
      switch (line.tag()) {
        case "ST" -> kind = code(line.at(1));
        case "IK3", "AK3" -> places.add(place(line));
        case "IK4", "AK4" -> places.add(element(line));
        case "IK5", "AK5" -> {
          status = line.at(1);
          code = code(line.at(2));
        }
        case "AK9" -> {
          code = ACCEPTED.contains(status) ? code(line.at(5)) : code;
          status = ACCEPTED.contains(status) ? line.at(1) : status;
        }
        default -> {
          // AK1, AK2 and CTX repeat what we sent
        }
      }
    }
    return ACCEPTED.contains(status)
        ? Stream.empty()
        : Stream.of(
            rejection(
                (kind + " " + code(status) + " " + code).strip(),
                "The payer's system refused our message"
                    + (places.isEmpty() ? "" : ": " + join(places)),
                code.equals(NOT_UNIQUE_TRANSACTION)));
  }

  private static String join(List<String> places) {
    String first = String.join("; ", places.subList(0, Math.min(places.size(), MOST_PLACES)));
    return places.size() > MOST_PLACES ? first + "; and more" : first;
  }

  private static String place(Line line) {
    String loop = code(line.at(3));
    return "segment "
        + code(line.at(1))
        + " at place "
        + code(line.at(2))
        + (loop.isEmpty() ? "" : " of loop " + loop)
        + error(line.at(4));
  }

  /** The fourth element repeats what we sent and may name a person; it is never shown. */
  private static String element(Line line) {
    return "element " + code(line.at(1)) + error(line.at(3));
  }

  private static String error(String sent) {
    String code = code(sent);
    return code.isEmpty() ? "" : ", error " + code;
  }

  /** Only what looks like a code is shown. */
  private static String code(String sent) {
    return CODE.matcher(sent).matches() ? sent : "";
  }

  private static String note(String code) {
    return switch (code) {
      case "" -> "it does not say why";
      case "001", "018", "021" -> "its control number or count is wrong (" + code + ")";
      case "005", "006" -> "it does not know the sender's id (" + code + ")";
      case "007", "008" -> "it does not know the receiver's id (" + code + ")";
      case "010", "011", "012", "013" -> "it does not accept the login (" + code + ")";
      case "014", "015" -> "the date or time is wrong (" + code + ")";
      case "017" -> "it does not accept this version of X12 (" + code + ")";
      case "020" -> "it does not accept test or production messages from us (" + code + ")";
      case "025" -> "it has had this control number before (" + code + ")";
      default -> "its code is " + code;
    };
  }

  private static Rejection rejection(String code, String text, boolean retryable) {
    return new Rejection(
        RejectionClass.MESSAGE_REJECTED,
        code,
        text,
        null,
        null,
        Owner.CONFIGURATION,
        "The question was not read. Compare what is named with the payer's companion guide and the"
            + " ids in the payer's file, mend it and ask again.",
        retryable);
  }
}
