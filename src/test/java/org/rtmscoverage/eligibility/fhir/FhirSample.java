package org.rtmscoverage.eligibility.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.rtmscoverage.eligibility.PayerAnswer;
import org.rtmscoverage.eligibility.PayerReply;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one saved answer for a test of all forms. */
public final class FhirSample {

  /** Elements of the answers saved that are no lists. */
  private static final Set<String> SINGLE =
      Set.of(
          "patient",
          "request",
          "requestor",
          "insurer",
          "coverage",
          "category",
          "network",
          "unit",
          "term",
          "type",
          "allowedMoney",
          "usedMoney",
          "form",
          "code",
          "productOrService",
          "benefitPeriod",
          "servicedPeriod",
          "beneficiary",
          "relationship",
          "subscriber",
          "text",
          "meta",
          "period");

  private FhirSample() {}

  /**
   * Reads it.
   *
   * @param body the file
   * @return what the payer answered
   */
  public static PayerAnswer answer(byte[] body) {
    return FhirBodies.client(FhirBodies.CLOCK)
        .answer(new PayerReply(200, body, null), FhirBodies.ASKED);
  }

  /**
   * Reads one that was saved as XML, written as JSON.
   *
   * @param body the file
   * @return what the payer answered
   */
  public static PayerAnswer fromXml(byte[] body) {
    try {
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(body))
              .getDocumentElement();
      return answer(JsonMapper.shared().writeValueAsBytes(resource(root)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("the sample is not XML", e);
    }
  }

  private static ObjectNode resource(Element element) {
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    resource.put("resourceType", element.getTagName());
    resource.setAll(children(element));
    return resource;
  }

  private static ObjectNode children(Element element) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    Map<String, ArrayNode> lists = new LinkedHashMap<>();
    NodeList nodes = element.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element child && !child.getTagName().equals("text")) {
        lists
            .computeIfAbsent(child.getTagName(), _ -> JsonNodeFactory.instance.arrayNode())
            .add(value(object, child));
      }
    }
    lists.forEach(
        (name, list) -> {
          boolean list1 =
              list.size() > 1
                  || (list.get(0).isObject() && !SINGLE.contains(name))
                  || name.equals("purpose");
          object.set(name, list1 ? list : list.get(0));
        });
    return object;
  }

  private static tools.jackson.databind.JsonNode value(ObjectNode parent, Element child) {
    if (child.getTagName().equals("contained")) {
      for (Node node = child.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element resource) {
          return resource(resource);
        }
      }
    }
    String value = child.getAttribute("value");
    if (value.isEmpty()) {
      return children(child);
    }
    if (value.equals("true") || value.equals("false")) {
      return JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(value));
    }
    boolean number = value.matches("\\d{1,9}(\\.\\d+)?") && !child.getTagName().equals("code");
    boolean inMoney = child.getTagName().equals("value") && parent.isEmpty();
    return number && (inMoney || child.getTagName().endsWith("Int"))
        ? JsonNodeFactory.instance.numberNode(new java.math.BigDecimal(value))
        : JsonNodeFactory.instance.stringNode(value);
  }
}
