/** What the winner earns: a ledger of which every line is explained. */
@NullMarked
package org.code99.commission;

import org.jspecify.annotations.NullMarked;
