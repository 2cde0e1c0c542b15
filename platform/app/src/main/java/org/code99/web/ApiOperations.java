package org.code99.web;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.FileUpload;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.UriRouteInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.code99.people.Actor;

/** Describes what a route takes and answers, for {@link OpenApi}. */
final class ApiOperations {
  private final ApiSchemas schemas;

  ApiOperations(ApiSchemas schemas) {
    this.schemas = schemas;
  }

  Map<String, Object> of(UriRouteInfo<?, ?> route, String path) {
    Class<?> controller = route.getDeclaringType();
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("tags", List.of(controller.getPackageName().replaceFirst(".*\\.", "")));
    operation.put(
        "operationId",
        controller.getSimpleName().replaceFirst("Api$", "")
            + "."
            + route.getTargetMethod().getMethodName());
    operation.put(
        "description",
        whose(route.getAnnotationMetadata())
            + route.getAnnotationMetadata().stringValue(Means.class).map(" "::concat).orElse(""));
    List<Object> parameters = parameters(route, path);
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    body(route).ifPresent(body -> operation.put("requestBody", body));
    operation.put("responses", responses(route));
    return operation;
  }

  private static String whose(AnnotationMetadata route) {
    List<String> roles = Arrays.asList(route.stringValues(Secured.class));
    return roles.isEmpty() || roles.getFirst().startsWith("is")
        ? "For everybody with a token."
        : "For: " + String.join(", ", roles) + ".";
  }

  /** What the caller sends; who asks and the request itself are not told. */
  private static Stream<Argument<?>> told(UriRouteInfo<?, ?> route) {
    return Arrays.<Argument<?>>stream(route.getTargetMethod().getArguments())
        .filter(argument -> argument.getType() != Actor.class)
        .filter(argument -> !HttpRequest.class.isAssignableFrom(argument.getType()));
  }

  private Optional<Object> body(UriRouteInfo<?, ?> route) {
    Map<String, Object> parts = new LinkedHashMap<>();
    told(route)
        .filter(argument -> argument.isAnnotationPresent(Part.class))
        .forEach(part -> parts.put(part.getName(), part(part)));
    Optional<Map<String, Object>> content =
        parts.isEmpty()
            ? told(route)
                .filter(argument -> argument.isAnnotationPresent(Body.class))
                .findFirst()
                .map(body -> content(route.getConsumes(), schema(body)))
            : Optional.of(
                OpenApi.ordered(
                    MediaType.MULTIPART_FORM_DATA,
                    OpenApi.ordered(
                        "schema", OpenApi.ordered("type", "object", "properties", parts))));
    return content.map(types -> OpenApi.ordered("required", true, "content", types));
  }

  private Map<String, Object> part(Argument<?> part) {
    return FileUpload.class.isAssignableFrom(part.getType())
        ? OpenApi.ordered("type", "string", "format", "binary")
        : schemas.of(part.asType());
  }

  private List<Object> parameters(UriRouteInfo<?, ?> route, String path) {
    List<Object> parameters = new ArrayList<>();
    told(route)
        .filter(argument -> !argument.isAnnotationPresent(Body.class))
        .filter(argument -> !argument.isAnnotationPresent(Part.class))
        .forEach(argument -> {
          boolean inPath = path.contains("{" + argument.getName() + "}");
          Map<String, Object> parameter = new LinkedHashMap<>();
          parameter.put("name", argument.getName());
          parameter.put("in", inPath ? "path" : "query");
          if (inPath) {
            parameter.put("required", true);
          }
          parameter.put("schema", schemas.of(argument.asType()));
          parameters.add(parameter);
        });
    return parameters;
  }

  private Map<String, Object> responses(UriRouteInfo<?, ?> route) {
    HttpStatus status =
        route
            .getAnnotationMetadata()
            .enumValue(Status.class, HttpStatus.class)
            .orElse(HttpStatus.OK);
    Map<String, Object> done = new LinkedHashMap<>();
    done.put("description", status.getReason());
    Optional.of(route.getResponseBodyType())
        .filter(type -> type.getType() != void.class && type.getType() != Void.class)
        .ifPresent(
            type -> done.put("content", content(route.getProduces(), schemas.of(type.asType()))));
    Map<String, Object> responses = new TreeMap<>();
    responses.put(String.valueOf(status.getCode()), done);
    responses.put("default", OpenApi.ordered("$ref", "#/components/responses/Problem"));
    return responses;
  }

  /** A body of texts names its fields beside itself. */
  private Map<String, Object> schema(Argument<?> body) {
    String[] names = body.getAnnotationMetadata().stringValues(Fields.class);
    if (names.length == 0) {
      return schemas.of(body.asType());
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String name : names) {
      properties.put(name, schemas.of(String.class));
    }
    return OpenApi.ordered("type", "object", "properties", properties);
  }

  private static Map<String, Object> content(List<MediaType> types, Map<String, Object> schema) {
    Map<String, Object> content = new TreeMap<>();
    types.forEach(type -> content.put(type.getName(), OpenApi.ordered("schema", schema)));
    return content;
  }
}
