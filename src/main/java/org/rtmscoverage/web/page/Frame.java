package org.rtmscoverage.web.page;

import java.util.List;
import java.util.stream.Stream;
import org.rtmscoverage.security.PageAccess;
import org.rtmscoverage.security.Role;
import org.rtmscoverage.security.SignedIn;

/** What stands around every page: who is signed in, and where they can go. */
public final class Frame {

  private final SignedIn who;
  private final String path;
  private final boolean swaggerUi;

  Frame(SignedIn who, String path, boolean swaggerUi) {
    this.who = who;
    this.path = path;
    this.swaggerUi = swaggerUi;
  }

  /**
   * One way to go.
   *
   * @param path where to
   * @param label what it is called
   * @param current whether the page shown is there
   */
  public record Link(String path, String label, boolean current) {}

  /**
   * Where this person can go. Payers are compared for a check that is being typed, so it is of use
   * to those alone who may type one.
   *
   * @return in reading order
   */
  public List<Link> links() {
    return Stream.of(
            link("/", "Worklist"),
            link("/checks/new", "New check"),
            link("/checks", "History"),
            link("/compare", "Compare payers"),
            link("/payers", "Payers"),
            link("/policies", "Policies"))
        .filter(
            link -> may("GET " + (link.path().equals("/compare") ? "/checks/new" : link.path())))
        .toList();
  }

  private Link link(String to, String label) {
    return new Link(to, label, section().equals(to));
  }

  private String section() {
    if (path.startsWith("/checks/new")) {
      return "/checks/new";
    }
    var end = path.indexOf('/', 1);
    return end < 0 ? path : path.substring(0, end);
  }

  /**
   * Whether this person may open a page or send a form.
   *
   * @param page method and path, for example {@code POST /checks/{id}/recheck}
   * @return true if so
   */
  public boolean may(String page) {
    return PageAccess.may(who, page);
  }

  /**
   * Their name.
   *
   * @return without how they signed in
   */
  public String name() {
    var name = who.actor().value();
    return name.substring(name.indexOf(':') + 1);
  }

  /**
   * Their practice and roles.
   *
   * @return in words
   */
  public String standing() {
    return who.practice().value()
        + ", "
        + String.join(", ", who.roles().stream().sorted().map(Role::word).toList());
  }

  /**
   * Whether the API can be tried in the browser here.
   *
   * @return true if so
   */
  public boolean swaggerUi() {
    return swaggerUi;
  }
}
