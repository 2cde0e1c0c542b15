package org.code99.web;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.code99.people.People;
import org.code99.regions.Regions;

/** Calls our people and regions by their names where a text has their ids. */
@Singleton
public class OurNames {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Regions regions;
  private final People people;

  OurNames(Regions regions, People people) {
    this.regions = regions;
    this.people = people;
  }

  /** What makes texts of a company readable; ids of anything else stay as they are. */
  public UnaryOperator<String> of(UUID company) {
    Map<String, String> names = new HashMap<>();
    regions.tree(company).regions().forEach(one -> names.put(one.id().toString(), one.name()));
    people.of(company).forEach(one -> names.put(one.id().toString(), one.name()));
    return text ->
        ID.matcher(text)
            .replaceAll(id -> Matcher.quoteReplacement(names.getOrDefault(id.group(), id.group())));
  }
}
