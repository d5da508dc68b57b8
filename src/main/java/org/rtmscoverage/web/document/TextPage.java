package org.rtmscoverage.web.document;

import java.util.List;

/** Lines of plain text, wrapped at a width, with hanging indents. */
final class TextPage {

  private static final int WIDTH = 80;

  private final StringBuilder text = new StringBuilder(4096);

  TextPage title(String title) {
    return line(title).line("=".repeat(Math.min(WIDTH, title.length()))).gap();
  }

  TextPage heading(String heading) {
    return gap().line(heading).line("-".repeat(Math.min(WIDTH, heading.length())));
  }

  /** Adds an empty line, unless there is one already. */
  TextPage gap() {
    if (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
      text.append('\n');
    }
    return this;
  }

  TextPage line(String line) {
    return wrapped("", line);
  }

  /** One item under a mark; further lines stand under its first word. */
  TextPage item(String mark, String item) {
    return wrapped(mark, item);
  }

  TextPage items(String mark, List<String> items) {
    items.forEach(item -> item(mark, item));
    return this;
  }

  private TextPage wrapped(String mark, String content) {
    String indent = " ".repeat(mark.length());
    StringBuilder line = new StringBuilder(WIDTH).append(mark);
    boolean fresh = true;
    for (String word : content.strip().split("\\s+", -1)) {
      if (!fresh && line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line.setLength(0);
        line.append(indent);
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(word);
      fresh = false;
    }
    text.append(line).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
