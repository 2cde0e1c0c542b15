package org.code99.api;

import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pf4j.ExtensionPoint;

@DisplayName("P12: nothing of a plugin can hide in what travels through the API")
class ApiRulesTest {
  private static final JavaClasses API =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.code99.api");

  /** Final, immutable, and the same class for everybody. */
  private static final Set<Class<?>> FINALS =
      Set.of(String.class, LocalDate.class, Instant.class, Document.class);

  /** What the platform lends to a plugin, and no plugin implements. */
  private static final Set<Class<?>> LENT = Set.of(PluginContext.class, GrantedFolder.class);

  @Test
  @DisplayName("the API knows the JDK, PF4J's marker, SLF4J and JSpecify, and nothing else")
  void knowsLittle() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            or(
                resideInAnyPackage(
                    "java..", "org.code99.api", "org.slf4j", "org.jspecify.annotations"),
                assignableTo(ExtensionPoint.class)))
        .check(API);
  }

  @Test
  @DisplayName("no enum and no sealed type travels: a new constant would break a compiled plugin")
  void noEnumNoSealedType() {
    noClasses().should().beEnums().check(API);
    assertEquals(List.of(), types().filter(Class::isSealed).toList());
  }

  @Test
  @DisplayName(
      "a plugin can implement the six points, a check of its settings and rules for them, and no other type is open to it")
  void onlyThePointsAreOpen() {
    assertEquals(
        Set.of(
            LossReasonTaxonomy.class,
            ScoringStrategy.class,
            OutreachApproach.class,
            OutreachChannel.class,
            CommissionCalculator.class,
            ChangeSignalSource.class,
            SettingsCheck.class,
            SettingsRules.class),
        Set.copyOf(
            types().filter(Class::isInterface).filter(type -> !LENT.contains(type)).toList()));
    assertEquals(
        Set.of(Checks.class, Document.class, Wording.class),
        Set.copyOf(types().filter(type -> !type.isInterface() && !type.isRecord()).toList()));
    assertEquals(
        List.of(),
        types()
            .filter(type -> !type.isInterface() && !Modifier.isFinal(type.getModifiers()))
            .toList());
  }

  @Test
  @DisplayName(
      "records consist of primitives, final values, other records, and copies of lists of them")
  void recordComponents() {
    List<String> foreign =
        types()
            .filter(Class::isRecord)
            .flatMap(type -> Arrays.stream(type.getRecordComponents()))
            .filter(component -> !travels(component.getGenericType()))
            .map(ApiRulesTest::named)
            .toList();
    assertEquals(
        List.of(
            "Consignment.folders: java.util.Map<java.lang.String, org.code99.api.GrantedFolder>",
            "SettingsTrial.folders: java.util.Map<java.lang.String, org.code99.api.GrantedFolder>",
            "SignalQuery.folders: java.util.Map<java.lang.String, org.code99.api.GrantedFolder>"),
        foreign.stream().sorted().toList(),
        "what is lent travels to a plugin, with what it is handed, and nothing else does");
  }

  @Test
  @DisplayName("points take records and answer with records or lists of them")
  void pointsSpeakInRecords() {
    List<String> foreign =
        types()
            .filter(Class::isInterface)
            .filter(type -> !LENT.contains(type))
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method ->
                !travels(method.getGenericReturnType())
                    || !Arrays.stream(method.getGenericParameterTypes())
                        .allMatch(ApiRulesTest::travels))
            .map(method -> method.toGenericString())
            .toList();
    assertEquals(List.of(), foreign);
  }

  private static boolean travels(Type type) {
    if (type instanceof Class<?> plain) {
      return plain.isPrimitive() || FINALS.contains(plain) || isApiRecord(plain);
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      boolean container =
          generic.getRawType() == Optional.class
              || generic.getRawType() == List.class
              || (generic.getRawType() == Map.class && arguments[0] == String.class);
      return container && Arrays.stream(arguments).allMatch(ApiRulesTest::travels);
    }
    return false;
  }

  private static boolean isApiRecord(Class<?> type) {
    return type.isRecord() && type.getPackage() == ApiRulesTest.class.getPackage();
  }

  private static String named(RecordComponent component) {
    return component.getDeclaringRecord().getSimpleName()
        + "."
        + component.getName()
        + ": "
        + component.getGenericType();
  }

  private static Stream<? extends Class<?>> types() {
    return API.stream()
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .map(JavaClass::reflect);
  }
}
