package org.code99.host;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a jar's classes refer to in the extension API and this API does not have. A jar that was
 * compiled against a newer one would fail in the middle of its work.
 */
final class MissingApi {
  private static final int NAMED = 5;

  private final Map<String, ClassModel> own;
  private final ApiMembers api = new ApiMembers();
  private final Set<String> missing = new TreeSet<>();

  private MissingApi(Map<String, ClassModel> own) {
    this.own = own;
  }

  /**
   * All that is missing, in one sentence.
   *
   * @param requires the range of API versions that the jar asks for
   */
  static Optional<String> problem(OpenedJar jar, String requires) throws IOException {
    MissingApi references = new MissingApi(classes(jar));
    references.own.values().forEach(references::look);
    return references.missing.isEmpty()
        ? Optional.empty()
        : Optional.of(sentence(List.copyOf(references.missing), requires));
  }

  private static String sentence(List<String> missing, String requires) {
    int more = missing.size() - NAMED;
    String needs =
        "it needs "
            + missing.stream().limit(NAMED).collect(Collectors.joining(", "))
            + (more > 0 ? " and " + more + " more" : "");
    return ManifestRules.fits(requires)
        ? needs
            + ", which the extension API "
            + ApiVersion.CURRENT
            + " does not have, and says "
            + requires
            + " is enough: take a version of the plugin that fits"
        : needs
            + " of the extension API "
            + requires.replaceFirst("^\\D*(\\d[^ &|]*).*$", "$1")
            + ", and this is "
            + ApiVersion.CURRENT
            + ": upgrade Code 99 or take a version of the plugin that fits";
  }

  /** Those that this Java can read; a newer one is a problem of its own. */
  private static Map<String, ClassModel> classes(OpenedJar jar) throws IOException {
    Map<String, ClassModel> classes = new HashMap<>();
    for (String name : jar.names()) {
      if (OpenedJar.isPlainClass(name)) {
        Optional<byte[]> bytes = jar.read(name);
        if (bytes.isPresent() && !OpenedJar.isNewer(bytes.get())) {
          parsed(bytes.get())
              .ifPresent(model -> classes.put(model.thisClass().asInternalName(), model));
        }
      }
    }
    return classes;
  }

  private static Optional<ClassModel> parsed(byte[] bytes) {
    try {
      return Optional.of(ClassFile.of().parse(bytes));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no class file: whoever loads it will be told
    }
  }

  private void look(ClassModel model) {
    for (PoolEntry entry : model.constantPool()) {
      switch (entry) {
        case ClassEntry type -> look(type);
        case MemberRefEntry member -> look(member);
        default -> {}
      }
    }
  }

  private void look(ClassEntry type) {
    String name = element(type);
    if (ApiMembers.isOfApi(name) && !api.has(name)) {
      missing.add(ApiMembers.simple(name));
    }
  }

  private void look(MemberRefEntry member) {
    String name = member.name().stringValue();
    String descriptor = member.type().stringValue();
    boolean field = member instanceof FieldRefEntry;
    for (String owner : apiOwners(element(member.owner()), name, descriptor)) {
      if (api.has(owner) && !api.has(owner, name, descriptor, field)) {
        missing.add(words(owner, name, descriptor, field));
      }
    }
  }

  /** The API's types among which a member is looked for: none where the jar has it itself. */
  private List<String> apiOwners(String owner, String name, String descriptor) {
    if (ApiMembers.isOfApi(owner)) {
      return List.of(owner);
    }
    List<String> found = new ArrayList<>();
    return inherited(owner, name, descriptor, found) && found.size() == 1 ? found : List.of();
  }

  /** Whether only the API's types are left to have it. */
  private boolean inherited(String type, String name, String descriptor, List<String> found) {
    if (ApiMembers.isOfApi(type)) {
      found.add(type);
      return true;
    }
    ClassModel model = own.get(type);
    if (model == null) {
      return type.equals("java/lang/Object") && !ApiMembers.isOfObject(name, descriptor);
    }
    if (declares(model, name, descriptor)) {
      return false;
    }
    List<ClassEntry> parents = new ArrayList<>(model.interfaces());
    model.superclass().ifPresent(parents::add);
    return parents.stream()
        .allMatch(parent -> inherited(parent.asInternalName(), name, descriptor, found));
  }

  private static boolean declares(ClassModel model, String name, String descriptor) {
    return model.methods().stream()
            .anyMatch(method ->
                method.methodName().equalsString(name)
                    && method.methodType().equalsString(descriptor))
        || model.fields().stream().anyMatch(field -> field.fieldName().equalsString(name));
  }

  /** The class of an entry; of an array, that of what is in it. */
  private static String element(ClassEntry type) {
    ClassDesc desc = type.asSymbol();
    while (desc.isArray()) {
      desc = desc.componentType();
    }
    return desc.isPrimitive()
        ? desc.displayName()
        : desc.descriptorString().substring(1, desc.descriptorString().length() - 1);
  }

  private static String words(String owner, String name, String descriptor, boolean field) {
    String of = ApiMembers.simple(owner) + (name.equals("<init>") ? "" : "." + name);
    return field
        ? of
        : of
            + MethodTypeDesc.ofDescriptor(descriptor).parameterList().stream()
                .map(ClassDesc::displayName)
                .collect(Collectors.joining(", ", "(", ")"));
  }
}
