/** What is to be done every morning, once in each time zone of a company, and what became of it. */
@NullMarked
package org.code99.mornings;

import org.jspecify.annotations.NullMarked;
