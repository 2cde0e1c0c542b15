/** What happened, by whom, in an unbroken chain; ids and hashes, never names of customers. */
@NullMarked
package org.code99.audit;

import org.jspecify.annotations.NullMarked;
