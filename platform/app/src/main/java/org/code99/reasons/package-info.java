/**
 * Why we lost them: what our rep says, what the customer says, and what the manager rules - three
 * voices, kept apart.
 */
@NullMarked
package org.code99.reasons;

import org.jspecify.annotations.NullMarked;
