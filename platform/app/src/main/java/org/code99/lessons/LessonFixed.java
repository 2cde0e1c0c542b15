package org.code99.lessons;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A cause is fixed, with evidence (P4).
 *
 * <p>Published inside the transaction that notes it: a listener that fails rolls it back.
 *
 * @param company whose
 * @param cause the code of the loss reason
 * @param key tells this proof from any other of the company
 * @param on the business day since when
 * @param by who says so
 */
public record LessonFixed(UUID company, String cause, String key, LocalDate on, String by) {}
