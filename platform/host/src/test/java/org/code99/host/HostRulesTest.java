package org.code99.host;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pf4j.ExtensionPoint;

@DisplayName("the host is one door, and PF4J stays behind it")
class HostRulesTest {
  private static final JavaClasses HOST =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.code99.host");

  @Test
  @DisplayName("no public signature names a type of PF4J but the marker, or a Throwable")
  void doorSpeaksInValues() {
    List<String> leaks =
        HOST.stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::reflect)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> types(method).anyMatch(HostRulesTest::leaks))
            .map(Method::toGenericString)
            .toList();
    assertEquals(List.of(), leaks);
  }

  @Test
  @DisplayName("the host knows no framework")
  void knowsNoFramework() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut..", "jakarta..", "org.code99.app..")
        .check(HOST);
  }

  @Test
  @DisplayName("at least half of its types are its own affair")
  void mostlyPrivate() {
    List<JavaClass> topLevel = HOST.stream().filter(JavaClass::isTopLevelClass).toList();
    long shown =
        topLevel.stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)).count();
    assertTrue(2 * shown <= topLevel.size(), shown + " of " + topLevel.size() + " are public");
  }

  private static Stream<Class<?>> types(Method method) {
    return Stream.concat(
        Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()));
  }

  private static boolean leaks(Class<?> type) {
    return Throwable.class.isAssignableFrom(type)
        || (type.getPackageName().startsWith("org.pf4j") && type != ExtensionPoint.class);
  }
}
