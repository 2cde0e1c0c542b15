package org.code99.lessons;

/**
 * Why a lesson is not noted.
 *
 * @param about the part of it that it concerns, such as {@code evidence} or {@code texts.en}
 * @param reason as one of a list of reasons
 */
public record LessonFault(String about, String reason) {}
