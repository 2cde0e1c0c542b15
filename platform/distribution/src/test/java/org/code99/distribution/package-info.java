/** The end-to-end tests: the built product in a JVM of its own, as a user runs it. */
@NullMarked
package org.code99.distribution;

import org.jspecify.annotations.NullMarked;
