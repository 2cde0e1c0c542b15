/** What the winner earns: for now only what a file would bring if it came back. */
@NullMarked
package org.code99.commission;

import org.jspecify.annotations.NullMarked;
