package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("P12: a jar that needs more of the API than there is, is refused before it is opened")
class LoadCheckTest {
  private static final String ID = "com.example.guest";
  private static final ClassDesc BRIEF = ClassDesc.of("org.code99.api.Brief");
  private static final ClassDesc STRATEGY = ClassDesc.of("org.code99.api.ScoringStrategy");

  @TempDir Path folder;

  @Test
  @DisplayName("what a newer API would have is named, with that API and ours, in one sentence")
  void newerApi() {
    assertEquals(
        List.of(
            "it needs Brief.giftCeiling(long, String) of the extension API 1.3.0, and this is 1.1.0:"
                + " upgrade Code 99 or take a version of the plugin that fits"),
        problems(
            guest()
                .withManifest("Plugin-Requires", ">=1.3.0 & <2.0.0")
                .withBytes(
                    "com/example/guest/New.class",
                    calling(
                        BRIEF, "giftCeiling", ConstantDescs.CD_long, ConstantDescs.CD_String))));
  }

  @Test
  @DisplayName("a jar that asks for less than it uses is refused, and told so")
  void asksForTooLittle() {
    assertEquals(
        List.of(
            "it needs Brief.giftCeiling(), which the extension API 1.1.0 does not have, and says"
                + " >=1.0.0 & <2.0.0 is enough: take a version of the plugin that fits"),
        problems(guest().withBytes("com/example/guest/New.class", calling(BRIEF, "giftCeiling"))));
  }

  @Test
  @DisplayName("of many missing things the first five are named and the others counted")
  void many() {
    PluginJar jar = guest().withManifest("Plugin-Requires", ">=1.3 & <2.0.0");
    for (int i = 1; i <= 7; i++) {
      jar.withBytes("com/example/guest/New" + i + ".class", calling(BRIEF, "wish" + i));
    }
    assertEquals(
        List.of(
            "it needs Brief.wish1(), Brief.wish2(), Brief.wish3(), Brief.wish4(), Brief.wish5() and"
                + " 2 more of the extension API 1.3, and this is 1.1.0: upgrade Code 99 or take a"
                + " version of the plugin that fits"),
        problems(jar));
  }

  @Test
  @DisplayName("a class, a field and an inherited method that are not there are missing too")
  void classesFieldsAndHeirs() {
    ClassDesc own = ClassDesc.of("com.example.guest.Heir");
    byte[] heir =
        ClassFile.of()
            .build(
                own,
                type ->
                    type.withInterfaceSymbols(STRATEGY)
                        .withMethodBody(
                            "use",
                            MethodTypeDesc.of(ConstantDescs.CD_void),
                            ClassFile.ACC_PUBLIC,
                            code ->
                                code.aload(0)
                                    .invokevirtual(
                                        own, "explain", MethodTypeDesc.of(ConstantDescs.CD_void))
                                    .aload(0)
                                    .invokevirtual(
                                        own, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int))
                                    .pop()
                                    .getstatic(BRIEF, "NONE", BRIEF)
                                    .pop()
                                    .new_(ClassDesc.of("org.code99.api.Cake"))
                                    .pop()
                                    .return_()));
    assertEquals(
        List.of(
            "it needs Brief.NONE, Cake, ScoringStrategy.explain(), which the extension API 1.1.0 does"
                + " not have, and says >=1.0.0 & <2.0.0 is enough: take a version of the plugin that"
                + " fits"),
        problems(guest().withBytes("com/example/guest/Heir.class", heir)));
  }

  @Test
  @DisplayName("what the API has is found with its supertypes: a record's own and every object's")
  void present() {
    assertEquals(
        List.of(),
        problems(
            guest()
                .withSource(
                    "com.example.guest.Uses",
                    """
                    package com.example.guest;
                    import org.code99.api.*;
                    public final class Uses {
                      static String all(Money money, Money[] many, ScoringBatch batch) {
                        return money.equals(many[0]) + money.toString() + many.clone().length
                            + batch.cases().hashCode() + Rate.ZERO.getClass();
                      }
                    }
                    """)));
  }

  private static byte[] calling(ClassDesc owner, String method, ClassDesc... parameters) {
    return ClassFile.of()
        .build(
            ClassDesc.of("com.example.guest.CallerOf" + method),
            type ->
                type.withMethodBody(
                    "call",
                    MethodTypeDesc.of(ConstantDescs.CD_void),
                    ClassFile.ACC_STATIC,
                    code -> {
                      code.aconst_null();
                      for (ClassDesc parameter : parameters) {
                        if (parameter.isPrimitive()) {
                          code.lconst_0();
                        } else {
                          code.aconst_null();
                        }
                      }
                      code.invokevirtual(
                          owner, method, MethodTypeDesc.of(ConstantDescs.CD_void, parameters));
                      code.return_();
                    }));
  }

  private List<String> problems(PluginJar jar) {
    Path file = jar.in(folder);
    return new Inspector().inspect(file, String.valueOf(file.getFileName())).problems();
  }

  private static PluginJar guest() {
    return PluginJar.polite(ID, "1.0.0", 1);
  }
}
