/**
 * What a plugin's own tests stand on: one contract for each extension point, fakes, and the jar
 * contract.
 */
@NullMarked
package org.code99.testkit;

import org.jspecify.annotations.NullMarked;
