/** Our people: who owns files, and for which region. */
@NullMarked
package org.code99.people;

import org.jspecify.annotations.NullMarked;
