package org.rtmscoverage.eligibility.fhir;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes what was odd about one answer, by the names of FHIR's elements and never by their content.
 * Elements that FHIR does not know are passed over.
 */
final class Oddities implements IParserErrorHandler {

  private final List<String> warnings = new ArrayList<>();

  /** Keeps a warning, once. */
  void add(String warning) {
    if (!warnings.contains(warning)) {
      warnings.add(warning);
    }
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  @Override
  public void invalidValue(@Nullable IParseLocation location, String value, String error) {
    String element = location == null ? "" : String.valueOf(location.getParentElementName());
    add("a value of the element " + element + " cannot be read and was left out");
  }

  @Override
  public void incorrectJsonType(
      @Nullable IParseLocation location,
      String element,
      ValueType expected,
      @Nullable ScalarType expectedScalar,
      ValueType found,
      @Nullable ScalarType foundScalar) {
    add("the element " + element + " is written in another JSON type than FHIR's");
  }

  @Override
  public void unexpectedRepeatingElement(@Nullable IParseLocation location, String element) {
    add("the element " + element + " was sent more than once");
  }

  @Override
  public void containedResourceWithNoId(@Nullable IParseLocation location) {
    // nothing can refer to it
  }

  @Override
  public void missingRequiredElement(@Nullable IParseLocation location, String element) {
    // what is missing shows where it is read
  }

  @Override
  public void unknownAttribute(@Nullable IParseLocation location, String attribute) {
    // passed over
  }

  @Override
  public void unknownElement(@Nullable IParseLocation location, String element) {
    // passed over
  }

  @Override
  public void unknownReference(@Nullable IParseLocation location, String reference) {
    // whatever is not in the answer is not fetched
  }

  @Override
  public void invalidInternalReference(@Nullable IParseLocation location, String reference) {
    // whatever is not in the answer is not fetched
  }

  @Override
  public void extensionContainsValueAndNestedExtensions(@Nullable IParseLocation location) {
    // passed over
  }
}
