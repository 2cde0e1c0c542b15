package org.code99.testkit;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a plugin's class must not refer to. The constant pool names every call, method references
 * and lambdas included.
 */
final class CodeRules {
  /** Answers that a newer API may widen: a compiled constructor call would no longer link. */
  private static final Set<String> MADE_BY_FACTORY =
      Set.of(
          "ApproachProfile",
          "Artwork",
          "Because",
          "Block",
          "ChannelProfile",
          "Classification",
          "CodeMapping",
          "CommissionStatement",
          "Composition",
          "Kit",
          "KitItem",
          "LossReason",
          "Piece",
          "ReasonMatch",
          "Receipt",
          "Score",
          "StatementLine",
          "Taxonomy");

  private static final Pattern IMPURE_CLASSES =
      Pattern.compile(
          """
          java/io/(File|RandomAccessFile).*
          |java/lang/(Process.*|Runtime|Thread.*)
          |java/net/.*
          |java/nio/(channels|file)/.*
          |java/security/SecureRandom
          |java/util/Timer.*
          |java/util/concurrent/(Executor|ForkJoin|ThreadLocalRandom).*
          |javax/net/.*
          """,
          Pattern.COMMENTS);

  private static final Set<String> IMPURE_CALLS =
      Set.of(
          "java/lang/Math.random()D",
          "java/lang/String.toLowerCase()Ljava/lang/String;",
          "java/lang/String.toUpperCase()Ljava/lang/String;",
          "java/lang/System.currentTimeMillis()J",
          "java/lang/System.getProperty(Ljava/lang/String;)Ljava/lang/String;",
          "java/lang/System.getenv(Ljava/lang/String;)Ljava/lang/String;",
          "java/lang/System.nanoTime()J",
          "java/time/ZoneId.systemDefault()Ljava/time/ZoneId;",
          "java/util/Date.<init>()V",
          "java/util/Locale.getDefault()Ljava/util/Locale;",
          "java/util/Random.<init>()V",
          "java/util/TimeZone.getDefault()Ljava/util/TimeZone;",
          "java/util/UUID.randomUUID()Ljava/util/UUID;");

  private CodeRules() {}

  static List<String> problems(ClassModel model, boolean pure) {
    Set<String> problems = new TreeSet<>();
    for (PoolEntry entry : model.constantPool()) {
      switch (entry) {
        case MemberRefEntry member -> {
          factory(model, member).forEach(problems::add);
          if (pure) {
            call(model, member).forEach(problems::add);
          }
        }
        case ClassEntry type when pure -> reference(model, type).forEach(problems::add);
        default -> {}
      }
    }
    if (pure) {
      statics(model).forEach(problems::add);
    }
    return List.copyOf(problems);
  }

  private static Stream<String> factory(ClassModel model, MemberRefEntry member) {
    String owner = member.owner().asInternalName();
    String simple = owner.substring(owner.lastIndexOf('/') + 1);
    boolean constructed =
        owner.startsWith("org/code99/api/")
            && MADE_BY_FACTORY.contains(simple)
            && member.name().equalsString("<init>");
    return constructed
        ? say(model, "calls the constructor of " + simple + ": use its static factory")
        : Stream.empty();
  }

  private static Stream<String> call(ClassModel model, MemberRefEntry member) {
    String owner = member.owner().asInternalName();
    String name = owner + "." + member.name().stringValue();
    boolean asksTheClock =
        owner.startsWith("java/time/")
            && (member.name().equalsString("now") || name.startsWith("java/time/Clock.system"));
    return asksTheClock || IMPURE_CALLS.contains(name + member.type().stringValue())
        ? say(model, "calls " + name.replace('/', '.') + ", which is no part of its input")
        : Stream.empty();
  }

  private static Stream<String> reference(ClassModel model, ClassEntry type) {
    String name = type.asInternalName();
    return IMPURE_CLASSES.matcher(name).matches()
        ? say(
            model, "refers to " + name.replace('/', '.') + ", which a pure extension leaves alone")
        : Stream.empty();
  }

  private static Stream<String> statics(ClassModel model) {
    return model.fields().stream()
        .filter(field -> field.flags().has(AccessFlag.STATIC))
        .filter(field -> !field.flags().has(AccessFlag.FINAL))
        .flatMap(field -> say(model, "keeps the static field " + field.fieldName().stringValue()));
  }

  private static Stream<String> say(ClassModel model, String what) {
    return Stream.of(model.thisClass().asInternalName().replace('/', '.') + " " + what);
  }
}
