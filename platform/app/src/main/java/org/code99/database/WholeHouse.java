package org.code99.database;

import io.micronaut.aop.Around;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A way in whose work is of the whole house ({@link Scope#house()}), because it knows no company
 * yet or looks after all of them. It stands where such work begins, never on a room's ordinary
 * doors.
 */
@Around
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface WholeHouse {}
