/** The second chance: a handshake or a document, who owes what by when, and what was broken. */
@NullMarked
package org.code99.agreements;

import org.jspecify.annotations.NullMarked;
