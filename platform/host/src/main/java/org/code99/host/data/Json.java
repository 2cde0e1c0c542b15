package org.code99.host.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON into maps, lists and texts; a number, a truth value and null stay the words that they
 * are. The host sees schemas of strangers before anybody else does, and a library would come into
 * every process that runs a plugin apart.
 */
public final class Json {
  private static final int DEEPEST = 100;

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** A word that is no text: {@code 5}, {@code true}, {@code null}. */
  public record Bare(String word) {
    @Override
    public String toString() {
      return word;
    }
  }

  /**
   * What a text says.
   *
   * @throws IllegalArgumentException when it is no JSON
   */
  public static Object read(String text) {
    Json json = new Json(text);
    Object value = json.value(0);
    json.blank();
    if (json.at < text.length()) {
      throw json.wrong();
    }
    return value;
  }

  private Object value(int depth) {
    blank();
    if (depth > DEEPEST) {
      throw wrong();
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> list(depth);
      case '"' -> string();
      default -> bare();
    };
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    at++;
    blank();
    while (peek() != '}') {
      String name = string();
      blank();
      take(':');
      object.put(name, value(depth + 1));
      separator('}');
    }
    at++;
    return object;
  }

  private List<Object> list(int depth) {
    List<Object> list = new ArrayList<>();
    at++;
    blank();
    while (peek() != ']') {
      list.add(value(depth + 1));
      separator(']');
    }
    at++;
    return list;
  }

  /** A comma that something follows, or the end. */
  private void separator(char end) {
    blank();
    if (peek() != end) {
      take(',');
      blank();
      if (peek() == end) {
        throw wrong();
      }
    }
  }

  private String string() {
    take('"');
    StringBuilder string = new StringBuilder();
    while (peek() != '"') {
      char next = text.charAt(at++);
      string.append(next == '\\' ? escaped() : next);
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    char code = peek();
    at++;
    return switch (code) {
      case '"', '\\', '/' -> code;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw wrong();
    };
  }

  private char unicode() {
    if (at + 4 > text.length()) {
      throw wrong();
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private Bare bare() {
    int from = at;
    while (at < text.length() && "+-.0123456789abcdefghijklmnopqrstuvwxyzE".indexOf(peek()) >= 0) {
      at++;
    }
    if (from == at) {
      throw wrong();
    }
    return new Bare(text.substring(from, at));
  }

  private void blank() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong();
    }
    return text.charAt(at);
  }

  private void take(char expected) {
    if (peek() != expected) {
      throw wrong();
    }
    at++;
  }

  private IllegalArgumentException wrong() {
    String before = text.substring(0, Math.min(at, text.length()));
    long line = 1 + before.chars().filter(next -> next == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    return new IllegalArgumentException(
        "no JSON from line " + line + ", character " + column + " on");
  }
}
