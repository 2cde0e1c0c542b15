/** What a salesperson earns on a customer's money, every line led back to event, rate and share. */
@NullMarked
package org.code99.plugin.commission;

import org.jspecify.annotations.NullMarked;
