package org.rtmscoverage.eligibility.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What both forms say of another entity and an entity of ours has no place for. */
final class JsonParticulars {

  private static final List<String> NUMBERS =
      List.of("npi", "memberId", "facilityId", "serviceProviderNumber", "pharmacyProcessorNumber");
  private static final Map<String, String> WAYS =
      Map.of("faxNumbers", "fax", "emails", "e-mail", "urls", "web", "ediNumbers", "EDI");

  private JsonParticulars() {}

  /**
   * Words the address, numbers and ways of contact of an entity.
   *
   * @param entity the entity
   * @param name its name; may be empty
   * @return one if there is anything to say
   */
  static Stream<String> of(JsonFields entity, String name) {
    List<String> all = new ArrayList<>();
    String list = entity.text("entityIdentification");
    if (!list.equals("PI") && !list.equals("XV")) {
      String what = list.equals("XX") ? "NPI" : ("id " + list).strip();
      add(all, what, entity.text("entityIdentificationValue"));
    }
    NUMBERS.forEach(number -> add(all, number, entity.text(number)));
    String address = String.join(" ", entity.object("address").all());
    add(all, "", address);
    String desk = entity.object("contactInformation").text("name");
    add(all, "", desk.equals(name) ? "" : desk);
    for (JsonFields contact : entity.objects("contacts")) {
      WAYS.forEach((ways, way) -> contact.texts(ways).forEach(sent -> add(all, way, sent)));
    }
    for (JsonFields contact : entity.object("contactInformation").objects("contacts")) {
      if (!JsonBenefitReader.telephone(contact)) {
        add(all, contact.text("communicationMode"), contact.text("communicationNumber"));
      }
    }
    return all.isEmpty()
        ? Stream.empty()
        : Stream.of((name.isEmpty() ? "" : name + ": ") + String.join(", ", all));
  }

  private static void add(List<String> all, String what, String value) {
    if (!value.isEmpty()) {
      all.add((what + " " + value).strip());
    }
  }
}
