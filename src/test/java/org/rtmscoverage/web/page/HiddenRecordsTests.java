package org.rtmscoverage.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages of an answer are made of is about a person, and says nothing when printed. */
class HiddenRecordsTests {

  private static final String PERSON = "Robin Example";

  static Stream<Class<?>> records() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                "org.rtmscoverage.web.page.result", "org.rtmscoverage.web.page.followup")
            .stream()
            .filter(JavaClass::isRecord)
            .map(JavaClass::reflect);
  }

  @ParameterizedTest
  @MethodSource("records")
  void recordSaysNothingOfThePerson(Class<?> type) throws ReflectiveOperationException {
    var parts = type.getRecordComponents();
    var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var made = type.getDeclaredConstructor(types);
    made.setAccessible(true);
    var values = Arrays.stream(types).map(HiddenRecordsTests::value).toArray();
    assertThat(made.newInstance(values).toString())
        .isEqualTo(type.getSimpleName() + "[hidden]")
        .doesNotContain(PERSON);
  }

  private static @Nullable Object value(Class<?> type) {
    if (type == String.class) {
      return PERSON;
    }
    if (Collection.class.isAssignableFrom(type)) {
      return List.of();
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == int.class) {
      return 0;
    }
    return type == long.class ? (Object) 0L : null;
  }
}
